//! What the pages show of a brand.

/// A product's name, logo and texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PageBrand {
    /// What the product is called.
    pub(crate) name: String,
    /// Its logo; without one there is a mark in the brand's colours beside the name.
    pub(crate) logo: Option<Logo>,
    /// What it says, a language each; the first is for who reads none of the others.
    pub(crate) texts: Vec<BrandTexts>,
}

/// A logo: files of the page's own origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Logo {
    /// The path of the image.
    pub(crate) light: String,
    /// The path of the image for dark surroundings.
    pub(crate) dark: Option<String>,
    /// Its width on the page, in CSS pixels.
    pub(crate) width: u32,
    /// Its height on the page, in CSS pixels.
    pub(crate) height: u32,
    /// Whether the name stands beside it; else it is the name's picture.
    pub(crate) beside_name: bool,
}

/// What a product says in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct BrandTexts {
    /// The language's tag.
    pub(crate) language: String,
    /// The line of welcome where somebody logs in.
    pub(crate) login: Option<String>,
    /// The line of welcome where somebody signs up.
    pub(crate) signup: Option<String>,
    /// Where the terms are (`https:`).
    pub(crate) terms: Option<String>,
    /// Where it says what becomes of people's data (`https:`).
    pub(crate) privacy: Option<String>,
    /// Where there is help (`https:`).
    pub(crate) support: Option<String>,
}
