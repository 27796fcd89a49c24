//! Why a brand is not taken: which file, which key, and what is wrong with it.

use super::{color::ColorProblem, contrast::LowContrast, image::ImageProblem};
use std::{io, path::PathBuf};

/// Why a brand is not taken.
#[derive(Debug, thiserror::Error)]
#[error("brand {}: {problem}", file.display())]
pub struct BrandError {
    /// The file or directory.
    pub file: PathBuf,
    /// What is wrong with it.
    #[source]
    pub problem: BrandProblem,
}

/// What is wrong with a brand's file.
#[derive(Debug, thiserror::Error)]
pub enum BrandProblem {
    /// It cannot be read.
    #[error("cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// It is no TOML, or has a key that there is not.
    #[error("{0}")]
    Toml(#[from] Box<toml::de::Error>),
    /// Its name says for which account it is, and this one does not.
    #[error("must be called default.toml, or by an account's ID such as 0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f.toml")]
    FileName,
    /// A directory without a brand.
    #[error("has no brand: put a default.toml there")]
    Empty,
    /// A value.
    #[error("{key} {problem}")]
    Key {
        /// The key as TOML spells it, with its tables.
        key: String,
        /// What is wrong with its value.
        #[source]
        problem: KeyProblem,
    },
}

/// What is wrong with a value.
#[derive(Debug, PartialEq, thiserror::Error)]
pub enum KeyProblem {
    /// Nothing but blanks.
    #[error("is empty: leave it out instead")]
    Missing,
    /// Too long a text.
    #[error("has more than {0} characters")]
    TooLong(usize),
    /// A character that cannot be seen, or turns the direction of what follows.
    #[error("has an invisible character, such as the end of a line")]
    ForbiddenCharacter,
    /// A link that leads elsewhere than to a page.
    #[error("must begin with https:// and have no blanks")]
    NotHttps,
    /// A language that the pages do not speak.
    #[error("is no language of the pages: they speak {}", idm_api::brand::LANGUAGES.join(", "))]
    UnknownLanguage,
    /// Texts, but none in the language that is for everybody else.
    #[error("names a language that has no texts")]
    NoSuchTexts,
    /// No colour.
    #[error("{0}")]
    Color(#[from] ColorProblem),
    /// A colour that cannot be told apart.
    #[error("{0}")]
    Contrast(#[from] Box<LowContrast>),
    /// Corners that would eat what is in them.
    #[error("is more than 24 (pixels)")]
    TooRound,
    /// A size that no logo should have.
    #[error("is not between 16 and 96 (pixels)")]
    Height,
    /// The path of an image.
    #[error("must be the name of a file beside the brand file, without a directory")]
    NotBeside,
    /// An image.
    #[error("{0}")]
    Image(#[from] ImageProblem),
}
