//! What an act promises, as something that can be looked up afterwards.

use super::super::super::support::settings;
use idm_api::{ids::AccountId, secret::Secret};
use idm_server::{
    crypto::passwords::{Checked, HashingLimits, Passwords},
    domain::{Caller, Clock, Idm},
    mail::Outbox,
};
use serde::{Deserialize, Serialize};
use sqlx::{AnyConnection, AssertSqlSafe, Connection as _};
use std::{path::Path, sync::Arc};

/// Cheap: what is tested is no hash.
pub(super) const HASHING: HashingLimits = HashingLimits { log_n: 4, concurrent: 1, queue: 4 };

/// One thing that is so after an act, and was not before.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) enum Effect {
    Counts { query: String, is: i64 },
    Password { user: String, password: String },
    Token { token: String, accepted: bool },
}

/// Exactly one row of this (a table and what follows it) is there.
pub(super) fn one(rows: impl std::fmt::Display) -> Effect {
    count(1, rows)
}

/// No row of this is there.
pub(super) fn none(rows: impl std::fmt::Display) -> Effect {
    count(0, rows)
}

/// So many rows of this are there.
pub(super) fn count(is: i64, rows: impl std::fmt::Display) -> Effect {
    Effect::Counts { query: format!("SELECT COUNT(*) FROM {rows}"), is }
}

/// The audit log has so many entries of this kind about something.
pub(super) fn audited(times: i64, action: &str, target: &str) -> Effect {
    count(times, format!("audit_log WHERE action = '{action}' AND target_id = '{target}'"))
}

pub(super) fn token(token: &str, accepted: bool) -> Effect {
    Effect::Token { token: token.to_owned(), accepted }
}

pub(super) fn password(user: &str, password: &str) -> Effect {
    Effect::Password { user: user.to_owned(), password: password.to_owned() }
}

/// Something that was asked for, and what became of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Act {
    /// The `operationId` of its call.
    pub(super) call: String,
    /// What it is done to. The newest act on a thing says what the thing is like.
    pub(super) thing: String,
    pub(super) effects: Vec<Effect>,
}

/// Opens the IDM over a database.
pub(super) async fn open(directory: &Path, database_url: &str, clock: &Clock, outbox: &Outbox) -> Idm {
    let settings = settings(directory, database_url, HASHING, Arc::new(outbox.clone()), clock);
    Idm::start(settings).await.unwrap()
}

/// Looks effects up.
pub(super) struct Judge {
    database: AnyConnection,
    idm: Idm,
    caller: Caller,
    passwords: Passwords,
}

/// What has come of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Come {
    All,
    Nothing,
    /// Never to be seen.
    Half,
}

impl Judge {
    pub(super) async fn new(directory: &Path, database_url: &str, account: AccountId) -> Self {
        sqlx::any::install_default_drivers();
        Self {
            database: AnyConnection::connect(database_url).await.unwrap(),
            idm: open(directory, database_url, &Clock::default(), &Outbox::default()).await,
            caller: Caller::installation(account),
            passwords: Passwords::new(HASHING).unwrap(),
        }
    }

    async fn holds(&mut self, effect: &Effect) -> bool {
        match effect {
            Effect::Counts { query, is } => {
                let query = sqlx::query_scalar::<_, i64>(AssertSqlSafe(query.clone()));
                query.fetch_one(&mut self.database).await.unwrap() == *is
            }
            Effect::Password { user, password } => {
                let hash = sqlx::query_scalar("SELECT password_hash FROM users WHERE id = $1").bind(user);
                let hash: Option<String> = hash.fetch_optional(&mut self.database).await.unwrap();
                let checked = self.passwords.check(&Secret::new(&**password), hash.as_deref()).await.unwrap();
                matches!(checked, Checked::Right { .. })
            }
            Effect::Token { token, accepted } => {
                let check = self.idm.check_token(&self.caller, &Secret::new(&**token)).await.unwrap();
                check.accepted == *accepted
            }
        }
    }

    pub(super) async fn come(&mut self, act: &Act) -> Come {
        let mut so = 0;
        for effect in &act.effects {
            so += usize::from(self.holds(effect).await);
        }
        match so {
            0 => Come::Nothing,
            all if all == act.effects.len() => Come::All,
            _ => Come::Half,
        }
    }

    /// Those effects that are not there.
    pub(super) async fn missing(&mut self, act: &Act) -> Vec<Effect> {
        let mut missing = Vec::new();
        for effect in &act.effects {
            if !self.holds(effect).await {
                missing.push(effect.clone());
            }
        }
        missing
    }
}
