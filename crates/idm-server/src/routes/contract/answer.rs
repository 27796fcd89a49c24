//! What an operation answers when it succeeds.

use super::{
    operation::Operation,
    parts::{JSON, header, text},
};
use idm_api::auth::JWT_HEADER;
use utoipa::{
    ToSchema,
    openapi::{self, ContentBuilder, ResponseBuilder},
};

impl Operation {
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

    /// Answers by leading the browser elsewhere.
    pub(super) fn redirects(mut self, description: &str) -> Self {
        self.success = (303, ResponseBuilder::new().description(description));
        self.header("Location", "Where to.")
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
}
