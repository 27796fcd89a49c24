//! One operation of the contract. `request` says what it takes, `answer` what it answers.

use super::parts::{JSON, renewed, text, uuid, waits};
use crate::routes::authenticated::sets_up_a_factor;
use http::Method;
use idm_api::error::{ErrorBody, ErrorCode};
use std::collections::BTreeMap;
use utoipa::{
    ToSchema,
    openapi::{
        self, ContentBuilder, Ref, RefOr, Required, ResponseBuilder,
        path::{OperationBuilder, ParameterBuilder, ParameterIn},
        schema::{AnyOfBuilder, Schema},
    },
};

/// What can happen to every call.
const EVERYWHERE: [ErrorCode; 5] = [
    ErrorCode::UriTooLong,
    ErrorCode::TooManyRequests,
    ErrorCode::HeadersTooLarge,
    ErrorCode::Internal,
    ErrorCode::Unavailable,
];

/// Schemas by the names under which the document refers to them.
pub(super) type Schemas = BTreeMap<String, RefOr<Schema>>;

/// An operation that is being written down.
pub(super) struct Operation {
    pub(super) method: Method,
    pub(super) path: String,
    pub(super) schemas: Schemas,
    pub(super) operation: OperationBuilder,
    pub(super) success: (u16, ResponseBuilder),
    pub(super) refusals: Vec<ErrorCode>,
    /// Bodies of refusals that say more than `ErrorBody`, by status.
    fuller: BTreeMap<u16, RefOr<Schema>>,
    pub(super) jwt: bool,
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
            let schema = if name == "providerId" { text() } else { uuid() };
            parameter.required(Required::True).schema(Some(schema))
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

    pub(super) fn refer<T: ToSchema>(&mut self) -> RefOr<Schema> {
        let mut inner = Vec::new();
        T::schemas(&mut inner);
        self.schemas.extend(inner);
        self.schemas.insert(T::name().into_owned(), T::schema());
        RefOr::Ref(Ref::from_schema_name(T::name()))
    }

    /// The operation as the document holds it.
    pub(super) fn build(mut self) -> (Method, String, Schemas, openapi::path::Operation) {
        let error = self.refer::<ErrorBody>();
        if self.jwt && !sets_up_a_factor(&self.method, &self.path) {
            self.refusals.push(ErrorCode::SecondFactorSetupRequired);
        }
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
