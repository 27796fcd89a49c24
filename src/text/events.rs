//! The sentences about what happened: of the audit log, and of an application's events.

use idm_api::audit::{AuditAction, PartyKind};

#[cfg_attr(test, derive(Debug))]
pub struct Events {
    /// What an action is called, such as in a filter. `None`: this version does not know it.
    pub action: fn(&AuditAction) -> Option<&'static str>,
    /// What happened, with `{actor}` and `{target}` where those two are named. `None`: not known.
    pub sentence: fn(&AuditAction) -> Option<&'static str>,
    /// The same for somebody who did it to oneself.
    pub sentence_of_oneself: fn(&AuditAction) -> Option<&'static str>,
    pub unknown: &'static str,
    pub party: fn(PartyKind) -> &'static str,
    pub field: fn(name: &str) -> Option<&'static str>,
    pub value: fn(value: &str) -> Option<&'static str>,
    pub nothing: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
}
