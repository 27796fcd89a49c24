//! Every call of the contract that writes is killed, or is one transaction: which of the two, call by call. A call that
//! is new is to be put here.

use super::super::super::security_cases::operations;
use How::{AfterProof, Killed, Nothing, One, Steps};
use std::{collections::BTreeSet, fs, path::Path};

/// Why a call is whole or not at all.
enum How {
    /// Killed by the test above.
    Killed,
    /// This function of `domain/` is one transaction: the database has it whole, or not.
    One(&'static str, &'static str),
    /// The same after whoever calls has proved themselves once more. The proof has its own transactions before it: what
    /// they leave behind is a counted attempt or a code that is used up, and neither opens anything.
    AfterProof(&'static str, &'static str),
    /// Functions with a transaction each, in this order, and why any beginning of it is harmless.
    Steps(&'static [(&'static str, &'static str)], &'static str),
    /// It writes nothing, though it is a POST.
    Nothing,
}

const CEREMONY: (&str, &str) = ("passkeys/ceremony.rs", "take_ceremony");
const TAKEN_AWAY: &str = "a challenge is taken away before its answer is looked at, so that it is answered once; who is \
    cut off there begins again";

const WRITES: &[(&str, How)] = &[
    ("changeAccount", One("account_settings.rs", "change_account")),
    ("createApplication", Killed),
    ("checkToken", Nothing),
    ("deleteApplication", Killed),
    ("changeApplication", Killed),
    ("regenerateToken", Killed),
    ("restoreApplication", Killed),
    ("revokeApplication", Killed),
    ("addUser", Killed),
    ("changeMe", One("own_account.rs", "change_me")),
    ("disconnectLogin", AfterProof("providers/own.rs", "disconnect_login")),
    ("endOtherSessions", AfterProof("own_sessions.rs", "end_other_sessions")),
    ("renamePasskey", One("passkeys/own.rs", "rename_passkey")),
    ("removePasskey", AfterProof("passkeys/own.rs", "remove_passkey")),
    ("endOwnSession", AfterProof("own_sessions.rs", "end_own_session")),
    ("deleteUser", Killed),
    ("changeUser", Killed),
    ("endSessions", One("user_changes.rs", "end_sessions")),
    ("lockUser", Killed),
    ("resetSecondFactor", One("second_factor_reset.rs", "reset_second_factor")),
    ("sendPasswordLink", One("password_reset.rs", "send_password_link")),
    ("unlockUser", Killed),
    ("changeEmail", Killed),
    ("changePassword", Killed),
    ("confirmSecondFactor", Killed),
    ("createUser", Killed),
    ("deleteAccount", Killed),
    ("disableSecondFactor", Killed),
    ("enrolSecondFactor", Killed),
    ("exchangeCode", Killed),
    (
        "finishPasskeyRegistration",
        Steps(&[CEREMONY, ("passkeys/registration.rs", "finish_passkey_registration")], TAKEN_AWAY),
    ),
    (
        "finishProviderLogin",
        Steps(
            &[("providers/arrival.rs", "finish_provider_login")],
            "what arrived is taken away first, so that it is finished once; the second transaction is the session",
        ),
    ),
    ("handOver", Killed),
    ("loginApplication", One("app_tokens.rs", "live_application")),
    ("loginPasskey", Steps(&[CEREMONY, ("passkeys/login.rs", "login_passkey")], TAKEN_AWAY)),
    (
        "loginPasskeySecondFactor",
        Steps(&[CEREMONY, ("passkeys/second_factor.rs", "login_passkey_second_factor")], TAKEN_AWAY),
    ),
    (
        "loginSecondFactor",
        Steps(
            &[("lockout.rs", "count_attempt"), ("second_factor_login.rs", "login_second_factor")],
            "the attempt is counted before the code is looked at; the code, the session and the count's end are one",
        ),
    ),
    ("loginUser", Killed),
    ("logout", Killed),
    ("makeRecoveryCodes", Killed),
    ("requestEmailVerification", One("own_password.rs", "request_email_verification")),
    ("requestPasswordReset", Killed),
    ("resetPassword", Killed),
    ("startPasskeyLogin", One("passkeys/ceremony.rs", "keep_ceremony")),
    ("startPasskeyRegistration", One("passkeys/ceremony.rs", "keep_ceremony")),
    ("startPasskeySecondFactor", One("passkeys/ceremony.rs", "keep_ceremony")),
    ("startProviderLink", One("providers/start.rs", "send_to")),
    ("startProviderLogin", One("providers/start.rs", "send_to")),
    ("verifyEmail", Killed),
    ("renewSession", Killed),
    ("openConversation", Killed),
    ("postMessage", Killed),
    ("markRead", One("support/conversations.rs", "mark_read")),
    ("askCredential", One("support/conversations.rs", "ask_credential")),
    ("amendRequest", One("support/decisions.rs", "amend_request")),
    ("approveRequest", Killed),
    ("declineRequest", One("support/decisions.rs", "decline_request")),
    ("revealToken", Killed),
    ("withdrawRequest", One("support/decisions.rs", "withdraw_request")),
    // The answers of providers come by GET, and write.
    ("providerCallback", Steps(PROVIDER_ANSWER, ANSWERED_ONCE)),
    ("ownProviderCallback", Steps(PROVIDER_ANSWER, ANSWERED_ONCE)),
];

