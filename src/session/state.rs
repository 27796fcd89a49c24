//! Where a session stands, without any browser: what follows what.

/// Why nobody is logged in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyAnonymous {
    /// Nobody was.
    NoSession,
    /// The person logged out, here or in another tab.
    LoggedOut,
    /// The person logged out, but the IDM could not be told.
    LoggedOutUnreached,
    /// The session ended by itself: expired or revoked.
    Ended,
    /// The person deleted themselves.
    Deleted,
}

/// Where the session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Not known yet: neither protected content nor a login form may show.
    Restoring,
    /// Nobody is logged in.
    Anonymous(WhyAnonymous),
    /// Somebody is logged in.
    Authenticated,
    /// The session of somebody who was logged in has ended by itself. Their page stays as it is, behind a login for
    /// the same person: route, filters and drafts are kept, and calls that failed for it wait.
    Expired,
    /// Whether somebody is could not be found out.
    Unreachable,
}

/// What happens to a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A session is being looked for.
    Restoring,
    /// Logged in, or restored.
    Begun,
    /// The IDM knows no session of this browser.
    NothingToRestore,
    /// The IDM could not be asked.
    RestoreUnreached,
    /// Logged out.
    LoggedOut,
    /// Logged out here; the IDM could not be told.
    LoggedOutUnreached,
    /// The person deleted themselves.
    Deleted,
    /// The IDM said that the session is over.
    Ended,
    /// The person does not want to go on with the session that has ended.
    GivenUp,
}

impl State {
    /// The state after an event.
    #[must_use]
    pub const fn after(self, event: Event) -> Self {
        match (self, event) {
            (_, Event::Restoring) => Self::Restoring,
            (_, Event::Begun) => Self::Authenticated,
            // A late answer about the cookie must not end a login that was quicker.
            (Self::Restoring, Event::NothingToRestore) => Self::Anonymous(WhyAnonymous::NoSession),
            (Self::Restoring, Event::RestoreUnreached) => Self::Unreachable,
            (Self::Authenticated | Self::Expired, Event::LoggedOut) => Self::Anonymous(WhyAnonymous::LoggedOut),
            (Self::Authenticated, Event::LoggedOutUnreached) => Self::Anonymous(WhyAnonymous::LoggedOutUnreached),
            (Self::Authenticated | Self::Expired, Event::Deleted) => Self::Anonymous(WhyAnonymous::Deleted),
            (Self::Authenticated, Event::Ended) => Self::Expired,
            (Self::Expired, Event::GivenUp) => Self::Anonymous(WhyAnonymous::Ended),
            (unchanged, _) => unchanged,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVENTS: [Event; 9] = [
        Event::Restoring,
        Event::Begun,
        Event::NothingToRestore,
        Event::RestoreUnreached,
        Event::LoggedOut,
        Event::LoggedOutUnreached,
        Event::Deleted,
        Event::Ended,
        Event::GivenUp,
    ];

    #[test]
    fn a_page_without_a_session_ends_up_anonymous_without_a_word() {
        assert_eq!(State::Restoring.after(Event::NothingToRestore), State::Anonymous(WhyAnonymous::NoSession));
    }

    #[test]
    fn a_server_that_cannot_be_asked_is_no_proof_of_being_logged_out() {
        assert_eq!(State::Restoring.after(Event::RestoreUnreached), State::Unreachable);
        assert_eq!(State::Unreachable.after(Event::Restoring), State::Restoring);
    }

    #[test]
    fn a_late_answer_about_the_cookie_ends_no_login() {
        for late in [Event::NothingToRestore, Event::RestoreUnreached] {
            assert_eq!(State::Authenticated.after(late), State::Authenticated);
        }
    }

    #[test]
    fn the_first_reason_for_being_anonymous_stays() {
        let logged_out = State::Authenticated.after(Event::LoggedOut);
        assert_eq!(logged_out.after(Event::Ended), logged_out);
        assert_eq!(logged_out.after(Event::LoggedOutUnreached), logged_out);
    }

    #[test]
    fn a_session_that_ends_by_itself_keeps_the_page_until_the_person_decides() {
        let expired = State::Authenticated.after(Event::Ended);
        assert_eq!(expired, State::Expired);
        assert_eq!(expired.after(Event::Ended), State::Expired);
        assert_eq!(expired.after(Event::Begun), State::Authenticated);
        assert_eq!(expired.after(Event::GivenUp), State::Anonymous(WhyAnonymous::Ended));
        assert_eq!(expired.after(Event::LoggedOut), State::Anonymous(WhyAnonymous::LoggedOut));
    }

    #[test]
    fn only_a_beginning_authenticates() {
        for state in [State::Restoring, State::Unreachable, State::Expired, State::Anonymous(WhyAnonymous::Ended)] {
            for event in EVENTS {
                assert_eq!(state.after(event) == State::Authenticated, event == Event::Begun, "{state:?} {event:?}");
            }
        }
    }
}
