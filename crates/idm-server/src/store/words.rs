//! Lists of wire names, stored as words joined by a blank.

use super::StoreError;
use serde::{Serialize, de::DeserializeOwned};

/// Joins the wire names of the values.
pub(super) fn join<T: Serialize>(values: &[T]) -> Result<String, StoreError> {
    let names = values.iter().map(one).collect::<Result<Vec<_>, _>>()?;
    Ok(names.join(" "))
}

/// Reads what [`join`] wrote.
pub(super) fn split<T: DeserializeOwned>(text: &str) -> Result<Vec<T>, StoreError> {
    text.split_whitespace().map(read).collect()
}

/// The wire name of one value.
pub(super) fn one<T: Serialize>(value: &T) -> Result<String, StoreError> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => Ok(name),
        _ => Err(StoreError::Corrupt("a value without a wire name")),
    }
}

/// The value that has this wire name.
pub(super) fn read<T: DeserializeOwned>(name: &str) -> Result<T, StoreError> {
    serde_json::from_value(serde_json::Value::String(name.to_owned()))
        .map_err(|_| StoreError::Corrupt("a name of no known value"))
}

/// An identifier that was stored as text.
pub(super) fn id<T: std::str::FromStr>(text: &str) -> Result<T, StoreError> {
    text.parse().map_err(|_| StoreError::Corrupt("an identifier that is no UUID"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use idm_api::{privilege::Privilege, user::Role};

    #[test]
    fn lists_survive() {
        let roles = [Role::EndUser, Role::Admin];
        assert_eq!(join(&roles).unwrap(), "end-user admin");
        assert_eq!(split::<Role>("end-user admin").unwrap(), roles);
        assert_eq!(split::<Privilege>(&join(Privilege::ALL).unwrap()).unwrap(), Privilege::ALL);
        assert!(split::<Role>("owner").is_err());
    }
}
