//! The browser of the tests, and fonts for its pictures.

use std::fs;
use std::path::Path;

use super::{Check, apt};
use crate::tools;

/// Chromium and the driver of the same release; on Debian, which has it as a package, without its own windows as well: a
/// journey then starts in a fifth of the time.
pub(super) fn chromium() -> Check {
    const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "chromium-headless-shell"];
    // All of them at once, so that they are of one release.
    let packages = apt::packages(
        if is_debian() { &PACKAGES } else { &PACKAGES[..2] },
        "install Chromium and chromedriver, or name them in CHROMIUM and CHROMEDRIVER",
    );
    let (Some(browser), Some(driver)) = (tools::chromium(), tools::chromedriver()) else { return packages };
    let shell = tools::headless_shell();
    let lacks_shell = shell.is_none() && is_debian() && driver == Path::new("/usr/bin/chromedriver");
    match packages {
        Check::Install(_) if lacks_shell => packages,
        // Journeys pass without it, where the browser is another one or nobody may install.
        _ => {
            let all = [Some(browser), Some(driver), shell].into_iter().flatten();
            Check::Ready(all.map(|path| path.display().to_string()).collect::<Vec<_>>().join(", "))
        }
    }
}

/// Whether it is Debian itself, whose children have other packages (os-release(5), `ID`).
fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
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
