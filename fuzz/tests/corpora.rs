//! Every target on its kept inputs, and for a short time on new ones. `IDM_FUZZ_SECONDS` is how long each may take (2),
//! `IDM_FUZZ_SEED` repeats a run.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use idm_fuzz::{TARGETS, runner};
use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

fn set(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

fn holds(name: &str) {
    let target = *TARGETS.iter().find(|(known, _)| *known == name).unwrap();
    let kept = runner::corpus(name).unwrap();
    assert!(kept.len() >= 3, "{name} has too few inputs to begin with");
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().subsec_nanos();
    let seed = set("IDM_FUZZ_SEED").unwrap_or_else(|| u64::from(now));
    let time = Duration::from_secs(set("IDM_FUZZ_SECONDS").unwrap_or(2));
    match runner::run(target, &kept, time, seed) {
        Ok(tried) => {
            eprintln!("{name}: {tried} inputs, seed {seed}");
            assert!(tried > kept.len() as u64);
        }
        Err(file) => panic!("{name} does not hold for {} (seed {seed})", file.display()),
    }
}

macro_rules! each {
    ($($name:ident)*) => {
        $(#[test]
        fn $name() {
            holds(stringify!($name));
        })*

        const TESTED: &[&str] = &[$(stringify!($name)),*];
    };
}

each! { token privileges redaction jwt cookie cursor form json config brand client_config }

#[test]
fn every_target_has_a_test_a_program_and_inputs() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let names: BTreeSet<_> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    let in_directory = |directory: &str| -> BTreeSet<String> {
        let entries = fs::read_dir(root.join(directory)).unwrap();
        entries.map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned()).collect()
    };
    assert_eq!(TESTED.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>(), names);
    assert_eq!(in_directory("fuzz_targets"), names);
    assert_eq!(in_directory("corpus"), names);
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap();
    for name in names {
        assert!(manifest.contains(&format!("name = \"{name}\"\npath = \"fuzz_targets/{name}.rs\"")), "{name}");
    }
}

/// Calls whose valid body is read and then refused: it names what the world of the fuzzing has none of (a provider, an
/// authenticator, mail), or the rules are against it (no second factor is on, a request is open).
const REFUSED: [&str; 17] = [
    "disconnectLogin",
    "renamePasskey",
    "removePasskey",
    "confirmSecondFactor",
    "exchangeCode",
    "finishPasskeyRegistration",
    "loginPasskey",
    "loginPasskeySecondFactor",
    "loginSecondFactor",
    "resetPassword",
    "startPasskeySecondFactor",
    "startProviderLink",
    "startProviderLogin",
    "verifyEmail",
    "disableSecondFactor",
    "makeRecoveryCodes",
    "askCredential",
];

/// A body that never gets as far as being read proves nothing: each call reads it, and has a valid one among its inputs.
#[test]
fn every_call_reads_its_body_and_has_a_valid_one_to_begin_with() {
    for (_, call, status, answer) in idm_fuzz::server::answers(|_, _| b"[1]".to_vec()) {
        assert!([400, 422].contains(&status), "{call}: {status} {answer}");
    }
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/json");
    let valid = idm_fuzz::server::answers(|number, call| {
        let file = seeds.join(format!("valid-{call}"));
        let seed = fs::read(&file).unwrap_or_else(|_| panic!("{}: byte {number}, and a valid body", file.display()));
        assert_eq!(usize::from(seed[0]), number, "{call}: the contract has changed, and its number with it");
        seed[1..].to_vec()
    });
    for (_, call, status, answer) in valid {
        if REFUSED.contains(&&*call) {
            let read = answer["code"] != "malformed_request" && answer["fields"].is_null();
            assert!((400..500).contains(&status) && read, "{call}: {status} {answer}");
        } else {
            assert!((200..300).contains(&status), "{call}: {status} {answer}");
        }
    }
}

/// A runner that finds nothing proves nothing.
#[test]
fn the_runner_finds_what_is_there() {
    fn fragile(data: &[u8]) {
        assert!(!data.windows(4).any(|part| part == b"null"), "found");
    }
    let found = runner::run(("the-runners-own-test", fragile), &[b"{}".to_vec()], Duration::from_secs(20), 7);
    let file = found.unwrap_err();
    assert!(fs::read(&file).unwrap().windows(4).any(|part| part == b"null"));
    fs::remove_dir_all(file.parent().unwrap()).unwrap();
}
