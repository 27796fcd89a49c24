//! The brand of the end-users' pages: where in their document the server writes it (`docs/BRAND.md`), so that the app has
//! it before its first paint.
//!
//! It is an element that does not show, with the product's name in [`NAME`]. In it are the logo, with the class `brand`,
//! and what the product says: each an element with [`TEXT`], [`LANGUAGE`] and, in the language for who reads none of the
//! others, [`DEFAULT`]. The app shows copies of them.

/// The ID of the element.
pub const CARRIER_ID: &str = "idm-brand";
/// The attribute with the product's name.
pub const NAME: &str = "data-name";
/// The attribute that says which text an element is: `login` and `signup` are lines of welcome, `links` is a list of links
/// with the classes `terms`, `privacy` and `support`, which the app gives names.
pub const TEXT: &str = "data-text";
/// The attribute with a text's language, one of [`LANGUAGES`].
pub const LANGUAGE: &str = "data-language";
/// The attribute of texts in the default language.
pub const DEFAULT: &str = "data-default";
/// The class of the document's root element while the page is the product's.
pub const ROOT_CLASS: &str = "branded";
/// The languages that end-users' pages speak, as their tags (BCP 47).
pub const LANGUAGES: [&str; 7] = ["en", "de", "fr", "es", "hu", "ja", "ar"];
