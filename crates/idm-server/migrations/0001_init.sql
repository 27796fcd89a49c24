-- Only TEXT and BIGINT: one text for SQLite and PostgreSQL-compatible clusters. Times are milliseconds
-- since the epoch, identifiers are UUIDs as text, lists are words joined by a blank.

CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    created BIGINT NOT NULL
);

CREATE TABLE users (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    name TEXT,
    roles TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created BIGINT NOT NULL
);
CREATE UNIQUE INDEX users_email ON users (account_id, email_key);

-- Kept by address and not by user, so that an unknown address locks like a known one.
CREATE TABLE login_attempts (
    account_id TEXT NOT NULL,
    email_hash TEXT NOT NULL,
    failed BIGINT NOT NULL,
    last_attempt BIGINT NOT NULL,
    locked_until BIGINT,
    PRIMARY KEY (account_id, email_hash)
);

CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    ended BIGINT,
    end_reason TEXT,
    cookie_family TEXT,
    cookie_current TEXT
);
CREATE INDEX sessions_user ON sessions (user_id);

CREATE TABLE applications (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    privileges TEXT NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT,
    revoked BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX applications_newest ON applications (account_id, created DESC, id DESC);

CREATE TABLE app_tokens (
    hash TEXT NOT NULL PRIMARY KEY,
    app_id TEXT NOT NULL REFERENCES applications (id),
    created BIGINT NOT NULL,
    expires BIGINT,
    last_used BIGINT
);
CREATE INDEX app_tokens_app ON app_tokens (app_id);

CREATE TABLE signing_keys (
    kid TEXT NOT NULL PRIMARY KEY,
    modulus TEXT NOT NULL,
    exponent TEXT NOT NULL,
    sealed_private TEXT NOT NULL,
    created BIGINT NOT NULL
);
