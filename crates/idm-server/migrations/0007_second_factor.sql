-- When the second factor was turned on; 0: logging in asks for none.
ALTER TABLE users ADD COLUMN second_factor BIGINT NOT NULL DEFAULT 0;

-- What an authenticator app was told, sealed with the master key. Until it is confirmed, `users.second_factor` is 0.
CREATE TABLE totp_secrets (
    user_id TEXT NOT NULL PRIMARY KEY REFERENCES users (id),
    sealed_secret TEXT NOT NULL,
    created BIGINT NOT NULL,
    -- Time step of the last code that was taken: neither it nor an earlier one is taken again.
    last_step BIGINT NOT NULL
);

-- Hashes of the recovery codes that were not used yet.
CREATE TABLE recovery_codes (
    user_id TEXT NOT NULL REFERENCES users (id),
    hash TEXT NOT NULL,
    PRIMARY KEY (user_id, hash)
);
