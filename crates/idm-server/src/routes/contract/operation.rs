//! One operation of the contract: what it takes, what it answers.

use http::Method;
use idm_api::{
    auth::{APP_TOKEN_HEADER, JWT_HEADER, REQUEST_HEADER, SESSION_COOKIE},
    error::{ErrorBody, ErrorCode},
};
use std::collections::BTreeMap;
use utoipa::{
    IntoParams, ToSchema,
    openapi::{
        self, ContentBuilder, HeaderBuilder, ObjectBuilder, Ref, RefOr, Required, ResponseBuilder, Type,
        path::{OperationBuilder, ParameterBuilder, ParameterIn},
        request_body::RequestBodyBuilder,
        schema::{AnyOfBuilder, KnownFormat, Schema, SchemaFormat},
        security::SecurityRequirement,
    },
};

pub(super) const BEARER: &str = "jwt";
pub(super) const APP_TOKEN: &str = "appToken";
pub(super) const COOKIE: &str = "sessionCookie";

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

/// What can happen to every call.
const EVERYWHERE: [ErrorCode; 5] = [
    ErrorCode::UriTooLong,
    ErrorCode::TooManyRequests,
    ErrorCode::HeadersTooLarge,
    ErrorCode::Internal,
    ErrorCode::Unavailable,
];
/// What can happen to every call with a body.
const WITH_BODY: [ErrorCode; 4] =
    [ErrorCode::ValidationFailed, ErrorCode::MalformedRequest, ErrorCode::TooLarge, ErrorCode::UnsupportedMediaType];

/// Schemas by the names under which the document refers to them.
pub(super) type Schemas = BTreeMap<String, RefOr<Schema>>;

/// An operation that is being written down.
pub(super) struct Operation {
    pub(super) method: Method,
    pub(super) path: String,
    pub(super) schemas: Schemas,
    operation: OperationBuilder,
    success: (u16, ResponseBuilder),
    refusals: Vec<ErrorCode>,
    /// Bodies of refusals that say more than `ErrorBody`, by status.
    fuller: BTreeMap<u16, RefOr<Schema>>,
    jwt: bool,
}

impl Operation {
    pub(super) fn get(path: &str, id: &str, summary: &str) -> Self {
        Self::new(Method::GET, path, id, summary)
    }

    pub(super) fn post(path: &str, id: &str, summary: &str) -> Self {
        Self::new(Method::POST, path, id, summary)
    }

    pub(super) fn patch(path: &str, id: &str, summary: &str) -> Self {
        Self::new(Method::PATCH, path, id, summary)
    }

    pub(super) fn delete(path: &str, id: &str, summary: &str) -> Self {
        Self::new(Method::DELETE, path, id, summary)
    }

    fn new(method: Method, path: &str, id: &str, summary: &str) -> Self {
        let operation = OperationBuilder::new().operation_id(Some(id)).summary(Some(summary));
        let names = path.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
        let parameters = names.map(|name| {
            let parameter = ParameterBuilder::new().name(name).parameter_in(ParameterIn::Path);
            parameter.required(Required::True).schema(Some(uuid()))
        });
        Self {
            method,
            path: path.to_owned(),
            schemas: Schemas::new(),
            operation: parameters.fold(operation, OperationBuilder::parameter),
            success: (200, ResponseBuilder::new()),
            refusals: EVERYWHERE.to_vec(),
            fuller: BTreeMap::new(),
            jwt: false,
        }
    }

    pub(super) fn tag(mut self, tag: &str) -> Self {
        self.operation = self.operation.tag(tag);
        self
    }

    /// Needs a JWT; the answer may carry a renewed one.
    pub(super) fn jwt(mut self) -> Self {
        self.jwt = true;
        self.secured(&[BEARER]).refuses(&[ErrorCode::NotAuthenticated, ErrorCode::SessionEnded])
    }

    /// Needs a JWT of an admin, or of a back-end application with the privilege.
    pub(super) fn admin(self) -> Self {
        self.jwt().refuses(&[ErrorCode::NotAllowed, ErrorCode::MissingPrivilege])
    }

    /// Needs a JWT of a person whose role allows it.
    pub(super) fn person(self) -> Self {
        self.jwt().refuses(&[ErrorCode::NotAllowed])
    }

