//! Names, headers and simple schemas that operations are made of.

use idm_api::auth::{APP_TOKEN_HEADER, JWT_HEADER, SESSION_COOKIE};
use utoipa::openapi::{
    self, HeaderBuilder, ObjectBuilder, Required, ResponseBuilder, Type,
    path::{ParameterBuilder, ParameterIn},
    schema::{KnownFormat, SchemaFormat},
};

pub(super) const BEARER: &str = "jwt";
pub(super) const APP_TOKEN: &str = "appToken";
pub(super) const COOKIE: &str = "sessionCookie";

pub(super) const JSON: &str = "application/json";
pub(super) const FORM: &str = "application/x-www-form-urlencoded";

pub(super) fn header_parameter(name: &str, description: &str) -> ParameterBuilder {
    let parameter = ParameterBuilder::new().name(name).parameter_in(ParameterIn::Header).required(Required::False);
    parameter.description(Some(description)).schema(Some(text()))
}

pub(super) fn renewed(response: ResponseBuilder) -> ResponseBuilder {
    response.header(JWT_HEADER, header(text(), "A renewed JWT, where the one sent has expired."))
}

pub(super) fn waits(response: ResponseBuilder) -> ResponseBuilder {
    let seconds = ObjectBuilder::new().schema_type(Type::Integer);
    response.header("Retry-After", header(seconds, "Seconds after which trying again makes sense."))
}

pub(super) fn header(schema: ObjectBuilder, description: &str) -> openapi::Header {
    HeaderBuilder::new().schema(Some(schema)).description(Some(description)).build()
}

pub(super) fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

pub(super) fn uuid() -> ObjectBuilder {
    text().format(Some(SchemaFormat::KnownFormat(KnownFormat::Uuid)))
}

/// The cookie's name, for the document's security schemes.
pub(super) const fn cookie_name() -> &'static str {
    SESSION_COOKIE
}

/// The appToken's header, likewise.
pub(super) const fn app_token_header() -> &'static str {
    APP_TOKEN_HEADER
}
