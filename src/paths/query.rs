//! Query strings: names and values, percent-encoded as forms do (URL Standard, section 5).

use form_urlencoded::{Serializer, parse};

/// The value of the first pair with this name.
pub(super) fn value(query: &str, name: &str) -> Option<String> {
    let pairs = parse(query.trim_start_matches('?').as_bytes());
    pairs.into_iter().find(|(found, _)| found == name).map(|(_, value)| value.into_owned())
}

/// The value of the first pair with this name, if it names one of these.
pub(super) fn one_of<T: Copy>(query: &str, name: &str, all: &[T], name_of: impl Fn(T) -> &'static str) -> Option<T> {
    let value = value(query, name)?;
    all.iter().copied().find(|&one| name_of(one) == value)
}

/// A URL being written: a path, then the pairs that have a value.
pub(super) struct Writer {
    path: String,
    pairs: Serializer<'static, String>,
}

impl Writer {
    pub(super) fn new(path: String) -> Self {
        Self { path, pairs: Serializer::new(String::new()) }
    }

    /// Adds a pair, unless the value is empty.
    pub(super) fn pair(mut self, name: &str, value: &str) -> Self {
        if !value.is_empty() {
            self.pairs.append_pair(name, value);
        }
        self
    }

    /// Adds a pair whose empty value says something, too.
    pub(super) fn pair_even_empty(mut self, name: &str, value: &str) -> Self {
        self.pairs.append_pair(name, value);
        self
    }

    pub(super) fn url(mut self) -> String {
        let query = self.pairs.finish();
        if query.is_empty() { self.path } else { [&self.path, "?", &query].concat() }
    }
}
