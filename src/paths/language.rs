//! The language that a URL asks for: a link from elsewhere can, and who chooses one finds it again after a reload.

use super::query::{self, Writer};

const LANGUAGE: &str = "lang";

/// The language tag in a query (with or without its `?`).
#[must_use]
pub fn language_asked(query: &str) -> Option<String> {
    query::value(query, LANGUAGE)
}

pub(super) fn added_to(url: Writer, language: Option<&str>) -> Writer {
    url.pair(LANGUAGE, language.unwrap_or_default())
}
