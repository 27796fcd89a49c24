-- Mail that somebody asked for. Which user an address belongs to is found out when it is sent, so that asking
-- costs the same for every address. Tokens are made when they are sent and are never stored.
CREATE TABLE mail_jobs (
    account_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    email_key TEXT NOT NULL,
    email TEXT NOT NULL,
    -- The user it is about; null: whoever has the address.
    user_id TEXT,
    created BIGINT NOT NULL,
    due BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    PRIMARY KEY (account_id, kind, email_key)
);
CREATE INDEX mail_jobs_due ON mail_jobs (due);

-- Hashes of the tokens in mailed links. A row is deleted by the one who uses it.
CREATE TABLE mailed_tokens (
    hash TEXT NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    -- The address it was mailed to.
    email TEXT NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL
);
CREATE INDEX mailed_tokens_user ON mailed_tokens (user_id, purpose);
CREATE INDEX mailed_tokens_expiry ON mailed_tokens (expires);
