//! Words for what a row and a card say.

use crate::{pages::console::app_credentials::standing::Standing, text::console_text, ui::badge::Tone};
use idm_api::{application::ApplicationStatus, privilege::Privilege};

pub(super) fn label_of(standing: Standing) -> &'static str {
    let sentences = console_text();
    match standing {
        Standing::Active => (sentences.app_credentials().status)(ApplicationStatus::Active),
        Standing::Expired => (sentences.app_credentials().status)(ApplicationStatus::Expired),
        Standing::Revoked => (sentences.app_credentials().status)(ApplicationStatus::Revoked),
        Standing::Expiring => sentences.app_list().expiring,
        Standing::Gone => sentences.app_list().gone,
    }
}

pub(super) const fn tone_of(standing: Standing) -> Tone {
    match standing {
        Standing::Active => Tone::Calm,
        Standing::Expiring => Tone::Warning,
        Standing::Expired | Standing::Revoked | Standing::Gone => Tone::Ended,
    }
}

pub(super) fn list_of(privileges: &[Privilege]) -> String {
    let text = console_text().app_credentials();
    if privileges.is_empty() {
        return text.no_privileges.to_owned();
    }
    let names: Vec<_> = privileges.iter().map(|&privilege| (text.privilege)(privilege)).collect();
    names.join(", ")
}
