//! Debian's packages, where there are any.

use std::process::Command;

use super::search;
use super::{Check, Recipe};

/// The package lists are fetched first where there are none of today, and again where the installation failed: old lists
/// name packages that the archive has dropped, and a browser of last spring, with the faults of its driver.
const SCRIPT: &str = r#"
install() { $SUDO env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 --no-install-recommends install "$@"; }
[ -n "$(find /var/lib/apt/lists -name '*_Packages*' -mtime -1 2>/dev/null)" ] || $SUDO apt-get -q update || true
install "$@" || { $SUDO apt-get -q update && install "$@"; }
"#;

/// A recipe for these packages, or the hint where apt-get is missing or not allowed.
pub(super) fn packages(names: &[&str], hint: &str) -> Check {
    let list = names.join(" ");
    let hint = format!("{hint} (on Debian: apt-get install {list})");
    let (Some(_), Some(sudo)) = (search::on_path("apt-get"), sudo()) else { return Check::Tell(hint) };
    let mut command = Command::new("sh");
    command.env("SUDO", sudo).args(["-c", SCRIPT, "sh"]).args(names);
    Check::Install(Recipe { what: format!("apt-get install {list}"), commands: vec![command], hint })
}

/// What to put before a command that only root may run: nothing for root, `None` where sudo would ask for a password.
fn sudo() -> Option<&'static str> {
    if rustix::process::geteuid().is_root() {
        return Some("");
    }
    search::output(Command::new("sudo").args(["-n", "true"])).map(|_| "sudo -n")
}
