//! What changed, by whom and from where. An entry is written in the transaction of its change: there is no
//! change without one, and none of a change that was rolled back.

use super::{Address, Caller, DomainError, Idm, paging};
use crate::store::audit::{self, After, Entry, Filter};
use idm_api::{
    audit::{AuditAction, AuditChange, AuditEvent, AuditPage, AuditQuery, DEFAULT_LIMIT, MAX_LIMIT, Party, PartyKind},
    ids::{AccountId, AppId},
    privilege::Privilege,
    time::UnixMillis,
    user::Role,
};

/// Who acts: what an entry says besides the deed.
pub(super) struct Acting {
    account: AccountId,
    actor: Party,
    address: Address,
}

impl Acting {
    pub(super) fn new(account: AccountId, actor: Party, address: Address) -> Self {
        Self { account, actor, address }
    }

    /// Somebody who has not logged in.
    pub(super) fn anonymous(account: AccountId, address: Address) -> Self {
        Self::new(account, Party { kind: PartyKind::Anonymous, id: None, name: None }, address)
    }

    /// The installation on its command line.
    pub(super) fn installation(account: AccountId) -> Self {
        Caller::installation(account).acting()
    }

    pub(super) fn actor(&self) -> &Party {
        &self.actor
    }

    pub(super) fn did(&self, action: AuditAction, target: Party, changes: Vec<AuditChange>, now: UnixMillis) -> Entry {
        let application = |party: &Party| {
            let id = party.id.as_ref().filter(|_| party.kind == PartyKind::Application)?;
            id.parse::<AppId>().ok()
        };
        Entry {
            account: self.account,
            app: application(&target).or_else(|| application(&self.actor)),
            event: AuditEvent {
                id: uuid::Uuid::now_v7().to_string(),
                time: now,
                action,
                actor: self.actor.clone(),
                target,
                address: self.address.to_text(),
                changes,
            },
        }
    }
}

impl Caller {
    pub(super) fn acting(&self) -> Acting {
        Acting::new(self.account, self.party(), self.address)
    }
}

/// Collects the fields that differ.
#[derive(Default)]
pub(super) struct Differences(Vec<AuditChange>);

impl Differences {
    pub(super) fn field(mut self, name: &str, before: Option<String>, after: Option<String>) -> Self {
        if before != after {
            self.0.push(AuditChange { field: name.to_owned(), before, after });
        }
        self
    }

    pub(super) fn into_vec(self) -> Vec<AuditChange> {
        self.0
    }
}

/// Wire names joined by blanks, as the audit log writes lists.
pub(super) fn joined<T: Copy>(values: &[T], name: impl Fn(T) -> &'static str) -> Option<String> {
    let names: Vec<_> = values.iter().map(|&value| name(value)).collect();
    (!names.is_empty()).then(|| names.join(" "))
}

/// A time as the audit log writes it.
pub(super) fn time_text(time: Option<UnixMillis>) -> Option<String> {
    time.map(|time| time.0.to_string())
}

impl Idm {
    /// A page of the account's audit log, newest first.
    ///
    /// # Errors
    /// When the caller is neither an admin nor an application with `audit:read`; when a filter or the
    /// cursor is malformed.
    pub async fn audit_log(&self, caller: &Caller, query: AuditQuery) -> Result<AuditPage, DomainError> {
        caller.require_admin_or(Privilege::AuditRead)?;
        self.audit_page(Filter::of(caller.account), query).await
    }

    /// A page of what happened to an application, and of what it did, newest first.
    ///
    /// # Errors
    /// As [`Idm::application`]; when a filter or the cursor is malformed.
    pub async fn application_events(
        &self,
        caller: &Caller,
        id: AppId,
        query: AuditQuery,
    ) -> Result<AuditPage, DomainError> {
        caller.require(Role::Admin)?;
        self.stored_application(caller.account, id).await?;
        self.audit_page(Filter { app: Some(id), ..Filter::of(caller.account) }, query).await
    }

    async fn audit_page(&self, filter: Filter, query: AuditQuery) -> Result<AuditPage, DomainError> {
        let AuditQuery { actor, target, action, from, until, limit, cursor } = query;
        let filter = Filter { actor, target, action, from, until, ..filter };
        self.filtered_audit_page(filter, limit, cursor).await
    }

    pub(super) async fn filtered_audit_page(
        &self,
        filter: Filter,
        limit: Option<u32>,
        cursor: Option<String>,
    ) -> Result<AuditPage, DomainError> {
        let limit = paging::limit(limit, DEFAULT_LIMIT, MAX_LIMIT)?;
        let context = format!("audit {filter:?}");
        let after = match cursor {
            Some(cursor) => Some(read_position(&self.open_cursor(&cursor, &context)?).ok_or_else(paging::bad_cursor)?),
            None => None,
        };
        let mut events = audit::page(&mut *self.store.read().await?, &filter, after, limit.query()).await?;
        let last = if limit.cut(&mut events) { events.last() } else { None };
        let next_cursor = last.map(|event| self.cursor(&position(event), &context));
        Ok(AuditPage { events, next_cursor })
    }
}

fn position(event: &AuditEvent) -> String {
    format!("{} {}", event.time.0, event.id)
}

fn read_position(text: &str) -> Option<After> {
    let (time, id) = text.split_once(' ')?;
    Some(After { time: UnixMillis(time.parse().ok()?), id: id.to_owned() })
}
