//! What an app needs to know beside its token, and the file that has all of it.

use idm_api::{
    application::ApplicationKind,
    ids::{AccountId, AppId},
};

/// What an app needs to know beside its token. What is not known is left out of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AboutApp {
    /// The app.
    pub app_id: Option<AppId>,
    /// What it is for.
    pub kind: Option<ApplicationKind>,
    /// Its account.
    pub account_id: Option<AccountId>,
    /// The IDM's origin.
    pub idm_url: Option<String>,
}

/// Says what the file is to whoever finds it. Plain ASCII: it is read by programs.
const COMMENT: &str = "# Credential of an app, by the IDM console. IDM_APP_TOKEN is a password: keep this file out of\n\
                       # version control, images and apps, and delete it once its content is in a secret store.\n";

impl AboutApp {
    /// The lines of an `.env` file, up to where the token stands.
    pub(super) fn env_lines(&self) -> String {
        let line = |name: &str, value: Option<String>| {
            value.map(|value| [name, "=", &value, "\n"].concat()).unwrap_or_default()
        };
        [
            COMMENT,
            &line("IDM_URL", self.idm_url.clone()),
            &line("IDM_ACCOUNT_ID", self.account_id.map(|id| id.to_string())),
            &line("IDM_APP_ID", self.app_id.map(|id| id.to_string())),
            "IDM_APP_TOKEN=",
        ]
        .concat()
    }
}

/// The file's name: of an app's name only what every file system and every shell takes as it is.
pub(super) fn file_name(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    let words: Vec<_> = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let stem = words.join("-");
    [if stem.is_empty() { "app" } else { &stem }, ".env"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f";

    #[test]
    fn the_file_ends_where_the_token_stands_and_leaves_out_what_is_unknown() {
        assert_eq!(AboutApp::default().env_lines(), [COMMENT, "IDM_APP_TOKEN="].concat());
        let about = AboutApp {
            app_id: Some(ID.parse().unwrap()),
            account_id: Some(ID.parse().unwrap()),
            idm_url: Some("https://idm.example.com".into()),
            kind: None,
        };
        let lines = about.env_lines();
        let lines: Vec<_> = lines.lines().filter(|line| !line.starts_with('#')).collect();
        let id = ["IDM_APP_ID=", ID].concat();
        let account = ["IDM_ACCOUNT_ID=", ID].concat();
        assert_eq!(lines, ["IDM_URL=https://idm.example.com", &account, &id, "IDM_APP_TOKEN="]);
    }

    #[test]
    fn a_file_is_named_after_its_app_in_letters_that_no_shell_minds() {
        for (name, file) in [
            ("Sign-up page", "sign-up-page.env"),
            ("../../etc/passwd", "etc-passwd.env"),
            ("$(reboot) 2", "reboot-2.env"),
            ("登録", "app.env"),
        ] {
            assert_eq!(file_name(name), file);
        }
    }
}
