//! One's own user.

use super::{ApiError, Authenticated};
use idm_api::{
    audit::AuditPage,
    ids::SessionId,
    own_account::{ChangeMe, OwnEventsQuery, OwnSessions},
    paths,
    recovery::{ChangeEmail, ChangePassword},
    second_factor::{ConfirmPassword, ConfirmSecondFactor, Enrolment, Reauthentication, RecoveryCodes, SecondFactor},
    secret::Secret,
    user::Me,
};

/// Each fails when the session is over or there is no answer, besides what it names. Wrong present passwords and codes
/// lock as at login.
impl Authenticated {
    /// Changes one's name; empty: none.
    ///
    /// # Errors
    /// The name is not taken.
    pub async fn change_name(&self, name: String) -> Result<Me, ApiError> {
        self.call(self.patch(paths::ME).body(&ChangeMe { name: Some(name) })?).await?.read()
    }

    /// Has a link mailed to a new address, which holds from its use on.
    ///
    /// # Errors
    /// What one proves oneself by is wrong, or no mail is sent here.
    pub async fn change_email(&self, wanted: &ChangeEmail) -> Result<(), ApiError> {
        self.call(self.post(paths::CHANGE_EMAIL).body(wanted)?).await?.done()
    }

    /// Changes one's password and ends all one's other sessions.
    ///
    /// # Errors
    /// One of the two passwords is not taken.
    pub async fn change_password(&self, wanted: &ChangePassword) -> Result<(), ApiError> {
        self.call(self.post(paths::CHANGE_PASSWORD).body(wanted)?).await?.done()
    }

    /// Whether one has a second factor.
    ///
    /// # Errors
    /// Only those of every call.
    pub async fn second_factor(&self) -> Result<SecondFactor, ApiError> {
        self.call(self.get(paths::SECOND_FACTOR)).await?.read()
    }

    /// What an authenticator app is to be told.
    ///
    /// # Errors
    /// What one proves oneself by is wrong, or there is a second factor already.
    pub async fn enrol_second_factor(&self, proof: &Reauthentication) -> Result<Enrolment, ApiError> {
        self.call(self.post(paths::ENROL_SECOND_FACTOR).body(proof)?).await?.read()
    }

    /// Turns the second factor on.
    ///
    /// # Errors
    /// The code is wrong, or what the app was told holds no longer.
    pub async fn confirm_second_factor(&self, code: Secret) -> Result<RecoveryCodes, ApiError> {
        self.call(self.post(paths::CONFIRM_SECOND_FACTOR).body(&ConfirmSecondFactor { code })?).await?.read()
    }

    /// Makes new recovery codes; earlier ones are void.
    ///
    /// # Errors
    /// What one proves oneself by is wrong.
    pub async fn make_recovery_codes(&self, proof: &Reauthentication) -> Result<RecoveryCodes, ApiError> {
        self.call(self.post(paths::MAKE_RECOVERY_CODES).body(proof)?).await?.read()
    }

    /// Turns the second factor off.
    ///
    /// # Errors
    /// What one proves oneself by is wrong, or too short to stand alone.
    pub async fn disable_second_factor(&self, proof: &Reauthentication) -> Result<(), ApiError> {
        self.call(self.post(paths::DISABLE_SECOND_FACTOR).body(proof)?).await?.done()
    }

    /// Where one is logged in.
    ///
    /// # Errors
    /// Only those of every call.
    pub async fn own_sessions(&self) -> Result<OwnSessions, ApiError> {
        self.call(self.get(paths::OWN_SESSIONS)).await?.read()
    }

    /// Ends one of one's sessions.
    ///
    /// # Errors
    /// What one proves oneself by is wrong, or it has ended.
    pub async fn end_own_session(&self, id: SessionId, current_password: Secret) -> Result<(), ApiError> {
        let body = ConfirmPassword { current_password };
        self.call(self.post(&paths::end_own_session(id)).body(&body)?).await?.done()
    }

    /// Ends all one's sessions but this.
    ///
    /// # Errors
    /// What one proves oneself by is wrong.
    pub async fn end_other_sessions(&self, current_password: Secret) -> Result<(), ApiError> {
        let body = ConfirmPassword { current_password };
        self.call(self.post(paths::END_OTHER_SESSIONS).body(&body)?).await?.done()
    }

    /// A page of what the audit log says about oneself.
    ///
    /// # Errors
    /// Only those of every call.
    pub async fn own_events(&self, query: &OwnEventsQuery) -> Result<AuditPage, ApiError> {
        self.call(self.get(paths::OWN_EVENTS).query(query)?).await?.read()
    }

    /// Deletes oneself for good.
    ///
    /// # Errors
    /// What one proves oneself by is wrong, or no admin would be left.
    pub async fn delete_account(&self, proof: &Reauthentication) -> Result<(), ApiError> {
        self.call(self.post(paths::DELETE_ACCOUNT).body(proof)?).await?.done()
    }
}
