-- When the person of a session logged in for it; of a product's session, for the one that it came from. Of sessions from
-- before it is not known: 0.
ALTER TABLE sessions ADD COLUMN logged_in BIGINT NOT NULL DEFAULT 0;
