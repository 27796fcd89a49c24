//! The account's audit log.

use super::{ApiError, Authenticated};
use idm_api::{
    audit::{AuditPage, AuditQuery},
    paths,
};

impl Authenticated {
    /// One page of the audit log, newest first.
    ///
    /// # Errors
    /// Not allowed, a cursor that is not of this query, the session is over, or no answer.
    pub async fn audit_log(&self, query: &AuditQuery) -> Result<AuditPage, ApiError> {
        self.call(self.get(paths::AUDIT_LOG).query(query)?).await?.read()
    }
}
