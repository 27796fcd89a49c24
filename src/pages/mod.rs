//! Pages, one file for each route. The end-user's load and work without the console's.

#![expect(unreachable_pub, reason = "Leptos makes the property struct of every component `pub`")]

mod chunk;
mod chunks;
pub mod console;
pub mod enduser;
pub mod failed;
mod guard;
mod heading;
pub mod home;
mod known_address;
mod language_menu;
mod mailed_link;
pub mod not_found;
mod password_rules;
pub mod placeholder;
pub mod product;
mod provider_return;
mod session_watch;
mod settings;

pub use chunks::{before_login, login};
pub use known_address::KnownAddress;
pub use language_menu::{LanguageMenu, MenuPlace};
pub use mailed_link::MailedLink;
pub use provider_return::ProviderReturn;
pub use settings::Settings;
