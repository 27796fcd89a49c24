//! A brand file as TOML spells it.

use serde::Deserialize;
use std::collections::BTreeMap;

/// The file. Every key is described in docs/BRAND.md.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BrandFile {
    pub(super) name: String,
    pub(super) favicon: Option<String>,
    pub(super) logo: Option<LogoFiles>,
    #[serde(default)]
    pub(super) colors: Colors,
    /// The language of the texts for who reads none of the others.
    #[serde(default = "english")]
    pub(super) default_language: String,
    #[serde(default)]
    pub(super) texts: BTreeMap<String, Texts>,
}

fn english() -> String {
    "en".to_owned()
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LogoFiles {
    pub(super) light: String,
    pub(super) dark: Option<String>,
    /// Pixels.
    #[serde(default = "usual_height")]
    pub(super) height: u32,
    #[serde(default)]
    pub(super) beside_name: bool,
}

const fn usual_height() -> u32 {
    40
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Colors {
    pub(super) accent: Option<Pair>,
    pub(super) background: Option<Pair>,
    /// Pixels, of a button; everything else is in proportion.
    pub(super) corner_radius: Option<u8>,
}

/// A colour in light and in dark surroundings.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pair {
    pub(super) light: String,
    pub(super) dark: Option<String>,
}

/// What a product says in one language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Texts {
    pub(super) login_welcome: Option<String>,
    pub(super) signup_welcome: Option<String>,
    pub(super) terms_url: Option<String>,
    pub(super) privacy_url: Option<String>,
    pub(super) support_url: Option<String>,
}