    /// Takes the JWT or the session cookie.
    pub(super) fn jwt_or_cookie(mut self) -> Self {
        let description = "Must be 1 where the session cookie is used, with an allowed Origin.";
        self.operation = self.operation.parameter(header_parameter(REQUEST_HEADER, description));
        self.secured(&[BEARER]).secured(&[COOKIE]).refuses(&[
            ErrorCode::NotAuthenticated,
            ErrorCode::SessionEnded,
            ErrorCode::OriginNotAllowed,
        ])
    }

    /// Needs an appToken.
    pub(super) fn app_token(self) -> Self {
        self.secured(&[APP_TOKEN]).refuses(&[ErrorCode::InvalidAppToken, ErrorCode::MissingPrivilege])
    }

    /// Takes an appToken, and checks one that is sent.
    pub(super) fn optional_app_token(self) -> Self {
        self.secured(&[]).secured(&[APP_TOKEN]).refuses(&[ErrorCode::InvalidAppToken])
    }

    /// Takes the version that it is meant for, in `If-Match`.
    pub(super) fn if_match(mut self) -> Self {
        let description = "ETag of the version that this is meant for, or *.";
        self.operation = self.operation.parameter(header_parameter("If-Match", description));
        self.refuses(&[ErrorCode::ChangedMeanwhile, ErrorCode::MalformedRequest])
    }

    /// Takes the id of the last event that was received.
    pub(super) fn last_event_id(mut self) -> Self {
        let description = "Id of the last event that was received; left out: from now on.";
        self.operation = self.operation.parameter(header_parameter("Last-Event-ID", description));
        self.refuses(&[ErrorCode::MalformedRequest])
    }

    /// Takes a query string.
    pub(super) fn query<T: IntoParams>(mut self) -> Self {
        for parameter in T::into_params(|| Some(ParameterIn::Query)) {
            self.operation = self.operation.parameter(parameter);
        }
        self.refuses(&[ErrorCode::ValidationFailed, ErrorCode::MalformedRequest])
    }

    fn secured(mut self, schemes: &[&str]) -> Self {
        let none: [&str; 0] = [];
        let requirement = schemes.iter().fold(SecurityRequirement::default(), |all, scheme| all.add(*scheme, none));
        self.operation = self.operation.security(requirement);
        self
    }

    /// Takes a JSON body.
    pub(super) fn body<T: ToSchema>(self) -> Self {
        self.takes::<T>(&[JSON], Required::True)
    }

    /// Takes a JSON body, or none.
    pub(super) fn optional_body<T: ToSchema>(self) -> Self {
        self.takes::<T>(&[JSON], Required::False)
    }

    /// Takes a body in JSON or as a form.
    pub(super) fn json_or_form<T: ToSchema>(self) -> Self {
        self.takes::<T>(&[JSON, FORM], Required::True)
    }

    fn takes<T: ToSchema>(mut self, media_types: &[&str], required: Required) -> Self {
        let schema = self.refer::<T>();
        let content = || ContentBuilder::new().schema(Some(schema.clone())).build();
        let body = RequestBodyBuilder::new().required(Some(required));
        let body = media_types.iter().fold(body, |body, media_type| body.content(*media_type, content()));
        self.operation = self.operation.request_body(Some(body.build()));
        self.refuses(&WITH_BODY)
    }

    /// Answers JSON.
    pub(super) fn answers<T: ToSchema>(mut self, status: u16, description: &str) -> Self {
        let content = ContentBuilder::new().schema(Some(self.refer::<T>())).build();
        self.success = (status, ResponseBuilder::new().description(description).content(JSON, content));
        self
    }

    /// Answers a list in JSON.
    pub(super) fn answers_list<T: ToSchema>(mut self, description: &str) -> Self {
        let list = openapi::ArrayBuilder::new().items(self.refer::<T>());
        let content = ContentBuilder::new().schema(Some(list)).build();
        self.success = (200, ResponseBuilder::new().description(description).content(JSON, content));
        self
    }

    /// Answers plain text.
    pub(super) fn answers_text(mut self, description: &str) -> Self {
        let content = ContentBuilder::new().schema(Some(text())).build();
        self.success = (200, ResponseBuilder::new().description(description).content("text/plain", content));
        self
    }

