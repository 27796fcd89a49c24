//! The one place that turns a failed call into what a person reads, and on which field it lands.
//!
//! The server's own message is for developers and never shown: it is English, and may name things that
//! mean nothing to the reader.

use crate::{idm::ApiError, text::text};
use idm_api::{
    error::{ErrorBody, ErrorCode, field_code},
    password::{MAX_CHARACTERS, MIN_CHARACTERS, PasswordRule},
};

/// What a person reads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explained {
    /// About the form or page as a whole.
    pub form: Option<String>,
    /// About single fields: name on the wire, message.
    pub fields: Vec<(String, String)>,
}

/// Says what went wrong, and what to do next.
#[must_use]
pub fn explain(error: &ApiError) -> Explained {
    let problem = text().problem();
    let form = match error {
        ApiError::Refused(body) => return explain_refusal(body),
        ApiError::Offline => problem.offline,
        ApiError::Unreachable => problem.unreachable,
        ApiError::Timeout => problem.timeout,
        ApiError::Unavailable => problem.unavailable,
        // Whether anything was done is not known: nothing is said of it.
        ApiError::Garbled => problem.garbled,
    };
    Explained { form: Some(form.to_owned()), fields: Vec::new() }
}

/// [`explain`] for places without fields.
#[must_use]
pub fn explain_whole(error: &ApiError) -> String {
    let explained = explain(error);
    explained.form.unwrap_or_else(|| text().problem().check_fields.to_owned())
}

/// Seconds after which it makes sense to try again, where the IDM has named them.
#[must_use]
pub(crate) fn retry_after(error: &ApiError) -> Option<u64> {
    match error {
        ApiError::Refused(body) if matches!(body.code, ErrorCode::Locked | ErrorCode::TooManyRequests) => {
            body.retry_after
        }
        _ => None,
    }
}

/// What to say about a password that breaks a rule.
#[must_use]
pub fn explain_rule(rule: PasswordRule) -> String {
    explain_rule_of(rule, MIN_CHARACTERS)
}

/// [`explain_rule`] where a password has at least so many characters.
#[must_use]
pub fn explain_rule_of(rule: PasswordRule, least: usize) -> String {
    let text = text();
    let fixed = match rule {
        PasswordRule::LongEnough => return (text.sign_up().too_short)(least),
        PasswordRule::ShortEnough => return (text.field().too_long)(MAX_CHARACTERS),
        PasswordRule::StrongEnough => text.sign_up().too_weak,
        PasswordRule::NoTripleRepeat => text.sign_up().repeats,
        PasswordRule::NotCommon => text.sign_up().too_common,
        PasswordRule::NoEmailName => text.sign_up().has_email,
    };
    fixed.to_owned()
}

fn explain_refusal(body: &ErrorBody) -> Explained {
    let problem = text().problem();
    let fields: Vec<_> =
        body.field_codes.iter().map(|(field, code)| (field.clone(), explain_field(field, code))).collect();
    let form = match &body.code {
        ErrorCode::ValidationFailed | ErrorCode::EmailTaken if !fields.is_empty() => None,
        ErrorCode::EmailTaken => {
            let fields = vec![("emailAddress".to_owned(), text().field().email_taken.to_owned())];
            return Explained { form: None, fields };
        }
        ErrorCode::WrongSecondFactor => {
            let fields = vec![("code".to_owned(), text().second_factor().code_wrong.to_owned())];
            return Explained { form: None, fields };
        }
        ErrorCode::Locked => Some((problem.locked)(body.retry_after.unwrap_or(1800).div_ceil(60).max(1))),
        ErrorCode::TooManyRequests => Some(match body.retry_after {
            Some(seconds) if seconds > 0 => (problem.too_many_requests)(seconds),
            _ => problem.too_many_requests_soon.to_owned(),
        }),
        code => Some(explain_code(code).to_owned()),
    };
    Explained { form, fields }
}

fn explain_code(code: &ErrorCode) -> &'static str {
    let problem = text().problem();
    match code {
        ErrorCode::WrongCredentials => problem.wrong_credentials,
        ErrorCode::ValidationFailed | ErrorCode::MalformedRequest | ErrorCode::TooLarge => problem.check_fields,
        ErrorCode::NotAuthenticated | ErrorCode::SessionEnded => problem.session_ended,
        ErrorCode::ProviderUnreachable => problem.provider_unreachable,
        ErrorCode::LoginStepExpired => problem.login_step_expired,
        ErrorCode::UserLocked => problem.user_locked,
        ErrorCode::WrongPasskey => problem.wrong_passkey,
        ErrorCode::NotAllowed => problem.not_allowed,
        ErrorCode::SecondFactorSetupRequired => problem.second_factor_required,
        ErrorCode::InvalidAppToken | ErrorCode::MissingPrivilege => problem.signup_refused,
        ErrorCode::ProofRequired => problem.proof_required,
        ErrorCode::OriginNotAllowed => problem.origin_not_allowed,
        ErrorCode::NotFound => problem.not_found,
        ErrorCode::AlreadyRevealed => problem.already_revealed,
        ErrorCode::Conflict | ErrorCode::ChangedMeanwhile => problem.conflict,
        ErrorCode::UpstreamUnreachable | ErrorCode::Unavailable => problem.unavailable,
        _ => problem.unexpected,
    }
}

