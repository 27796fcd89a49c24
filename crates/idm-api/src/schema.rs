//! Schemas that no derive can make: names that a macro spells.

use utoipa::openapi::{ObjectBuilder, RefOr, Type, schema::Schema};

/// A text that is one of these.
pub(crate) fn one_of<'a>(names: impl IntoIterator<Item = &'a str>, description: &str) -> RefOr<Schema> {
    let schema = ObjectBuilder::new().schema_type(Type::String).description(Some(description));
    schema.enum_values(Some(names)).into()
}
