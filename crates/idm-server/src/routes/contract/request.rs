//! What an operation takes, and whom from.

use super::{
    operation::Operation,
    parts::{APP_TOKEN, BEARER, COOKIE, FORM, JSON, header_parameter},
};
use idm_api::{auth::REQUEST_HEADER, error::ErrorCode};
use utoipa::{
    IntoParams, ToSchema,
    openapi::{
        ContentBuilder, Required, path::ParameterIn, request_body::RequestBodyBuilder, security::SecurityRequirement,
    },
};

/// What can happen to every call with a body.
const WITH_BODY: [ErrorCode; 4] =
    [ErrorCode::ValidationFailed, ErrorCode::MalformedRequest, ErrorCode::TooLarge, ErrorCode::UnsupportedMediaType];

impl Operation {
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

    /// Is for pages on allowed origins only, and says so by the header that no form and no link can send.
    pub(super) fn by_pages_only(mut self) -> Self {
        self.operation =
            self.operation.parameter(header_parameter(REQUEST_HEADER, "Must be 1, with an allowed Origin."));
        self.refuses(&[ErrorCode::OriginNotAllowed])
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
}
