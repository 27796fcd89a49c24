//! Conversations with the platform: writing, asking for a back-end credential, deciding.

mod amend;
mod application;
mod ask;
mod compose;
mod decide;
mod open;
mod privileges;
mod words;

pub use amend::AmendDialog;
pub use ask::AskDialog;
pub use compose::{Composer, Drafts};
pub use decide::{DecideDialog, RevealDialog};
pub use open::OpenDialog;
