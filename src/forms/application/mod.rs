//! Forms that change one application.

pub mod check;
pub mod conflict;
mod difference;
pub mod edit;
pub mod life;
mod merge;
pub mod privileges;
pub mod regenerate;
pub mod settings;

pub use edit::Edit;
pub use merge::Conflict;
