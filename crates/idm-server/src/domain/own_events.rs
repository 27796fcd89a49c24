//! What the audit log says about a user, for that user.

use super::{Caller, DomainError, Idm};
use crate::store::audit::Filter;
use idm_api::{
    audit::{AuditEvent, AuditPage, Party, PartyKind},
    own_account::OwnEventsQuery,
};

impl Idm {
    /// A page of what the caller did and of what was done to the caller, newest first. Other people's names, ids and
    /// addresses are not the caller's to know.
    ///
    /// # Errors
    /// When the caller is no person; when the cursor is malformed.
    pub async fn own_events(&self, caller: &Caller, query: OwnEventsQuery) -> Result<AuditPage, DomainError> {
        let me = caller.user()?.user_id.to_string();
        let filter = Filter { about: Some(me.clone()), ..Filter::of(caller.account) };
        let page = self.filtered_audit_page(filter, query.limit, query.cursor).await?;
        let events = page.events.into_iter().map(|event| for_eyes_of(&me, event)).collect();
        Ok(AuditPage { events, ..page })
    }
}

fn for_eyes_of(me: &str, event: AuditEvent) -> AuditEvent {
    let is_me = |party: &Party| party.id.as_deref() == Some(me);
    let (acted, was_acted_on) = (is_me(&event.actor), is_me(&event.target));
    AuditEvent {
        address: event.address.filter(|_| acted || event.actor.kind == PartyKind::Anonymous),
        // What an admin changed of somebody else is about that other person.
        changes: if was_acted_on || event.target.kind != PartyKind::User { event.changes } else { Vec::new() },
        actor: nameless_but(acted, event.actor),
        target: nameless_but(was_acted_on, event.target),
        ..event
    }
}

fn nameless_but(is_me: bool, party: Party) -> Party {
    if is_me || party.kind != PartyKind::User { party } else { Party { id: None, name: None, ..party } }
}
