-- Logins at OpenID Connect providers that are connected with users.
CREATE TABLE connected_logins (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    account_id TEXT NOT NULL,
    issuer TEXT NOT NULL,
    -- Never another person's at this issuer (OpenID Connect Core 1.0, section 5.7).
    subject TEXT NOT NULL,
    -- What the provider vouched for when it was connected; for people to tell their logins apart.
    email TEXT,
    created BIGINT NOT NULL,
    -- 0: never.
    last_used BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX connected_logins_subject ON connected_logins (account_id, issuer, subject);
CREATE INDEX connected_logins_user ON connected_logins (user_id, created);

-- Logins that were started and are at the provider. Whoever brings the state takes the row away.
CREATE TABLE provider_logins (
    -- Of the state.
    hash TEXT NOT NULL PRIMARY KEY,
    provider TEXT NOT NULL,
    -- Of the cookie of the browser that it was started in.
    browser TEXT NOT NULL,
    -- Of the nonce.
    nonce TEXT NOT NULL,
    -- The PKCE verifier, sealed with the master key.
    sealed_verifier TEXT NOT NULL,
    -- The page that gets the browser back: its origin and its query.
    origin TEXT NOT NULL,
    query TEXT NOT NULL,
    renewal TEXT NOT NULL,
    keep BIGINT NOT NULL,
    -- The session of whom the login is to be connected with; null: a login.
    session_id TEXT,
    expires BIGINT NOT NULL
);
CREATE INDEX provider_logins_expiry ON provider_logins (expires);

-- Logins that came back and that their page has not finished.
CREATE TABLE provider_arrivals (
    -- Of the browser's cookie.
    hash TEXT NOT NULL PRIMARY KEY,
    login_id TEXT NOT NULL,
    renewal TEXT NOT NULL,
    keep BIGINT NOT NULL,
    expires BIGINT NOT NULL
);
CREATE INDEX provider_arrivals_expiry ON provider_arrivals (expires);
