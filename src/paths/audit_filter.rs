//! What the audit log shows: all of it is in the URL, as with [`super::AppList`].

use super::query::{self, Writer};
use idm_api::audit::AuditAction;

const ACTOR: &str = "actor";
const TARGET: &str = "target";
const ACTION: &str = "action";
const FROM: &str = "from";
const UNTIL: &str = "until";
const AFTER: &str = "after";

/// What the audit log shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AuditFilter {
    /// Only what this user or application did, by identifier; empty: everybody.
    pub actor: String,
    /// Only what was done to this one, by identifier; empty: everything.
    pub target: String,
    /// Only what is called this.
    pub action: Option<AuditAction>,
    /// From this day on, `YYYY-MM-DD` in the person's zone; empty: from the start.
    pub from: String,
    /// Up to and with this day; empty: until now.
    pub until: String,
    /// The cursor of the page; empty: the newest.
    pub after: String,
}

impl AuditFilter {
    /// What was done to a user or an application.
    #[must_use]
    pub fn target(id: String) -> Self {
        Self { target: id, ..Self::default() }
    }

    /// What a user or an application did.
    #[must_use]
    pub fn actor(id: String) -> Self {
        Self { actor: id, ..Self::default() }
    }

    pub(super) fn parse(query: &str) -> Self {
        let text = |name| query::value(query, name).unwrap_or_default();
        let day = |name| query::value(query, name).filter(|day| is_day(day)).unwrap_or_default();
        let action = text(ACTION);
        Self {
            actor: text(ACTOR),
            target: text(TARGET),
            action: (!action.is_empty()).then(|| AuditAction::from_name(&action)),
            from: day(FROM),
            until: day(UNTIL),
            after: text(AFTER),
        }
    }

    pub(super) fn added_to(&self, url: Writer) -> Writer {
        url.pair(ACTOR, &self.actor)
            .pair(TARGET, &self.target)
            .pair(ACTION, self.action.as_ref().map_or("", AuditAction::name))
            .pair(FROM, &self.from)
            .pair(UNTIL, &self.until)
            .pair(AFTER, &self.after)
    }

    /// The same from the newest page on.
    #[must_use]
    pub fn newest(self) -> Self {
        Self { after: String::new(), ..self }
    }

    /// Whether only some of all entries are asked for.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        *self != Self { after: self.after.clone(), ..Self::default() }
    }
}

/// Whether it looks like a day as date fields write it (HTML, "valid date string").
fn is_day(text: &str) -> bool {
    let shape = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    text.len() == 10 && text.bytes().enumerate().all(shape)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_day_is_taken_for_one() {
        let filter = AuditFilter::parse("from=2026-11-24&until=yesterday");
        assert_eq!((filter.from.as_str(), filter.until.as_str()), ("2026-11-24", ""));
        for text in ["2026-1-24", "2026-11-2x", "2026/11/24", "20261124--", "２026-11-4"] {
            assert!(!is_day(text), "{text}");
        }
    }

    #[test]
    fn a_newer_servers_action_stays_in_the_url() {
        let filter = AuditFilter::parse("action=moon.landed");
        assert_eq!(filter.added_to(Writer::new("/x".to_owned())).url(), "/x?action=moon.landed");
    }
}
