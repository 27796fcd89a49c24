//! Public keys and health.

use super::operation::Operation;
use crate::routes::{health, jwks::Jwks};
use idm_api::paths;

pub(super) fn operations() -> Vec<Operation> {
    let operations = [
        Operation::get(paths::JWKS, "jwks", "The public keys that JWTs can be checked with.")
            .answers::<Jwks>(200, "The keys."),
        Operation::get(health::LIVE, "live", "Whether the process runs.").answers_text("It does."),
        Operation::get(health::READY, "ready", "Whether the database answers.").answers_text("It does."),
    ];
    operations.map(|operation| operation.tag("service")).into()
}
