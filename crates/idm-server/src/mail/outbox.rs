//! A mailbox in memory, for the demo and for tests: everything that is sent ends here.

use super::{Mail, MailError, Mailer};
use std::{
    collections::VecDeque,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
};

/// Mails that are kept; older ones go.
const KEPT: usize = 100;

/// The mailbox; clones share it.
#[derive(Clone, Default)]
pub struct Outbox(Arc<Mutex<VecDeque<Mail>>>);

impl Outbox {
    /// What was sent, the newest first.
    #[must_use]
    pub fn mails(&self) -> Vec<Mail> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().rev().cloned().collect()
    }
}

impl Mailer for Outbox {
    fn send(&self, mail: Mail) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + '_>> {
        let mut mails = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if mails.len() == KEPT {
            mails.pop_front();
        }
        mails.push_back(mail);
        Box::pin(std::future::ready(Ok(())))
    }
}
