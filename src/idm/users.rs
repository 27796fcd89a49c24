//! Users.

use super::{ApiError, Authenticated, Versioned};
use idm_api::{
    ids::UserId,
    paths,
    user::{ChangeUser, Me, NewUser, User},
    user_list::{UserPage, UserQuery},
};

/// Each fails when it is not allowed, the session is over or there is no answer, besides what it names.
impl Authenticated {
    /// Who the session belongs to.
    ///
    /// # Errors
    /// Only those of every call.
    pub async fn me(&self) -> Result<Me, ApiError> {
        self.call(self.get(paths::ME)).await?.read()
    }

    /// One page of the account's users.
    ///
    /// # Errors
    /// A cursor that is not of this query.
    pub async fn users(&self, query: &UserQuery) -> Result<UserPage, ApiError> {
        self.call(self.get(paths::USERS).query(query)?).await?.read()
    }

    /// Creates a user, or invites one by mail where no password is given.
    ///
    /// # Errors
    /// A field is wrong, or the address is taken.
    pub async fn create_user(&self, wanted: &NewUser) -> Result<User, ApiError> {
        self.call(self.post(paths::USERS).body(wanted)?).await?.read()
    }

    /// One user, with the version that changes name.
    ///
    /// # Errors
    /// There is none.
    pub async fn user(&self, id: UserId) -> Result<Versioned<User>, ApiError> {
        self.versioned(self.get(&paths::user(id))).await
    }

    /// Changes a user, if it still is of this version.
    ///
    /// # Errors
    /// Changed meanwhile, a field is wrong, the address is taken, or no admin would be left.
    pub async fn change_user(&self, id: UserId, etag: &str, change: &ChangeUser) -> Result<Versioned<User>, ApiError> {
        self.versioned(self.patch(&paths::user(id)).if_match(etag).body(change)?).await
    }

    /// Keeps a user from logging in, and ends all sessions.
    ///
    /// # Errors
    /// It is oneself, or the last admin.
    pub async fn lock_user(&self, id: UserId) -> Result<Versioned<User>, ApiError> {
        self.versioned(self.post(&paths::lock_user(id))).await
    }

    /// Lets a user log in again.
    ///
    /// # Errors
    /// There is none.
    pub async fn unlock_user(&self, id: UserId) -> Result<Versioned<User>, ApiError> {
        self.versioned(self.post(&paths::unlock_user(id))).await
    }

    /// Turns a user's second factor off, and ends all sessions.
    ///
    /// # Errors
    /// It is oneself.
    pub async fn reset_second_factor(&self, id: UserId) -> Result<Versioned<User>, ApiError> {
        self.versioned(self.post(&paths::reset_second_factor(id))).await
    }

    /// Ends all sessions of a user.
    ///
    /// # Errors
    /// There is no such user.
    pub async fn end_sessions(&self, id: UserId) -> Result<(), ApiError> {
        self.call(self.post(&paths::end_sessions(id))).await?.done()
    }

    /// Has a link to choose a (first) password mailed.
    ///
    /// # Errors
    /// The installation sends no mail.
    pub async fn send_password_link(&self, id: UserId) -> Result<(), ApiError> {
        self.call(self.post(&paths::send_password_link(id))).await?.done()
    }

    /// Deletes a user for good, if it still is of this version.
    ///
    /// # Errors
    /// Changed meanwhile, or no admin would be left.
    pub async fn delete_user(&self, id: UserId, etag: &str) -> Result<(), ApiError> {
        self.call(self.delete(&paths::user(id)).if_match(etag)).await?.done()
    }
}
