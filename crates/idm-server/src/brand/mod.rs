//! The brand of the end-users' pages: a directory with a file for each account, read and checked when the server starts
//! (docs/BRAND.md).

mod color;
mod contrast;
mod error;
mod file;
mod image;
mod page;
mod palette;
mod texts;

pub use color::{ColorProblem, Oklch, Rgb};
pub use contrast::LowContrast;
pub use error::{BrandError, BrandProblem, KeyProblem};
pub use image::ImageProblem;
pub(crate) use page::{BrandTexts, Logo, PageBrand};

use axum::body::Bytes;
use file::{BrandFile, LogoFiles};
use idm_api::ids::AccountId;
use image::Image;
use palette::Palette;
use sha2::{Digest as _, Sha256};
use std::{
    fs,
    path::{Path, PathBuf},
};

const EXTENSION: &str = "toml";
/// The brand of accounts that have none of their own.
const DEFAULT: &str = "default";
/// Where a brand's files are on the page's origin.
pub(crate) const PATH: &str = "/brand/";
/// Most pixels of a logo's width: what the narrowest phone has beside its margins.
const WIDEST: f64 = 280.0;
/// Bytes of a hash that stand in a file's name: as many as tell a few files apart for ever.
const HASH_BYTES: usize = 8;

/// A brand, checked.
#[derive(Debug)]
pub struct Brand {
    /// What the page's document carries.
    pub(crate) page: PageBrand,
    /// What is served: images and the stylesheet.
    pub(crate) files: Vec<ServedFile>,
    /// The path of the stylesheet.
    pub(crate) stylesheet: String,
    /// The path of the icon in the browser's tab.
    pub(crate) favicon: Option<String>,
    /// The page's colour, light and dark.
    pub(crate) page_colors: [Rgb; 2],
}

/// A file under [`PATH`]. Its name has its content's hash.
#[derive(Debug)]
pub(crate) struct ServedFile {
    pub(crate) path: String,
    pub(crate) content_type: &'static str,
    pub(crate) content: Bytes,
}

/// Reads and checks every brand of a directory, and gives the account's: its own, else the default. `None` where the
/// directory has neither.
///
/// # Errors
/// The first thing that is wrong with any of them.
pub fn load(directory: &Path, account: Option<AccountId>) -> Result<Option<Brand>, BrandError> {
    let own = account.map(|account| account.to_string());
    let (mut chosen, mut default) = (None, None);
    let files = brand_files(directory).map_err(|problem| BrandError { file: directory.to_owned(), problem })?;
    for file in files {
        let stem = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let brand = Some(read(&file).map_err(|problem| BrandError { file: file.clone(), problem })?);
        if stem == DEFAULT {
            default = brand;
        } else if own.as_deref() == Some(stem) {
            chosen = brand;
        }
    }
    Ok(chosen.or(default))
}

/// The brand files, in the order of their names.
fn brand_files(directory: &Path) -> Result<Vec<PathBuf>, BrandProblem> {
    let entries = fs::read_dir(directory)?;
    let paths: Vec<_> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    let mut files: Vec<_> =
        paths.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == EXTENSION)).collect();
    files.sort();
    if files.is_empty() { Err(BrandProblem::Empty) } else { Ok(files) }
}

fn read(file: &Path) -> Result<Brand, BrandProblem> {
    let stem = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    // As `AccountId` spells itself: another spelling would never be found.
    let is_account = stem.parse::<AccountId>().is_ok_and(|account| account.to_string() == stem);
    if stem != DEFAULT && !is_account {
        return Err(BrandProblem::FileName);
    }
    let text = fs::read_to_string(file)?;
    let written: BrandFile = toml::from_str(&text).map_err(Box::new)?;
    let directory = file.parent().unwrap_or(Path::new("."));
    build(directory, &written).map_err(|(key, problem)| BrandProblem::Key { key, problem })
}

fn build(directory: &Path, written: &BrandFile) -> Result<Brand, (String, KeyProblem)> {
    let name = texts::name(&written.name)?;
    let texts = texts::texts(&written.default_language, &written.texts)?;
    let palette = Palette::new(&written.colors)?;
    let mut files = vec![served("brand", "css", "text/css; charset=utf-8", palette.stylesheet().into())];
    let stylesheet = files[0].path.clone();
    let logo = written.logo.as_ref().map(|logo| logo_of(directory, logo, &mut files)).transpose()?;
    let favicon = written.favicon.as_ref().map(|favicon| image(directory, "favicon", favicon)).transpose()?;
    let favicon = favicon.map(|image| add("icon", image, &mut files));
    Ok(Brand { page: PageBrand { name, logo, texts }, files, stylesheet, favicon, page_colors: palette.pages() })
}

fn logo_of(directory: &Path, logo: &LogoFiles, files: &mut Vec<ServedFile>) -> Result<Logo, (String, KeyProblem)> {
    if !(16..=96).contains(&logo.height) {
        return Err(("logo.height".to_owned(), KeyProblem::Height));
    }
    let light = image(directory, "logo.light", &logo.light)?;
    let dark = logo.dark.as_ref().map(|dark| image(directory, "logo.dark", dark)).transpose()?;
    if dark.as_ref().is_some_and(|dark| !dark.has_shape_of(&light)) {
        return Err(("logo.dark".to_owned(), ImageProblem::OtherShape.into()));
    }
    let (width, height) = size_on_page(light.shape, logo.height);
    let light = add("logo", light, files);
    let dark = dark.map(|dark| add("logo-dark", dark, files));
    Ok(Logo { light, dark, width, height, beside_name: logo.beside_name })
}

/// Width and height in pixels: as high as wanted, unless that is too wide.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "both are between 1 and 1152")]
fn size_on_page(shape: f64, wanted: u32) -> (u32, u32) {
    let height = f64::from(wanted).min(WIDEST / shape);
    ((height * shape).round().max(1.0) as u32, height.round().max(1.0) as u32)
}

fn image(directory: &Path, key: &str, name: &str) -> Result<Image, (String, KeyProblem)> {
    let wrong = |problem: KeyProblem| (key.to_owned(), problem);
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    if name.is_empty() || name.starts_with('.') || !name.bytes().all(plain) {
        return Err(wrong(KeyProblem::NotBeside));
    }
    let content = fs::read(directory.join(name))
        .map_err(|error| wrong(ImageProblem::Unreadable(format!("{name}: {error}")).into()))?;
    Image::new(name, content).map_err(|problem| wrong(problem.into()))
}

/// Has an image served; its path.
fn add(name: &str, image: Image, files: &mut Vec<ServedFile>) -> String {
    let file = served(name, image.kind.extension(), image.kind.content_type(), image.content);
    let path = file.path.clone();
    files.push(file);
    path
}

fn served(name: &str, extension: &str, content_type: &'static str, content: Bytes) -> ServedFile {
    let hash: String = Sha256::digest(&content).iter().take(HASH_BYTES).map(|byte| format!("{byte:02x}")).collect();
    ServedFile { path: format!("{PATH}{name}-{hash}.{extension}"), content_type, content }
}

#[cfg(test)]
mod tests;