fn explain_field(field: &str, code: &str) -> String {
    if field == "currentPassword" {
        let text = text().field();
        return match code {
            field_code::MISSING => text.present_password_missing,
            field_code::WRONG_PASSWORD => text.present_password_wrong,
            // It is right, and has been long enough beside a second factor only.
            _ => text.present_password_short,
        }
        .to_owned();
    }
    let text = text().field();
    if let Some(rule) = PasswordRule::from_code(code) {
        // The page has looked at what it knows: the account asks for more than that.
        return if rule == PasswordRule::LongEnough { text.too_short_here.to_owned() } else { explain_rule(rule) };
    }
    let message = match (field, code) {
        ("emailAddress", field_code::MISSING) => text.email_missing,
        ("emailAddress", field_code::MALFORMED) => text.email_malformed,
        ("password", field_code::MISSING) => text.password_missing,
        ("newPassword", field_code::MISSING) => text.password_missing,
        ("code", field_code::WRONG_CODE) => text.set_up_code_wrong,
        ("accountId", field_code::MISSING) => text.account_id_missing,
        ("accountId", field_code::MALFORMED) => text.account_id_malformed,
        (_, field_code::HOLDS_A_SECRET) => crate::text::text().secrets().refused,
        (_, field_code::EMAIL_TAKEN) => text.email_taken,
        (_, field_code::MISSING) => text.missing,
        (_, field_code::MALFORMED) => text.malformed,
        (_, field_code::TOO_LONG) => text.too_long_for_field,
        (_, field_code::FORBIDDEN_CHARACTER) => text.forbidden_character,
        (_, field_code::UNKNOWN_VALUE) => text.unknown_value,
        _ => text.invalid,
    };
    message.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn refused(code: ErrorCode, field_codes: &[(&str, &str)], retry_after: Option<u64>) -> ApiError {
        ApiError::Refused(Box::new(ErrorBody {
            status_code: code.status(),
            error: "x".into(),
            message: "the server's own words".into(),
            code,
            fields: BTreeMap::new(),
            field_codes: field_codes.iter().map(|(f, c)| ((*f).to_owned(), (*c).to_owned())).collect(),
            retry_after,
        }))
    }

    #[test]
    fn every_code_has_words_and_none_are_the_servers() {
        for code in ErrorCode::ALL {
            let explained = explain(&refused(code.clone(), &[], None));
            let words = explained.form.or_else(|| explained.fields.first().map(|(_, words)| words.clone())).unwrap();
            assert!(words.ends_with('.') && !words.contains("the server's own words"), "{code:?}: {words}");
        }
    }

    #[test]
    fn field_codes_land_on_their_fields_and_the_form_keeps_quiet() {
        let codes = [("emailAddress", "email_taken"), ("password", "password_too_weak"), ("name", "new_code")];
        let explained = explain(&refused(ErrorCode::ValidationFailed, &codes, None));
        assert_eq!(explained.form, None);
        let fields: BTreeMap<_, _> = explained.fields.into_iter().collect();
        assert_eq!(fields["emailAddress"], text().field().email_taken);
        assert_eq!(fields["password"], text().sign_up().too_weak);
        assert_eq!(fields["name"], text().field().invalid);
    }

    #[test]
    fn a_taken_address_lands_on_its_field_even_without_a_field_code() {
        let explained = explain(&refused(ErrorCode::EmailTaken, &[], None));
        assert_eq!(explained.fields[0].0, "emailAddress");
        assert_eq!(explained.form, None);
    }

    #[test]
    fn a_lock_says_how_many_minutes_are_left_rounded_up() {
        for (seconds, words) in [(Some(1741), "another 30 minutes"), (Some(60), "another 1 minute."), (None, "30")] {
            let words_read = explain_whole(&refused(ErrorCode::Locked, &[], seconds));
            assert!(words_read.contains(words), "{words_read}");
        }
    }

    #[test]
    fn too_many_requests_says_when_to_try_again() {
        assert!(explain_whole(&refused(ErrorCode::TooManyRequests, &[], Some(12))).contains("12 seconds"));
        assert!(explain_whole(&refused(ErrorCode::TooManyRequests, &[], None)).contains("a minute"));
    }

    #[test]
    fn every_password_rule_has_its_own_advice() {
        let advice: std::collections::HashSet<_> = PasswordRule::ALL.into_iter().map(explain_rule).collect();
        assert_eq!(advice.len(), PasswordRule::ALL.len());
    }
}
