//! An audit log that is kept for a time only, where the installation says so.

use super::{DomainError, Idm, audit::Acting};
use crate::store::{accounts, audit, in_transaction};
use idm_api::{
    account::Account,
    audit::{AuditAction, AuditChange, Party, PartyKind},
    ids::AccountId,
    time::UnixMillis,
};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

impl Idm {
    /// The same, which keeps the audit log for so many days.
    #[must_use]
    pub fn keeping_audit_log_for(self, days: u32) -> Self {
        Self { audit_log_days: Some(days), ..self }
    }

    /// Deletes entries that are kept no longer, some at a time; each account's log says that it was cut. Whole days
    /// only, so that it says so once a day and not at each look.
    pub(super) async fn cut_audit_log(&self, now: UnixMillis) -> Result<(), DomainError> {
        let Some(days) = self.audit_log_days else { return Ok(()) };
        let before = UnixMillis((now.0 - i64::from(days) * DAY_MS) / DAY_MS * DAY_MS);
        let accounts = accounts::ids(&mut *self.store.read().await?).await?;
        for account in accounts {
            while self.cut_some(account, before, now).await? {}
        }
        Ok(())
    }

    /// Whether there may be more.
    async fn cut_some(&self, account: AccountId, before: UnixMillis, now: UnixMillis) -> Result<bool, DomainError> {
        in_transaction!(self.store, |tx| {
            let deleted = audit::delete_some(tx, account, before).await?;
            if deleted == 0 {
                return Ok(false);
            }
            let changes =
                vec![AuditChange { field: "until".to_owned(), before: None, after: Some(before.0.to_string()) }];
            let told = audit::newest_changes(tx, account, &AuditAction::AuditLogCut).await?;
            if told.as_ref() != Some(&changes)
                && let Some(Account { name, .. }) = accounts::get(tx, account).await?
            {
                let target = Party { kind: PartyKind::Account, id: Some(account.to_string()), name: Some(name) };
                let entry = Acting::installation(account).did(AuditAction::AuditLogCut, target, changes, now);
                audit::insert(tx, &entry).await?;
            }
            Ok(deleted >= audit::DELETED_AT_ONCE)
        })
    }
}