const PROVIDER_ANSWER: &[(&str, &str)] = &[
    ("providers/answer.rs", "provider_answer"),
    ("providers/answer.rs", "settle"),
    ("providers/answer.rs", "connect"),
];
const ANSWERED_ONCE: &str = "the started login is taken away before the provider is asked, so that it is answered once; \
    the user or the connection, and then what the page may finish, come after it";

/// The calls that are killed.
pub(super) fn killed() -> BTreeSet<String> {
    WRITES.iter().filter(|(_, how)| matches!(how, Killed)).map(|(call, _)| (*call).to_owned()).collect()
}

#[test]
fn every_call_that_writes_is_killed_or_one_transaction() {
    let listed: BTreeSet<_> = WRITES.iter().map(|(call, _)| (*call).to_owned()).collect();
    assert_eq!(listed.len(), WRITES.len(), "a call is there twice");
    let writes = operations().into_iter().filter(|(method, path, _)| *method != "GET" || path.contains("callback"));
    let writes: BTreeSet<_> = writes.map(|(.., says)| says["operationId"].as_str().unwrap().to_owned()).collect();
    assert_eq!(listed, writes, "each call that writes says here why it is never half done");

    for (call, how) in WRITES {
        match how {
            Killed => {}
            Nothing => assert!(!body("applications.rs", "check_token").contains("in_transaction!"), "{call}"),
            One(file, function) => {
                let body = body(file, function);
                assert_eq!(body.matches("in_transaction!").count(), 1, "{call}: {function}");
                assert!(!body.contains(".reauthenticate("), "{call}: {function}");
            }
            AfterProof(file, function) => {
                let body = body(file, function);
                assert_eq!(body.matches("in_transaction!").count(), 1, "{call}: {function}");
                let (before, _) = body.split_once("in_transaction!").unwrap();
                assert!(before.contains(".reauthenticate("), "{call}: {function}");
            }
            Steps(steps, why) => {
                let count = |step: &(&str, &str)| body(step.0, step.1).matches("in_transaction!").count();
                assert!(steps.iter().map(count).sum::<usize>() > 1 && why.len() > 40, "{call}");
                assert!(steps.iter().all(|step| count(step) > 0), "{call}");
            }
        }
    }
}

/// The text of a function of `domain/`.
fn body(file: &str, function: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain").join(file);
    let source = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{}", path.display()));
    let start = source.find(&format!("fn {function}(")).unwrap_or_else(|| panic!("{function} in {file}"));
    let source = &source[start..];
    // Methods are indented by one step, functions by none: the brace that ends it is the first one as far left.
    let end = ["\n    }\n", "\n}\n"].iter().filter_map(|end| source.find(end)).min().unwrap();
    source[..end].to_owned()
}
