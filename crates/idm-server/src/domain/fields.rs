//! Rules on fields, told with the field they belong to.

use super::DomainError;
use idm_api::{
    email::{self, EmailProblem},
    error::field_code as code,
    text_rules::{self, NameProblem},
};
use std::collections::BTreeMap;

/// The fields of one request that break a rule.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldErrors {
    /// Field name on the wire to an English sentence.
    pub messages: BTreeMap<String, String>,
    /// Field name on the wire to the broken rule's code.
    pub codes: BTreeMap<String, String>,
}

impl FieldErrors {
    /// Notes a broken rule; the first one of a field stays.
    pub fn add(&mut self, field: &str, code: &str, message: &str) {
        if !self.codes.contains_key(field) {
            self.codes.insert(field.to_owned(), code.to_owned());
            self.messages.insert(field.to_owned(), message.to_owned());
        }
    }

    /// Takes back what was noted of a field.
    pub(super) fn remove(&mut self, field: &str) {
        self.codes.remove(field);
        self.messages.remove(field);
    }

    /// Success when nothing was noted.
    ///
    /// # Errors
    /// [`DomainError::Invalid`] with what was noted.
    pub fn into_result(self) -> Result<(), DomainError> {
        if self.codes.is_empty() { Ok(()) } else { Err(DomainError::Invalid(self)) }
    }

    pub(super) fn email(&mut self, field: &str, text: &str) {
        match email::check(text) {
            Ok(()) => {}
            Err(EmailProblem::Missing) => self.add(field, code::MISSING, "Enter an email address."),
            Err(EmailProblem::Malformed) => self.add(field, code::MALFORMED, "This is not an email address."),
            Err(EmailProblem::TooLong) => {
                self.add(field, code::TOO_LONG, "An email address has at most 254 characters.");
            }
        }
    }

    pub(super) fn name(&mut self, field: &str, text: &str) {
        match text_rules::check_name(text) {
            Ok(()) => {}
            Err(NameProblem::Missing) => self.add(field, code::MISSING, "Enter a name."),
            Err(NameProblem::TooLong) => self.add(field, code::TOO_LONG, "A name has at most 80 characters."),
            Err(NameProblem::ForbiddenCharacter) => {
                self.add(field, code::FORBIDDEN_CHARACTER, "A name has no control characters.");
            }
        }
    }
}
