//! The rules on what may be written, told before it is sent.

use crate::{forms::redaction::check_no_secret, text::console_text};
use idm_api::support::{TextProblem, check_text};

/// The text as it is sent. Tabs, which no message may have, are blanks.
pub(super) fn tidy(text: &str) -> String {
    text.trim().replace("\r\n", "\n").replace('\t', "    ")
}

/// What is wrong with a text of several lines.
pub(super) fn problem_of(written: &str, most: usize, missing: &'static str) -> Option<&'static str> {
    let text = console_text().thread();
    if let Err(problem) = check_no_secret(written) {
        return Some(problem);
    }
    match check_text(written, most) {
        Ok(()) => None,
        Err(TextProblem::Missing) => Some(missing),
        Err(TextProblem::TooLong) => Some(text.too_long),
        Err(TextProblem::ForbiddenCharacter) => Some(text.forbidden),
    }
}

/// What is wrong with a text that may be left out.
pub(super) fn problem_of_optional(written: &str, most: usize) -> Option<&'static str> {
    if written.is_empty() { None } else { problem_of(written, most, "") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_log_is_tidied_and_a_pasted_token_is_stopped() {
        assert_eq!(tidy(" a\tb\r\nc \n"), "a    b\nc");
        let written = "my token: idmapp_00000000000000000000000000000000000000000002xcH31";
        assert_eq!(problem_of(written, 100, "x"), Some(crate::text::text().secrets().looks_like_app_token));
        assert_eq!(problem_of("", 100, "x"), Some("x"));
        assert_eq!(problem_of_optional("", 100), None);
        assert_eq!(problem_of("hello", 4, "x"), Some(console_text().thread().too_long));
    }
}
