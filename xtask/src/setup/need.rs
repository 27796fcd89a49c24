//! The things that the machine must have, and which command needs which.

use std::collections::BTreeSet;

/// One thing that the machine must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// The Rust compiler, recent enough.
    Rustc,
    /// cargo fmt and cargo clippy.
    Components,
    /// The standard library for the browser.
    WasmTarget,
    /// A C compiler, for SQLite and the cryptography that the server links.
    CCompiler,
    /// node and npm.
    Node,
    /// The bundler.
    Trunk,
    /// The JavaScript glue's generator and the runner of component tests.
    WasmBindgen,
    /// The wasm optimiser.
    WasmOpt,
    /// The module's splitter.
    WasmSplit,
    /// What judges licences and sources.
    CargoDeny,
    /// What looks for known faults.
    CargoAudit,
    /// The script's bundler.
    Esbuild,
    /// The accessibility rules.
    AxeCore,
    /// The OpenID Connect provider that journeys log in with.
    OidcProvider,
    /// The browser and its driver.
    Chromium,
    /// Fonts of many scripts.
    Fonts,
    /// The database server of the store's tests.
    Postgres,
    /// python3 with pip.
    Python,
    /// The checker of the published contract.
    Schemathesis,
}

const ALL: [Need; 19] = [
    Need::Rustc,
    Need::Components,
    Need::WasmTarget,
    Need::CCompiler,
    Need::Node,
    Need::Trunk,
    Need::WasmBindgen,
    Need::WasmOpt,
    Need::WasmSplit,
    Need::CargoDeny,
    Need::CargoAudit,
    Need::Esbuild,
    Need::AxeCore,
    Need::OidcProvider,
    Need::Chromium,
    Need::Fonts,
    Need::Postgres,
    Need::Python,
    Need::Schemathesis,
];

/// All that any command of the project needs.
pub(crate) fn everything() -> BTreeSet<Need> {
    ALL.into()
}

/// What it takes to build the console and the server.
pub(crate) fn for_building() -> BTreeSet<Need> {
    use Need::{CCompiler, Esbuild, Node, Rustc, Trunk, WasmBindgen, WasmOpt, WasmSplit, WasmTarget};
    [Rustc, WasmTarget, CCompiler, Node, Trunk, WasmBindgen, WasmOpt, WasmSplit, Esbuild].into()
}

impl Need {
    /// What installs it, where that is a need as well.
    pub(super) fn tool(self) -> Option<Self> {
        match self {
            Self::Trunk | Self::WasmBindgen | Self::WasmSplit | Self::CargoDeny | Self::CargoAudit => {
                Some(Self::CCompiler)
            }
            Self::WasmOpt | Self::Esbuild | Self::AxeCore | Self::OidcProvider => Some(Self::Node),
            Self::Schemathesis => Some(Self::Python),
            _ => None,
        }
    }

    /// As the report names it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Rustc => "rustc",
            Self::Components => "fmt, clippy",
            Self::WasmTarget => "wasm target",
            Self::CCompiler => "C compiler",
            Self::Node => "node, npm",
            Self::Trunk => "trunk",
            Self::WasmBindgen => "wasm-bindgen",
            Self::WasmOpt => "wasm-opt",
            Self::WasmSplit => "wasm-split",
            Self::CargoDeny => "cargo-deny",
            Self::CargoAudit => "cargo-audit",
            Self::Esbuild => "esbuild",
            Self::AxeCore => "axe-core",
            Self::OidcProvider => "oidc-provider",
            Self::Chromium => "Chromium",
            Self::Fonts => "fonts",
            Self::Postgres => "PostgreSQL",
            Self::Python => "python3",
            Self::Schemathesis => "schemathesis",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_installs_comes_before_what_is_installed() {
        for need in ALL {
            assert!(need.tool().is_none_or(|tool| tool < need), "{}", need.name());
        }
    }

    #[test]
    fn everything_is_named_once() {
        assert_eq!(everything().len(), ALL.len());
        assert!(for_building().is_subset(&everything()));
    }
}
