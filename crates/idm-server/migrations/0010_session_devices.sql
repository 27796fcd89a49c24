-- When a session was last used, to a few minutes, and from which address.
ALTER TABLE sessions ADD COLUMN last_used BIGINT NOT NULL DEFAULT 0;
UPDATE sessions SET last_used = created;
ALTER TABLE sessions ADD COLUMN address TEXT;
-- Of the browser that it began in, two words of ours: what the browser itself says tells more than is needed.
ALTER TABLE sessions ADD COLUMN browser TEXT;
ALTER TABLE sessions ADD COLUMN system TEXT;
