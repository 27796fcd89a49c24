//! Applications: the account's app credentials.

use super::{ApiError, Authenticated, Versioned, http::Call};
use idm_api::{
    application::{
        Application, ApplicationPage, ApplicationWithToken, ChangeApplication, CheckToken, CreateApplication,
        RegenerateToken, TokenCheck,
    },
    application_list::ApplicationQuery,
    audit::{AuditPage, AuditQuery},
    ids::AppId,
    paths,
    secret::Secret,
};

/// Each fails when it is not allowed, the session is over or there is no answer, besides what it names.
impl Authenticated {
    /// One page of the account's applications.
    ///
    /// # Errors
    /// A cursor that is not of this query.
    pub async fn applications(&self, query: &ApplicationQuery) -> Result<ApplicationPage, ApiError> {
        self.call(self.get(paths::APPLICATIONS).query(query)?).await?.read()
    }

    /// Asks for that page before whoever shows it is there.
    pub fn applications_ahead(&self, query: &ApplicationQuery) {
        if let Ok(call) = self.get(paths::APPLICATIONS).query(query) {
            self.ahead(call);
        }
    }

    /// Creates an application. The answer is the only one that ever carries its appToken.
    ///
    /// # Errors
    /// A field is wrong.
    pub async fn create_application(&self, wanted: &CreateApplication) -> Result<ApplicationWithToken, ApiError> {
        self.call(self.post(paths::APPLICATIONS).body(wanted)?).await?.read()
    }

    /// One application, with the version that changes to it name.
    ///
    /// # Errors
    /// There is none.
    pub async fn application(&self, id: AppId) -> Result<Versioned<Application>, ApiError> {
        self.versioned(self.get(&paths::application(id))).await
    }

    /// Changes an application, if it still is of this version.
    ///
    /// # Errors
    /// It was changed meanwhile (`changed_meanwhile`), or a field is wrong.
    pub async fn change_application(
        &self,
        id: AppId,
        etag: &str,
        change: &ChangeApplication,
    ) -> Result<Versioned<Application>, ApiError> {
        self.versioned(self.patch(&paths::application(id)).if_match(etag).body(change)?).await
    }

    /// Gives an application a new token. The answer is the only one that ever carries it.
    ///
    /// # Errors
    /// There is no such application.
    pub async fn regenerate_token(
        &self,
        id: AppId,
        wanted: &RegenerateToken,
    ) -> Result<Versioned<ApplicationWithToken>, ApiError> {
        self.versioned(self.post(&paths::regenerate_token(id)).body(wanted)?).await
    }

    /// Has an application's tokens refused from now on.
    ///
    /// # Errors
    /// There is no such application.
    pub async fn revoke_application(&self, id: AppId) -> Result<Versioned<Application>, ApiError> {
        self.versioned(self.post(&paths::revoke_application(id))).await
    }

    /// Has a revoked application's token accepted again.
    ///
    /// # Errors
    /// There is no such application.
    pub async fn restore_application(&self, id: AppId) -> Result<Versioned<Application>, ApiError> {
        self.versioned(self.post(&paths::restore_application(id))).await
    }

    /// Deletes an application for good.
    ///
    /// # Errors
    /// There is no such application.
    pub async fn delete_application(&self, id: AppId) -> Result<(), ApiError> {
        self.call(self.delete(&paths::application(id))).await?.done()
    }

    /// What happened to an application, newest first.
    ///
    /// # Errors
    /// There is no such application.
    pub async fn application_events(&self, id: AppId, query: &AuditQuery) -> Result<AuditPage, ApiError> {
        self.call(self.get(&paths::application_events(id)).query(query)?).await?.read()
    }

    /// Whether the IDM accepts an appToken.
    ///
    /// # Errors
    /// Only those of every call: a token that is not accepted is an answer.
    pub async fn check_token(&self, app_token: Secret) -> Result<TokenCheck, ApiError> {
        self.call(self.post(paths::CHECK_TOKEN).body(&CheckToken { app_token })?).await?.read()
    }

    /// [`Self::call`] for an answer with a version.
    pub(super) async fn versioned<T: serde::de::DeserializeOwned>(
        &self,
        call: Call<'_>,
    ) -> Result<Versioned<T>, ApiError> {
        let answer = self.call(call).await?;
        let etag = answer.etag.clone().unwrap_or_default();
        Ok(Versioned { etag, value: answer.read()? })
    }
}
