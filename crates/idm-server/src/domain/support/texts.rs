//! What may be written.

use crate::domain::FieldErrors;
use idm_api::{
    error::field_code as code,
    redaction::find_secret,
    support::{NOTE_MAX_CHARACTERS, TEXT_MAX_CHARACTERS, TextProblem, check_text},
};

/// A name, a subject.
pub(super) fn name(errors: &mut FieldErrors, field: &str, text: &str) {
    errors.name(field, text);
    no_secret(errors, field, text);
}

/// A message.
pub(super) fn message(errors: &mut FieldErrors, field: &str, text: &str) {
    judge(errors, field, text, TEXT_MAX_CHARACTERS);
}

/// A justification, a note.
pub(super) fn note(errors: &mut FieldErrors, field: &str, text: &str) {
    judge(errors, field, text, NOTE_MAX_CHARACTERS);
}

fn judge(errors: &mut FieldErrors, field: &str, text: &str, most: usize) {
    match check_text(text, most) {
        Ok(()) => {}
        Err(TextProblem::Missing) => errors.add(field, code::MISSING, "Write something."),
        Err(TextProblem::TooLong) => errors.add(field, code::TOO_LONG, &format!("At most {most} characters.")),
        Err(TextProblem::ForbiddenCharacter) => {
            errors.add(field, code::FORBIDDEN_CHARACTER, "No control characters but new lines.");
        }
    }
    no_secret(errors, field, text);
}

/// What is written is read by others, and kept: a secret must not be in it.
fn no_secret(errors: &mut FieldErrors, field: &str, text: &str) {
    if find_secret(text).is_some() {
        errors.add(field, code::HOLDS_A_SECRET, "This holds an appToken or a JWT: nobody but its owner may see it.");
    }
}
