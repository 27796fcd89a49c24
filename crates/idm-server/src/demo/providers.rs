//! The providers that a demo is told of.

use crate::cli::{ProviderConfig, StartError};
use serde::Deserialize;
use std::{fs, path::Path};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    providers: Vec<ProviderConfig>,
}

/// Those of the file, where there is one.
pub(super) fn read(path: Option<&Path>) -> Result<Vec<ProviderConfig>, StartError> {
    let Some(path) = path else { return Ok(Vec::new()) };
    let text = fs::read_to_string(path).map_err(|error| StartError::File(path.to_owned(), error))?;
    let file: File =
        toml::from_str(&text).map_err(|error| StartError::Argument(format!("{}: {error}", path.display())))?;
    Ok(file.providers)
}
