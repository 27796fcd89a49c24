//! Applications: the account's app credentials.

use super::{ApiError, Authenticated};
use idm_api::{
    application::{ApplicationPage, ApplicationWithToken, CreateApplication},
    paths,
};

impl Authenticated {
    /// One page of the account's applications, newest first.
    ///
    /// # Errors
    /// Not allowed, the session is over, or no answer.
    pub async fn applications(&self, cursor: Option<&str>) -> Result<ApplicationPage, ApiError> {
        let mut path = paths::APPLICATIONS.to_owned();
        if let Some(cursor) = cursor {
            path.push_str("?cursor=");
            path.push_str(&String::from(js_sys::encode_uri_component(cursor)));
        }
        self.call(self.get(&path)).await?.read()
    }

    /// Creates an application. The answer is the only one that ever carries its appToken.
    ///
    /// # Errors
    /// A field is wrong, not allowed, the session is over, or no answer.
    pub async fn create_application(&self, wanted: &CreateApplication) -> Result<ApplicationWithToken, ApiError> {
        self.call(self.post(paths::APPLICATIONS).body(wanted)?).await?.read()
    }
}