    /// Answers a stream of events that carry this.
    pub(super) fn answers_events<T: ToSchema>(mut self, description: &str) -> Self {
        // The media type has no schema for what its lines carry; the document names the type in words.
        self.refer::<T>();
        let content = ContentBuilder::new().schema(Some(text())).build();
        self.success = (200, ResponseBuilder::new().description(description).content("text/event-stream", content));
        self
    }

    /// Answers without a body.
    pub(super) fn answers_nothing(mut self, description: &str) -> Self {
        self.success = (204, ResponseBuilder::new().description(description));
        self
    }

    /// Answers that it will be done, without a body.
    pub(super) fn accepts(mut self, description: &str) -> Self {
        self.success = (202, ResponseBuilder::new().description(description));
        self
    }

    /// Answers a header as well.
    pub(super) fn header(mut self, name: &str, description: &str) -> Self {
        self.success.1 = self.success.1.header(name, header(text(), description));
        self
    }

    /// Answers a JWT in body and header.
    pub(super) fn answers_jwt<T: ToSchema>(self, description: &str) -> Self {
        self.answers::<T>(200, description).header(JWT_HEADER, "The JWT again.")
    }

    /// May be refused with these codes, besides those that every call of its kind has.
    pub(super) fn refuses(mut self, codes: &[ErrorCode]) -> Self {
        self.refusals.extend_from_slice(codes);
        self
    }

    /// May be refused with this code and a body that says more than others do.
    pub(super) fn refuses_with<T: ToSchema>(mut self, code: ErrorCode) -> Self {
        let schema = self.refer::<T>();
        self.fuller.insert(code.status(), schema);
        self.refuses(&[code])
    }

    fn refer<T: ToSchema>(&mut self) -> RefOr<Schema> {
        let mut inner = Vec::new();
        T::schemas(&mut inner);
        self.schemas.extend(inner);
        self.schemas.insert(T::name().into_owned(), T::schema());
        RefOr::Ref(Ref::from_schema_name(T::name()))
    }

    /// The operation as the document holds it.
    pub(super) fn build(mut self) -> (Method, String, Schemas, openapi::path::Operation) {
        let error = self.refer::<ErrorBody>();
        let mut by_status: BTreeMap<u16, Vec<ErrorCode>> = BTreeMap::new();
        for code in self.refusals {
            let codes = by_status.entry(code.status()).or_default();
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        let (status, success) = self.success;
        let success = if self.jwt { renewed(success) } else { success };
        let mut operation = self.operation.response(status.to_string(), success);
        for (status, codes) in by_status {
            let names: Vec<_> = codes.iter().map(|code| format!("`{}`", code.as_str())).collect();
            let schema = match self.fuller.remove(&status) {
                Some(fuller) => AnyOfBuilder::new().item(fuller).item(error.clone()).into(),
                None => error.clone(),
            };
            let content = ContentBuilder::new().schema(Some(schema)).build();
            let response = ResponseBuilder::new().description(names.join(", ")).content(JSON, content);
            let response = if matches!(status, 423 | 429 | 503) { waits(response) } else { response };
            operation = operation.response(status.to_string(), response);
        }
        (self.method, self.path, self.schemas, operation.build())
    }
}

fn header_parameter(name: &str, description: &str) -> ParameterBuilder {
    let parameter = ParameterBuilder::new().name(name).parameter_in(ParameterIn::Header).required(Required::False);
    parameter.description(Some(description)).schema(Some(text()))
}

fn renewed(response: ResponseBuilder) -> ResponseBuilder {
    response.header(JWT_HEADER, header(text(), "A renewed JWT, where the one sent has expired."))
}

fn waits(response: ResponseBuilder) -> ResponseBuilder {
    let seconds = ObjectBuilder::new().schema_type(Type::Integer);
    response.header("Retry-After", header(seconds, "Seconds after which trying again makes sense."))
}

fn header(schema: ObjectBuilder, description: &str) -> openapi::Header {
    HeaderBuilder::new().schema(Some(schema)).description(Some(description)).build()
}

pub(super) fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

fn uuid() -> ObjectBuilder {
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
