//! What is to be said first of an application: whether its token is accepted, and whether that needs a look.

use idm_api::{
    application::{Application, ApplicationStatus},
    application_list::{EXPIRING_WITHIN_MS, UNUSED_AFTER_MS},
    time::UnixMillis,
};

/// How an application stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Active,
    /// Active, and its expiry is near.
    Expiring,
    Expired,
    Revoked,
    /// Deleted, or it no longer fits the filter.
    Gone,
}

impl Standing {
    pub(super) fn of(application: &Application, gone: bool, now: UnixMillis) -> Self {
        if gone {
            return Self::Gone;
        }
        let left = application.expires.map(|expires| expires.since(now));
        match (application.status, left) {
            (ApplicationStatus::Revoked, _) => Self::Revoked,
            (ApplicationStatus::Expired, _) => Self::Expired,
            // It was active when it was read.
            (ApplicationStatus::Active, Some(left)) if left <= 0 => Self::Expired,
            (ApplicationStatus::Active, Some(left)) if left <= EXPIRING_WITHIN_MS => Self::Expiring,
            (ApplicationStatus::Active, _) => Self::Active,
        }
    }

    /// Whether its token is accepted.
    pub(super) const fn is_in_use(self) -> bool {
        matches!(self, Self::Active | Self::Expiring)
    }
}

/// Whether nobody has used it for so long that it may no longer be needed.
pub(super) fn is_idle(application: &Application, now: UnixMillis) -> bool {
    let last = application.last_used.unwrap_or(application.created);
    application.status == ApplicationStatus::Active && now.since(last) >= UNUSED_AFTER_MS
}

#[cfg(test)]
mod tests {
    use super::*;
    use idm_api::application::ApplicationKind;

    const NOW: UnixMillis = UnixMillis(1_800_000_000_000);
    const DAY: i64 = 86_400_000;

    fn app(status: ApplicationStatus, expires_in: Option<i64>, used_ago: Option<i64>) -> Application {
        Application {
            app_id: "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f".parse().unwrap(),
            name: "App".into(),
            kind: ApplicationKind::EndUser,
            status,
            privileges: Vec::new(),
            created: NOW.plus(-200 * DAY),
            token_created: NOW,
            last_used: used_ago.map(|ago| NOW.plus(-ago)),
            expires: expires_in.map(|left| NOW.plus(left)),
            previous_tokens: Vec::new(),
        }
    }

    #[test]
    fn an_expiry_is_near_within_two_weeks_and_passes_while_one_looks() {
        let standing = |left| Standing::of(&app(ApplicationStatus::Active, Some(left), None), false, NOW);
        assert_eq!(standing(15 * DAY), Standing::Active);
        assert_eq!(standing(14 * DAY), Standing::Expiring);
        assert_eq!(standing(0), Standing::Expired);
        assert_eq!(Standing::of(&app(ApplicationStatus::Active, None, None), false, NOW), Standing::Active);
    }

    #[test]
    fn revoked_says_more_than_expiring_and_gone_more_than_all() {
        let revoked = app(ApplicationStatus::Revoked, Some(DAY), None);
        assert_eq!(Standing::of(&revoked, false, NOW), Standing::Revoked);
        assert_eq!(Standing::of(&revoked, true, NOW), Standing::Gone);
    }

    #[test]
    fn idle_is_what_was_not_used_for_ninety_days() {
        assert!(is_idle(&app(ApplicationStatus::Active, None, Some(90 * DAY)), NOW));
        assert!(!is_idle(&app(ApplicationStatus::Active, None, Some(89 * DAY)), NOW));
        assert!(is_idle(&app(ApplicationStatus::Active, None, None), NOW), "created 200 days ago and never used");
        assert!(!is_idle(&app(ApplicationStatus::Revoked, None, None), NOW));
    }
}
