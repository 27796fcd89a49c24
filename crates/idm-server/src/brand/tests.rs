//! Tests of directories of brands.

use super::*;
use std::path::PathBuf;

const ACCOUNT: &str = "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f";
const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 40\"></svg>";

/// A directory with these files.
fn directory(files: &[(&str, &str)]) -> tempfile::TempDir {
    let directory = tempfile::tempdir().unwrap();
    for (name, content) in files {
        fs::write(directory.path().join(name), content).unwrap();
    }
    directory
}

fn account() -> Option<AccountId> {
    Some(ACCOUNT.parse().unwrap())
}

fn name(files: &[(&str, &str)], account: Option<AccountId>) -> Option<String> {
    load(directory(files).path(), account).unwrap().map(|brand| brand.page.name)
}

fn refused(files: &[(&str, &str)]) -> String {
    load(directory(files).path(), account()).unwrap_err().to_string()
}

#[test]
fn an_account_gets_its_own_brand_and_every_other_one_the_default() {
    let own = format!("{ACCOUNT}.toml");
    let both = [(own.as_str(), "name = 'Own'"), ("default.toml", "name = 'Everybody'"), ("README.md", "")];
    assert_eq!(name(&both, account()).as_deref(), Some("Own"));
    assert_eq!(
        name(&both, Some("0190b3c4-9f3a-7c4e-8a21-000000000000".parse().unwrap())).as_deref(),
        Some("Everybody")
    );
    assert_eq!(name(&both, None).as_deref(), Some("Everybody"));
    assert_eq!(name(&both[..1], None), None);
}

#[test]
fn a_bad_brand_of_any_account_is_refused_with_its_file_and_key() {
    let bad = format!("{ACCOUNT}.toml");
    for (file, text, told) in [
        ("default.toml", "name = ''", "default.toml: name is empty"),
        (&bad, "name = 'A'\n[colors]\naccent = { light = '#ffd400' }", "colors.accent.light #ffd400 as a link"),
        ("default.toml", "name = 'A'\ncolor = '#fff'", "unknown field `color`"),
        ("default.toml", "name = 'A'\n[texts.en]\nlogin = 'x'", "unknown field `login`"),
        ("default.toml", "name = ", "TOML parse error"),
        ("default.toml", "[colors]", "missing field `name`"),
        ("default.toml", "name = 'A'\n[logo]\nlight = 'none.svg'", "logo.light cannot be read: none.svg"),
        ("default.toml", "name = 'A'\nfavicon = 'x.txt'", "favicon is neither SVG, PNG nor WebP"),
        ("default.toml", "name = 'A'\n[logo]\nlight = 'x.svg'\nheight = 8", "logo.height"),
        ("mine.toml", "name = 'A'", "must be called default.toml"),
        ("0190B3C4-9F3A-7C4E-8A21-3F5B6C7D8E9F.toml", "name = 'A'", "must be called default.toml"),
    ] {
        let problem = refused(&[(file, text), ("x.txt", "x"), ("x.svg", SVG)]);
        assert!(problem.contains(told) && problem.contains(file), "{problem}");
    }
    assert!(refused(&[]).contains("has no brand"));
    assert!(load(Path::new("/nowhere/at/all"), None).unwrap_err().to_string().contains("cannot be read"));
}

#[test]
fn images_lie_beside_their_brand() {
    for path in ["../x.svg", "/etc/x.svg", "a/x.svg", "..", ".x.svg", "", "x%2f.svg", "a\\x.svg"] {
        let text = format!("name = 'A'\n[logo]\nlight = '{path}'");
        assert!(refused(&[("default.toml", &text), ("x.svg", SVG)]).contains("beside the brand file"), "{path}");
    }
}

#[test]
fn a_logo_is_served_by_its_hash_and_has_its_size_on_the_page() {
    let text = "name = 'A'\nfavicon = 'x.svg'\n[logo]\nlight = 'x.svg'\ndark = 'y.svg'\nheight = 30";
    let dark = SVG.replace("></", " fill=\"white\"></");
    let files = directory(&[("default.toml", text), ("x.svg", SVG), ("y.svg", &dark)]);
    let brand = load(files.path(), None).unwrap().unwrap();
    let logo = brand.page.logo.unwrap();
    assert_eq!((logo.width, logo.height), (90, 30));
    let paths: Vec<_> = brand.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(
        paths,
        [brand.stylesheet.as_str(), &logo.light, logo.dark.as_ref().unwrap(), brand.favicon.as_ref().unwrap()]
    );
    assert!(paths.iter().all(|path| path.starts_with("/brand/") && path.contains('-')), "{paths:?}");
    assert_ne!(Some(logo.light), logo.dark);

    let wide = SVG.replace("120 40", "400 40");
    let problem = refused(&[("default.toml", text), ("x.svg", SVG), ("y.svg", &wide)]);
    assert!(problem.contains("logo.dark has another shape"), "{problem}");
}

#[test]
fn a_wide_logo_fits_the_narrowest_phone() {
    assert_eq!(size_on_page(3.0, 40), (120, 40));
    assert_eq!(size_on_page(10.0, 40), (280, 28));
    assert_eq!(size_on_page(0.2, 16), (3, 16));
}

#[test]
fn the_example_is_a_brand() {
    let examples = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/brand"));
    let brand = load(&examples, None).unwrap().unwrap();
    assert!(brand.page.logo.is_some() && brand.favicon.is_some());
    assert!(brand.page.texts.len() > 1);
}
