//! What `serve` is configured by, and what it refuses to start with.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A directory with a good master key and a configuration file.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        place.key(&STANDARD.encode((100..132).collect::<Vec<u8>>()), 0o600);
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn key(&self, text: &str, mode: u32) {
        fs::write(self.path("master.key"), text).unwrap();
        fs::set_permissions(self.path("master.key"), fs::Permissions::from_mode(mode)).unwrap();
    }

    fn database_url(&self) -> String {
        format!("sqlite://{}", self.path("idm.sqlite").display())
    }

    /// The settings that `more` leaves out are good ones. Nothing is started: --print-config checks and ends.
    fn serve(&self, more: &[&str]) -> Output {
        let mut good: Vec<String> = vec!["--print-config".to_owned()];
        for (flag, value) in [
            ("--database-url", self.database_url()),
            ("--public-url", "https://idm.example.com".to_owned()),
            ("--master-key-file", self.path("master.key").display().to_string()),
        ] {
            if !more.contains(&flag) {
                good.extend([flag.to_owned(), value]);
            }
        }
        command().arg("serve").args(good).args(more).output().unwrap()
    }

    fn refused(&self, more: &[&str], word: &str) {
        let done = self.serve(more);
        let said = String::from_utf8(done.stderr).unwrap();
        assert!(!done.status.success(), "{more:?} was taken");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(said.contains(word), "{word} in {said}");
    }
}

fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_idm-server"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("IDM_")) {
        command.env_remove(name);
    }
    command
}

