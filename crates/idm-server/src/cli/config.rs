//! Where settings come from: flags, then the environment, then the file, then the defaults.
//!
//! Each command has two structs with the same field names: one of flags (clap also reads the environment),
//! where all is optional, and one of settings with their defaults, which the file spells as its table.

use super::StartError;
use clap::Args;
use serde::{Serialize, de::DeserializeOwned};
use std::{fs, path::PathBuf};
use toml::{Table, Value};

/// Flags of every command that has settings.
#[derive(Debug, Default, Args)]
pub(crate) struct Source {
    /// TOML file with settings, a table for each command; flags and environment go before it
    #[arg(long, env = "IDM_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    /// Print the settings that would hold, without secrets, and end
    #[arg(long)]
    pub(crate) print_config: bool,
}

/// The file as a whole, so that a mistyped table or key is refused with its line.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "serve")]
    _serve: Option<super::serve::ServeConfig>,
    #[serde(rename = "broker")]
    _broker: Option<super::broker::BrokerSettings>,
    #[serde(rename = "static")]
    _static: Option<super::static_files::StaticConfig>,
}

/// Whether a text can be the settings file. What the settings then say is not judged, and no file that they name is read.
///
/// # Errors
/// The first thing that is wrong, with its line.
pub fn check(text: &str) -> Result<(), StartError> {
    toml::from_str::<File>(text).map(drop).map_err(|error| StartError::Argument(error.to_string()))
}

impl Source {
    /// The settings of the command that the file calls `table`.
    pub(crate) fn load<T: DeserializeOwned>(&self, table: &str, flags: &impl Serialize) -> Result<T, StartError> {
        let mut settings = self.read(table)?;
        overlay(&mut settings, to_table(flags)?);
        settings.try_into().map_err(|error: toml::de::Error| bad(&error))
    }

    fn read(&self, table: &str) -> Result<Table, StartError> {
        let Some(path) = &self.config else { return Ok(Table::new()) };
        let text = fs::read_to_string(path).map_err(|error| StartError::File(path.clone(), error))?;
        let named = |error: toml::de::Error| StartError::Argument(format!("{}: {error}", path.display()));
        toml::from_str::<File>(&text).map_err(named)?;
        let mut file: Table = toml::from_str(&text).map_err(named)?;
        match file.remove(table) {
            Some(Value::Table(settings)) => Ok(settings),
            _ => Ok(Table::new()),
        }
    }
}

/// The settings' defaults, with what the flags say put over them.
pub(crate) fn over_defaults<T: Default + Serialize + DeserializeOwned>(
    flags: &impl Serialize,
) -> Result<T, StartError> {
    let mut settings = to_table(&T::default())?;
    overlay(&mut settings, to_table(flags)?);
    settings.try_into().map_err(|error: toml::de::Error| bad(&error))
}

/// The settings as the file would spell them.
pub(crate) fn print(table: &str, settings: &impl Serialize) -> Result<(), StartError> {
    let file = Table::from_iter([(table.to_owned(), Value::Table(to_table(settings)?))]);
    let text = toml::to_string(&file).map_err(|error| StartError::Argument(error.to_string()))?;
    print!("{text}");
    Ok(())
}

fn to_table(value: &impl Serialize) -> Result<Table, StartError> {
    Table::try_from(value).map_err(|error| StartError::Argument(error.to_string()))
}

fn bad(error: &toml::de::Error) -> StartError {
    StartError::Argument(format!("configuration: {}", error.message()))
}

fn overlay(below: &mut Table, above: Table) {
    for (key, value) in above {
        match (below.get_mut(&key), value) {
            (Some(Value::Table(below)), Value::Table(above)) => overlay(below, above),
            (_, value) => drop(below.insert(key, value)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::LimitArgs;
    use idm_http::{Limits, Rate};

    fn file(text: &str) -> (tempfile::NamedTempFile, Source) {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(&file, text).unwrap();
        let config = Some(file.path().to_owned());
        (file, Source { config, print_config: false })
    }

    #[test]
    fn flags_go_before_the_file_and_the_file_before_the_defaults() {
        #[derive(Serialize)]
        struct Flags {
            limits: LimitArgs,
        }
        let (_file, source) =
            file("[serve.limits]\nper_user = \"7:7\"\nper_address = \"8:8\"\nconnections = 9\n[broker]\n");
        let flags = Flags { limits: LimitArgs::only_per_address(Rate::new(1.0, 2)) };
        let serve: crate::cli::serve::ServeConfig = source.load("serve", &flags).unwrap();
        assert_eq!(serve.limits.per_address, Rate::new(1.0, 2));
        assert_eq!(serve.limits.per_user, Rate::new(7.0, 7));
        assert_eq!(serve.limits.connections, 9);
        assert_eq!(serve.limits.connections_per_address, Limits::default().connections_per_address);
        let limits: Limits = over_defaults(&flags.limits).unwrap();
        assert_eq!(limits, Limits { per_address: Rate::new(1.0, 2), ..Limits::default() });
    }

    #[test]
    fn a_mistyped_key_is_refused_by_name() {
        for (text, word) in [
            ("[serve]\nlisten_on = \"x\"\n", "listen_on"),
            ("[sevre]\n", "sevre"),
            ("[broker]\ntoken = \"idmapp_x\"\n", "token"),
            ("[serve.limits]\nper_user = \"many\"\n", "10:50"),
        ] {
            let (_file, source) = file(text);
            let error =
                source.load::<crate::cli::serve::ServeConfig>("serve", &Table::new()).err().unwrap().to_string();
            assert!(error.contains(word), "{error}");
        }
    }
}
