//! The browser of the tests, and fonts for its pictures.

use std::fs;
use std::path::Path;

use super::{Check, apt};
use crate::tools;

/// Chromium and the driver of the same release.
pub(super) fn chromium() -> Check {
    match (tools::chromium(), tools::chromedriver()) {
        (Some(browser), Some(driver)) => Check::Ready(format!("{}, {}", browser.display(), driver.display())),
        _ => apt::packages(
            &["chromium", "chromium-driver"],
            "install Chromium and chromedriver, or name them in CHROMIUM and CHROMEDRIVER",
        ),
    }
}

/// A sans-serif and a monospaced face for all the scripts that the texts use. Fontconfig prefers Noto where it is
/// there, so that pictures taken on two machines look alike.
pub(super) fn fonts() -> Check {
    const PLACES: [&str; 4] =
        ["/usr/share/fonts/truetype/noto", "/usr/share/fonts/noto", "/usr/share/fonts", "/Library/Fonts"];
    let has = |name: &str| PLACES.iter().any(|place| contains(Path::new(place), name));
    if cfg!(not(target_os = "linux")) || (has("NotoSans-Regular") && has("NotoSansMono-Regular")) {
        return Check::Ready("sans-serif and monospaced".to_owned());
    }
    match apt::packages(&["fonts-noto-core", "fonts-noto-mono"], "install the Noto Sans fonts") {
        // Another distribution keeps fonts elsewhere, and the tests pass with any.
        Check::Tell(_) => Check::Ready("the system's own (pictures look best with Noto Sans)".to_owned()),
        other => other,
    }
}

fn contains(directory: &Path, name: &str) -> bool {
    fs::read_dir(directory)
        .is_ok_and(|entries| entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with(name)))
}
