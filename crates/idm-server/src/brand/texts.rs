//! A brand's name, texts and links: short, visible, and leading nowhere but to pages.

use super::{BrandTexts, error::KeyProblem, file::Texts};
use idm_api::{brand::LANGUAGES, text_rules::is_forbidden};
use std::collections::BTreeMap;

/// Most characters of a product's name: it stands in the title of every page.
const NAME_CHARACTERS: usize = 40;
/// Most characters of a line of welcome.
const WELCOME_CHARACTERS: usize = 160;
/// Most characters of a link.
const LINK_CHARACTERS: usize = 500;

/// A key and what is wrong with it.
type Wrong = (String, KeyProblem);

/// The product's name.
pub(super) fn name(text: &str) -> Result<String, Wrong> {
    line(text, NAME_CHARACTERS).map_err(|problem| ("name".to_owned(), problem))
}

/// The texts, those of the default language first.
pub(super) fn texts(default: &str, file: &BTreeMap<String, Texts>) -> Result<Vec<BrandTexts>, Wrong> {
    if !LANGUAGES.contains(&default) {
        return Err(("default_language".to_owned(), KeyProblem::UnknownLanguage));
    }
    let mut texts = Vec::new();
    for (language, entries) in file {
        if !LANGUAGES.contains(&language.as_str()) {
            return Err((format!("texts.{language}"), KeyProblem::UnknownLanguage));
        }
        texts.push(of_language(language, entries)?);
    }
    if !texts.is_empty() && !file.contains_key(default) {
        return Err(("default_language".to_owned(), KeyProblem::NoSuchTexts));
    }
    texts.sort_by_key(|texts| texts.language != default);
    Ok(texts)
}

fn of_language(language: &str, entries: &Texts) -> Result<BrandTexts, Wrong> {
    type Check = fn(&str) -> Result<String, KeyProblem>;
    let read = |key: &str, value: &Option<String>, check: Check| {
        let checked = value.as_deref().map(check).transpose();
        checked.map_err(|problem| (format!("texts.{language}.{key}"), problem))
    };
    let welcome: Check = |text| line(text, WELCOME_CHARACTERS);
    let page: Check = |text| link(text).ok_or(KeyProblem::NotHttps);
    Ok(BrandTexts {
        language: language.to_owned(),
        login: read("login_welcome", &entries.login_welcome, welcome)?,
        signup: read("signup_welcome", &entries.signup_welcome, welcome)?,
        terms: read("terms_url", &entries.terms_url, page)?,
        privacy: read("privacy_url", &entries.privacy_url, page)?,
        support: read("support_url", &entries.support_url, page)?,
    })
}

/// One line of visible text.
fn line(text: &str, most: usize) -> Result<String, KeyProblem> {
    let text = text.trim();
    if text.chars().count() > most {
        return Err(KeyProblem::TooLong(most));
    }
    if text.chars().any(is_forbidden) {
        return Err(KeyProblem::ForbiddenCharacter);
    }
    if text.is_empty() { Err(KeyProblem::Missing) } else { Ok(text.to_owned()) }
}

/// A link to a page.
fn link(text: &str) -> Option<String> {
    let leads = text.strip_prefix("https://").is_some_and(|rest| !rest.is_empty());
    let plain = text.len() <= LINK_CHARACTERS && text.bytes().all(|byte| byte.is_ascii_graphic());
    (leads && plain).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(toml: &str) -> Result<Vec<BrandTexts>, Wrong> {
        texts("en", &toml::from_str(toml).unwrap())
    }

    fn refused(toml: &str) -> (String, String) {
        let (key, problem) = read(toml).unwrap_err();
        (key, problem.to_string())
    }

    #[test]
    fn texts_come_with_the_default_language_first() {
        let texts = read("[de]\nlogin_welcome = 'Willkommen'\n[en]\nlogin_welcome = ' Welcome <b> '").unwrap();
        let said: Vec<_> =
            texts.iter().map(|texts| (texts.language.as_str(), texts.login.as_deref().unwrap())).collect();
        assert_eq!(said, [("en", "Welcome <b>"), ("de", "Willkommen")]);
        assert_eq!(read(""), Ok(Vec::new()));
    }

    #[test]
    fn languages_that_the_pages_do_not_speak_are_refused() {
        assert_eq!(refused("[it]\nlogin_welcome = 'Ciao'").0, "texts.it");
        assert_eq!(refused("[de]\nlogin_welcome = 'Hallo'").0, "default_language");
        assert_eq!(texts("xx", &BTreeMap::new()).unwrap_err().0, "default_language");
    }

    #[test]
    fn long_empty_and_deceptive_texts_are_refused() {
        for (text, told) in [
            ("x".repeat(161), "more than 160"),
            ("   ".to_owned(), "is empty"),
            ("two\\nlines".to_owned(), "invisible"),
            (["x".repeat(100), "\\u202E".to_owned()].concat(), "invisible"),
        ] {
            let (key, problem) = refused(&format!("[en]\nsignup_welcome = \"{text}\""));
            assert_eq!(key, "texts.en.signup_welcome");
            assert!(problem.contains(told), "{problem}");
        }
        assert!(read(&format!("[en]\nsignup_welcome = '{}'", "ü".repeat(160))).is_ok());
        assert_eq!(name(&"x".repeat(41)).unwrap_err().1, KeyProblem::TooLong(40));
        assert_eq!(name(" ").unwrap_err().1, KeyProblem::Missing);
    }

    #[test]
    fn links_lead_to_pages_alone() {
        for bad in [
            "http://a.example/terms",
            "javascript:alert(1)",
            "data:text/html,x",
            "//a.example",
            "/terms",
            "https://",
            "https://a b",
            "HTTPS://a.example",
            "mailto:help@a.example",
            "tel:112",
        ] {
            for key in ["terms_url", "privacy_url", "support_url"] {
                let (wrong, _) = refused(&format!("[en]\n{key} = '{bad}'"));
                assert_eq!(wrong, format!("texts.en.{key}"), "{bad}");
            }
        }
        assert!(
            read("[en]\nprivacy_url = 'https://a.example/p?x=1#y'\nsupport_url = 'https://help.a.example'").is_ok()
        );
    }
}
