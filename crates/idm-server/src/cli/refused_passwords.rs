//! The settings by which an installation refuses passwords.

use super::StartError;
use crate::{crypto::breach_list::BreachList, domain::RefusedPasswords};
use std::path::Path;

/// What the settings name, opened and looked over.
pub(super) fn refused_passwords(words: &[String], breached: Option<&Path>) -> Result<RefusedPasswords, StartError> {
    let breached = breached.map(|path| {
        BreachList::open(path)
            .map_err(|problem| StartError::Argument(format!("breached_passwords {} {problem}", path.display())))
    });
    RefusedPasswords::new(words, breached.transpose()?)
        .map_err(|problem| StartError::Argument(format!("password_words: {problem}")))
}
