//! The sentences of the menu of languages.

pub struct LanguageText {
    pub menu: &'static str,
    pub changed: &'static str,
    pub failed: &'static str,
}
