//! Login pages, loaded cold.

mod load;
mod pages;
mod report;

pub use load::{Loaded, load};
pub use pages::LoginPage;
pub use report::{json, tables};
