//! What is shown once: an appToken, or recovery codes. The screen is the same, the words and the file are not.

use super::about::{AboutApp, file_name};
use crate::text::{Token as Words, console_text, end_user_text};
use idm_api::token::PREFIX;

/// A kind of secret that is shown once.
#[derive(Clone)]
pub(super) struct What {
    pub(super) words: &'static Words,
    /// What it is called: the app, or the account.
    pub(super) name: String,
    /// What stands before the dots while it is hidden.
    pub(super) prefix: &'static str,
    pub(super) test_id: &'static str,
    pub(super) file: String,
    /// The lines of the file before it.
    pub(super) lines: String,
}

impl What {
    pub(super) fn app_token(name: String, about: &AboutApp) -> Self {
        let (file, lines) = (file_name(&name), about.env_lines());
        Self { words: console_text().token(), name, prefix: PREFIX, test_id: "app-token", file, lines }
    }

    pub(super) fn recovery_codes(email: String) -> Self {
        let words = end_user_text().recovery_codes();
        let lines = [words.label_in_file, " ", &email, "\n"].concat();
        Self { words, name: email, prefix: "", test_id: "recovery-codes", file: words.file.to_owned(), lines }
    }
}
