-- Whether a session was begun by a passkey alone, which is both factors: 1 or 0.
ALTER TABLE sessions ADD COLUMN by_passkey BIGINT NOT NULL DEFAULT 0;
