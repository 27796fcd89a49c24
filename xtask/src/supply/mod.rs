//! What comes from outside: that its licences, sources and known faults are agreed to, and a bill of materials.

mod advisories;
pub(crate) mod sbom;

use anyhow::Result;

use crate::process;
use crate::tools::Tools;
use crate::workspace::Workspace;

/// The step of the test command.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let tools = Tools::locate(workspace);
    let mut deny = workspace.command(tools.cargo_deny()?);
    // Without --workspace it would look at the console alone. Its own look for advisories wants the network; cargo-audit can do without.
    process::run(deny.args([
        "--workspace",
        "--locked",
        "check",
        "--hide-inclusion-graph",
        "licenses",
        "sources",
        "bans",
    ]))?;
    advisories::check(workspace, tools.cargo_audit()?)?;
    for file in sbom::write(workspace)? {
        eprintln!("xtask: wrote {}", file.display());
    }
    Ok(())
}
