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
            (Self::Restoring | Self::Unreachable, Event::NothingToRestore) => Self::Anonymous(WhyAnonymous::NoSession),
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
        // By itself, without the page saying anything else meanwhile.
        let found_out = State::Unreachable.after(Event::NothingToRestore);
        assert_eq!(found_out, State::Anonymous(WhyAnonymous::NoSession));
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

    #[cfg(not(target_arch = "wasm32"))]
    mod properties {
        use super::*;
        use proptest::prelude::*;

        /// What can end a session or the knowledge of it.
        const ENDINGS: [Event; 5] =
            [Event::Restoring, Event::LoggedOut, Event::LoggedOutUnreached, Event::Deleted, Event::Ended];

        fn events() -> impl Strategy<Value = Vec<Event>> {
            prop::collection::vec(prop::sample::select(EVENTS.to_vec()), 0..40)
        }

        fn after_all(events: &[Event]) -> State {
            events.iter().fold(State::Restoring, |state, event| state.after(*event))
        }

        /// What has happened since somebody logged in last; `None` where nobody has.
        fn since_begun(events: &[Event]) -> Option<&[Event]> {
            let begun = events.iter().rposition(|event| *event == Event::Begun)?;
            events.get(begun + 1..)
        }

        proptest! {
            /// Protected content shows exactly from a login on until the first thing that ends it.
            #[test]
            fn somebody_is_logged_in_from_a_login_to_its_first_end(events in events()) {
                let lasts = since_begun(&events).is_some_and(|since| !since.iter().any(|event| ENDINGS.contains(event)));
                prop_assert_eq!(after_all(&events) == State::Authenticated, lasts);
            }

            /// A page that is kept behind a login is one of somebody whose session ended by itself, and of nobody else.
            #[test]
            fn a_page_is_kept_only_after_a_session_that_ended_by_itself(events in events()) {
                if after_all(&events) == State::Expired {
                    let since = since_begun(&events).unwrap_or_default();
                    let first = since.iter().find(|event| ENDINGS.contains(event));
                    prop_assert_eq!(first, Some(&Event::Ended));
                    for gone in [Event::LoggedOut, Event::Deleted, Event::GivenUp, Event::Restoring] {
                        let ended = since.iter().position(|event| *event == Event::Ended).unwrap_or_default();
                        prop_assert!(!since.iter().skip(ended).any(|event| *event == gone));
                    }
                }
            }

            /// From being logged out no late answer leads back in, and the reason that is told stays the first.
            #[test]
            fn who_is_out_stays_out_for_the_same_reason_until_a_new_beginning(before in events(), more in events()) {
                let state = after_all(&before);
                let late = more.iter().filter(|event| !matches!(event, Event::Begun | Event::Restoring));
                let end = late.fold(state, |state, event| state.after(*event));
                match state {
                    State::Anonymous(_) => prop_assert_eq!(end, state),
                    // Unless it is found out after all that nobody is.
                    State::Unreachable if end != state => {
                        prop_assert!(more.contains(&Event::NothingToRestore));
                        prop_assert_eq!(end, State::Anonymous(WhyAnonymous::NoSession));
                    }
                    _ => {}
                }
            }

            /// Logging out works from wherever somebody is in, or was.
            #[test]
            fn a_logout_leaves_nothing_to_be_seen(before in events()) {
                let out = after_all(&before).after(Event::LoggedOut);
                prop_assert!(!matches!(out, State::Authenticated | State::Expired));
            }
        }
    }
}
