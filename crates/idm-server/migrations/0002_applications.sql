-- `COLLATE "C"`: compared byte by byte, so that a range finds a prefix. (For SQLite it becomes BINARY.)

-- Kept beside the tokens, so that a list reads one table and an index gives every order.
ALTER TABLE applications ADD COLUMN token_created BIGINT NOT NULL DEFAULT 0;
-- 0: never.
ALTER TABLE applications ADD COLUMN last_used BIGINT NOT NULL DEFAULT 0;
-- Takes the place of `expires`; the largest number: never. Not null, so that an index finds a page in it.
ALTER TABLE applications ADD COLUMN expires_at BIGINT NOT NULL DEFAULT 9223372036854775807;
-- The name in lower case; null: not indexed yet, which the server does at its start.
ALTER TABLE applications ADD COLUMN name_key TEXT COLLATE "C";
UPDATE applications SET
    token_created = COALESCE((SELECT MAX(t.created) FROM app_tokens t WHERE t.app_id = applications.id), created),
    last_used = COALESCE((SELECT MAX(t.last_used) FROM app_tokens t WHERE t.app_id = applications.id), 0),
    expires_at = COALESCE(expires, 9223372036854775807);
ALTER TABLE applications DROP COLUMN expires;
CREATE INDEX applications_by_name ON applications (account_id, name_key, id);
CREATE INDEX applications_by_last_use ON applications (account_id, last_used, id);
CREATE INDEX applications_by_expiry ON applications (account_id, expires_at, id);

-- Counting 100 000 rows for every page would cost more than the page.
ALTER TABLE accounts ADD COLUMN applications BIGINT NOT NULL DEFAULT 0;
UPDATE accounts SET applications = (SELECT COUNT(*) FROM applications a WHERE a.account_id = accounts.id);

-- Names a token in a JWT. Until now every application has had one token.
ALTER TABLE app_tokens ADD COLUMN id TEXT;
UPDATE app_tokens SET id = app_id;
CREATE UNIQUE INDEX app_tokens_id ON app_tokens (id);

-- What an application is found by: every beginning of a word in its name.
CREATE TABLE application_words (
    app_id TEXT NOT NULL REFERENCES applications (id),
    account_id TEXT NOT NULL,
    word TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (app_id, word)
);
CREATE INDEX application_words_search ON application_words (account_id, word, app_id);

-- Who changed what. Names are kept as they were; rows outlive what they speak of.
CREATE TABLE audit_log (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL,
    time BIGINT NOT NULL,
    action TEXT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id TEXT,
    actor_name TEXT,
    target_kind TEXT NOT NULL,
    target_id TEXT,
    target_name TEXT,
    -- The application that acted or was acted on.
    app_id TEXT,
    address TEXT,
    changes TEXT NOT NULL
);
CREATE INDEX audit_log_newest ON audit_log (account_id, time, id);
CREATE INDEX audit_log_actor ON audit_log (account_id, actor_id, time, id);
CREATE INDEX audit_log_target ON audit_log (account_id, target_id, time, id);
CREATE INDEX audit_log_app ON audit_log (account_id, app_id, time, id);
CREATE INDEX audit_log_action ON audit_log (account_id, action, time, id);
