//! The sentences of the menu of languages.

#[cfg_attr(test, derive(Debug))]
pub struct LanguageText {
    pub menu: &'static str,
    pub changed: &'static str,
    pub failed: &'static str,
}
