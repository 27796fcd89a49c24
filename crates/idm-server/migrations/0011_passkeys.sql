-- Public keys of people's authenticators (WebAuthn), with what their last use told.
CREATE TABLE passkeys (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    -- In base64url, as authenticators name them.
    credential_id TEXT NOT NULL,
    credential TEXT NOT NULL,
    name TEXT NOT NULL,
    created BIGINT NOT NULL,
    -- 0: never.
    last_used BIGINT NOT NULL DEFAULT 0
);
-- No credential is two people's.
CREATE UNIQUE INDEX passkeys_credential ON passkeys (credential_id);
CREATE INDEX passkeys_user ON passkeys (user_id, created);

-- Challenges that have not been answered. Whoever answers takes the row away, so that none is answered twice.
CREATE TABLE passkey_ceremonies (
    id TEXT NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL,
    -- Null: whoever has a passkey.
    user_id TEXT REFERENCES users (id),
    state TEXT NOT NULL,
    expires BIGINT NOT NULL
);
CREATE INDEX passkey_ceremonies_expiry ON passkey_ceremonies (expires);
CREATE INDEX passkey_ceremonies_user ON passkey_ceremonies (user_id);
