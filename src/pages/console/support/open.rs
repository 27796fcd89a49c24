//! One open conversation: what was read of it, and what comes in.

use super::feed::Feed;
use crate::{
    idm::ApiError,
    load::{Load, Remote},
    pages::guard::SignedIn,
};
use idm_api::{
    ids::{ConversationId, CredentialRequestId},
    support::{Conversation, CredentialRequest, Message, MessageQuery, SupportEvent},
};
use leptos::{prelude::*, task::spawn_local};

/// A conversation as far as it is known here.
#[derive(Clone)]
pub(super) struct Known {
    pub(super) conversation: Conversation,
    pub(super) requests: Vec<CredentialRequest>,
    pub(super) messages: Vec<Message>,
    /// Whether there are messages before these.
    pub(super) more: bool,
}

/// An open conversation. A copyable handle.
#[derive(Clone, Copy)]
pub(super) struct Opened {
    pub(super) signed_in: SignedIn,
    pub(super) id: ConversationId,
    pub(super) known: Load<Known>,
    /// What came before the conversation was read.
    early: StoredValue<Vec<SupportEvent>>,
}

impl Opened {
    pub(super) fn start(signed_in: SignedIn, id: ConversationId) -> Self {
        let known = Load::start(move || {
            let client = signed_in.client();
            async move {
                let whole = client.conversation(id).await?;
                let page = client.messages(id, &MessageQuery::default()).await?;
                let (conversation, requests) = (whole.conversation, whole.requests);
                Ok(Known { conversation, requests, messages: page.messages, more: page.more })
            }
        });
        Self { signed_in, id, known, early: StoredValue::new(Vec::new()) }
    }

    /// Reads something of it, once it is there; tracked.
    pub(super) fn with<T>(self, read: impl FnOnce(&Known) -> T) -> Option<T> {
        self.known.state().with(|state| match state {
            Remote::Ready(known) => Some(read(known)),
            Remote::Loading | Remote::Failed(_) => None,
        })
    }

    /// One request as it stands; tracked.
    pub(super) fn request(self, id: CredentialRequestId) -> Option<CredentialRequest> {
        self.with(|known| known.requests.iter().find(|request| request.request_id == id).cloned()).flatten()
    }

    /// Takes an event in. One that comes before the conversation was read is kept until then.
    pub(super) fn take(self, event: SupportEvent) {
        if event.message.conversation_id == self.id {
            self.early.update_value(|early| early.push(event));
            self.settle();
        }
    }

    /// Puts in what has come.
    pub(super) fn settle(self) {
        if self.known.state().with_untracked(|state| matches!(state, Remote::Ready(_))) {
            let events = self.early.try_update_value(std::mem::take).unwrap_or_default();
            for event in events {
                self.put_message(event.message);
                if let Some(request) = event.request {
                    self.put_request(request);
                }
            }
        }
    }

    /// Puts in what an answer told.
    pub(super) fn put_request(self, request: CredentialRequest) {
        self.update(|known| known.put_request(request));
    }

    pub(super) fn put_message(self, message: Message) {
        self.update(|known| known.put_message(message));
    }

    /// Reads the requests again, where the stream may not have told.
    pub(super) fn refresh(self) {
        spawn_local(async move {
            if let Ok(whole) = self.signed_in.client().conversation(self.id).await {
                whole.requests.into_iter().for_each(|request| self.put_request(request));
            }
        });
    }

    fn update(self, change: impl FnOnce(&mut Known)) {
        let _ = self.known.state().try_update(|state| {
            if let Remote::Ready(known) = state {
                change(known);
            }
        });
    }

    /// Reads what came before the first message that is shown.
    pub(super) async fn read_earlier(self) -> Result<(), ApiError> {
        let before = self.known.state().with_untracked(|state| match state {
            Remote::Ready(known) => known.messages.first().map(|message| message.seq),
            Remote::Loading | Remote::Failed(_) => None,
        });
        let (client, query) = (self.signed_in.client(), MessageQuery { before, ..MessageQuery::default() });
        let page = client.messages(self.id, &query).await?;
        self.update(|known| {
            known.messages.splice(0..0, page.messages);
            known.more = page.more;
        });
        Ok(())
    }

    /// Notes on the server that everything here was read.
    pub(super) fn mark_read(self, feed: Option<Feed>, up_to: i64) {
        spawn_local(async move {
            if self.signed_in.client().mark_read(self.id, up_to).await.is_ok()
                && let Some(feed) = feed
            {
                feed.recount();
            }
        });
    }
}

impl Known {
    fn put_message(&mut self, message: Message) {
        // The stream and the answer to sending both tell of a message.
        match self.messages.binary_search_by_key(&message.seq, |known| known.seq) {
            Ok(_) => {}
            Err(place) => self.messages.insert(place, message),
        }
    }

    fn put_request(&mut self, request: CredentialRequest) {
        match self.requests.iter_mut().find(|known| known.request_id == request.request_id) {
            Some(known) if known.version > request.version => {}
            Some(known) => *known = request,
            None => self.requests.push(request),
        }
    }
}
