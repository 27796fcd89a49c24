//! Login pages, loaded cold.

mod load;
mod pages;
mod report;

pub use load::{Loaded, load};
pub use pages::{LoginPage, PAGES};
pub use report::{json, tables};