fn text(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// CVE-2026-33505: a server ran on the key of its documentation.
#[test]
fn a_master_key_that_is_missing_weak_or_readable_is_refused() {
    let place = Place::new();
    assert!(place.serve(&[]).status.success());
    place.refused(&["--master-key-file", "/nowhere/key"], "master key file");
    for (text, mode, word) in [
        (STANDARD.encode((100..132).collect::<Vec<u8>>()), 0o644, "others can read it"),
        (STANDARD.encode((100..132).collect::<Vec<u8>>()), 0o640, "others can read it"),
        (STANDARD.encode([0; 32]), 0o600, "not random"),
        (STANDARD.encode("changeme changeme changeme chang"), 0o600, "not random"),
        (STANDARD.encode((100..120).collect::<Vec<u8>>()), 0o600, "32 bytes"),
        (String::new(), 0o600, "32 bytes"),
        ("not base64!".to_owned(), 0o600, "base64"),
    ] {
        place.key(&text, mode);
        place.refused(&[], word);
    }
}

#[test]
fn what_is_not_safe_is_refused() {
    let place = Place::new();
    for (more, word) in [
        (&["--public-url", "http://idm.example.com"][..], "not encrypted"),
        (&["--allow-origin", "http://console.example.com"], "not encrypted"),
        (&["--allow-origin", "*"], "must look like"),
        (&["--allow-origin", "null"], "must look like"),
        (&["--allow-origin", "https://*.example.com"], "must look like"),
        (&["--scrypt-log-n", "16"], "OWASP"),
        (&["--audit-log-days", "29"], "under 30"),
        (
            &[
                "--smtp-url",
                "smtp://mail.example.com",
                "--mail-from",
                "a@b.example",
                "--pages-url",
                "https://b.example",
            ],
            "unencrypted",
        ),
        (
            &["--smtp-url", "smtps://m.example", "--mail-from", "a@b.example", "--pages-url", "http://b.example"],
            "not encrypted",
        ),
        (
            &["--passkey-relying-party-id", "example.com", "--passkey-origin", "http://console.example.com"],
            "not encrypted",
        ),
        (&["--database-url", "postgres://idm:geheim@db.example/idm"], "unencrypted"),
    ] {
        place.refused(more, word);
    }
    place.refused(&["--database-url", "postgres://idm:geheim@db.example/idm"], "db.example");
    assert!(
        place.serve(&["--public-url", "http://localhost:1", "--allow-origin", "http://127.0.0.1:2"]).status.success()
    );
}

#[test]
fn the_broker_sends_its_token_nowhere_unencrypted() {
    let serve = |url: &str| {
        let account = "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f";
        command().args(["broker", "--print-config", "--account-id", account, "--idm-url", url]).output().unwrap()
    };
    assert!(text(&serve("https://idm.example.com")).contains("idm_url = \"https://idm.example.com\""));
    assert!(!serve("http://idm.example.com").status.success());
}

fn write_file(place: &Place) -> PathBuf {
    let file = place.path("idm.toml");
    let content = format!(
        "[serve]\ndatabase_url = \"{}\"\npublic_url = \"https://from.file\"\nmaster_key_file = \"{}\"\n\
         scrypt_queue = 7\nallow_origins = [\"https://a.file\", \"https://b.file\"]\n\
         [serve.limits]\nper_user = \"3:4\"\ntrusted_proxies = [\"10.0.0.0/8\"]\n",
        place.database_url(),
        place.path("master.key").display(),
    );
    fs::write(&file, content).unwrap();
    file
}

#[test]
fn flags_go_before_the_environment_and_that_before_the_file() {
    let place = Place::new();
    let file = write_file(&place);
    let print = |file: &Path, variables: &[(&str, &str)], flags: &[&str]| {
        let mut command = command();
        command.args(["serve", "--print-config", "--config"]).arg(file).args(flags).envs(variables.iter().copied());
        text(&command.output().unwrap())
    };
    let shown = print(&file, &[], &[]);
    for line in [
        "public_url = \"https://from.file\"",
        "scrypt_queue = 7",
        "per_user = \"3:4\"",
        "trusted_proxies = [\"10.0.0.0/8\"]",
        "listen = \"127.0.0.1:8081\"",
    ] {
        assert!(shown.contains(line), "{line} in {shown}");
    }
    let variables = [("IDM_PUBLIC_URL", "https://from.environment"), ("IDM_LIMIT_USER", "5:6")];
    let shown = print(&file, &variables, &[]);
    assert!(shown.contains("public_url = \"https://from.environment\""), "{shown}");
    assert!(shown.contains("per_user = \"5:6\""), "{shown}");
    let shown = print(&file, &variables, &["--public-url", "https://from.flag"]);
    assert!(shown.contains("public_url = \"https://from.flag\""), "{shown}");

    // What it prints is a file that says the same.
    let printed = place.path("printed.toml");
    fs::write(&printed, &shown).unwrap();
    assert_eq!(print(&printed, &[], &[]), shown);
}

#[test]
fn a_mistyped_setting_is_named_with_its_line() {
    let place = Place::new();
    let file = place.path("idm.toml");
    fs::write(&file, "[serve]\nscrypt_qeue = 7\n").unwrap();
    let done = command().args(["serve", "--config"]).arg(&file).output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert!(!done.status.success() && said.contains("scrypt_qeue") && said.contains("line 2"), "{said}");
}

#[test]
fn printed_settings_hold_no_secret() {
    let place = Place::new();
    let key = fs::read_to_string(place.path("master.key")).unwrap();
    let shown = text(&place.serve(&["--database-url", "postgres://idm:geheim@127.0.0.1:1/idm"]));
    assert!(shown.contains("postgres://idm:…@127.0.0.1:1/idm"), "{shown}");
    assert!(!shown.contains("geheim") && !shown.contains(&key), "{shown}");
    let help = command().args(["serve", "--help"]).env("IDM_DATABASE_URL", "postgres://idm:geheim@x/y").output();
    assert!(!text(&help.unwrap()).contains("geheim"));
}

#[test]
fn a_bad_brand_is_refused_with_its_file_and_key() {
    let place = Place::new();
    let brands = place.path("brands");
    fs::create_dir(&brands).unwrap();
    let start = |brand: &str| {
        fs::write(brands.join("default.toml"), brand).unwrap();
        let url = ["--idm-url", "https://idm.example.com", "--print-config", "--brands"];
        command().arg("static").args(url).arg(&brands).output().unwrap()
    };
    assert!(start("name = 'Lumen'").status.success());
    let done = start("name = 'Lumen'\n[colors]\naccent = { light = '#ffd400' }");
    let said = String::from_utf8(done.stderr).unwrap();
    assert!(!done.status.success());
    for word in ["default.toml", "colors.accent.light", "1.4", "4.5:1", "the nearest lightness that passes is #"] {
        assert!(said.contains(word), "{word} in {said}");
    }
}

#[test]
fn a_list_of_breached_passwords_that_is_none_and_a_word_that_says_nothing_are_refused() {
    let place = Place::new();
    let list = place.path("breached.txt").display().to_string();
    place.refused(&["--breached-passwords", &list], "cannot be read");
    for (text, word) in [
        ("", "is empty"),
        ("password\n", "SHA1:COUNT"),
        (
            "F000000000000000000000000000000000000000:1\n0000000000000000000000000000000000000000:1\n",
            "not in the order",
        ),
    ] {
        fs::write(&list, text).unwrap();
        place.refused(&["--breached-passwords", &list], word);
    }
    fs::write(&list, "0000000000000000000000000000000000000000:1\nF000000000000000000000000000000000000000:1\n")
        .unwrap();
    let printed = text(&place.serve(&["--breached-passwords", &list, "--password-word", "acme"]));
    assert!(printed.contains("password_words = [\"acme\"]") && printed.contains("breached.txt"), "{printed}");
    place.refused(&["--password-word", "ab"], "less than 3");
}

#[test]
fn a_time_in_which_nobody_can_read_a_page_is_refused() {
    let place = Place::new();
    for minutes in ["0", "4"] {
        place.refused(&["--session-idle-minutes", minutes], "session_idle_minutes");
    }
    assert!(text(&place.serve(&["--session-idle-minutes", "5"])).contains("session_idle_minutes = 5"));
    assert!(!text(&place.serve(&[])).contains("session_idle_minutes"), "off by default");
}

#[test]
fn who_must_have_a_second_factor_is_one_of_three() {
    let place = Place::new();
    assert!(text(&place.serve(&[])).contains("second_factor = \"optional\""));
    for who in ["optional", "admins", "everybody"] {
        assert!(text(&place.serve(&["--second-factor", who])).contains(&format!("second_factor = \"{who}\"")));
    }
    let refused = place.serve(&["--second-factor", "some"]);
    assert!(!refused.status.success() && String::from_utf8_lossy(&refused.stderr).contains("admins or everybody"));
}
