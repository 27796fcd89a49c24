//! Forms that change one application.

pub mod conflict;
pub mod edit;
pub mod life;
mod merge;
pub mod settings;

pub use edit::Edit;
pub use merge::Conflict;
