-- Hashes of the one-time codes by which a product takes a login over. A row is deleted by the one who uses it.
CREATE TABLE hand_over_codes (
    hash TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL,
    -- Of the product's page.
    origin TEXT NOT NULL,
    -- SHA-256 of the verifier that the product keeps.
    challenge TEXT NOT NULL,
    expires BIGINT NOT NULL
);
CREATE INDEX hand_over_codes_expiry ON hand_over_codes (expires);
