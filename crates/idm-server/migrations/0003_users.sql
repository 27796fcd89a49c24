-- When an admin locked the user; 0: not locked.
ALTER TABLE users ADD COLUMN locked BIGINT NOT NULL DEFAULT 0;
-- When the person proved to receive mail at the address; 0: not yet.
ALTER TABLE users ADD COLUMN email_verified BIGINT NOT NULL DEFAULT 0;
-- 0: never.
ALTER TABLE users ADD COLUMN last_login BIGINT NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
-- 1: the roles hold `admin`. Admins are few among many, and an index finds them.
ALTER TABLE users ADD COLUMN admin BIGINT NOT NULL DEFAULT 0;
UPDATE users SET admin = 1 WHERE roles LIKE '%admin%';
-- 1: filed under its words. Users from before are filed by the server at its start.
ALTER TABLE users ADD COLUMN filed BIGINT NOT NULL DEFAULT 0;
CREATE INDEX users_newest ON users (account_id, created, id);
CREATE INDEX users_last_login ON users (account_id, last_login, id);
CREATE INDEX users_admins ON users (account_id, admin, id);
CREATE INDEX users_locked ON users (account_id, locked, id);
CREATE INDEX users_unfiled ON users (filed) WHERE filed = 0;

-- What a user is found by: every beginning of a word in name and address.
CREATE TABLE user_words (
    account_id TEXT NOT NULL,
    word TEXT COLLATE "C" NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    PRIMARY KEY (account_id, word, user_id)
) /* WITHOUT ROWID */;
CREATE INDEX user_words_user ON user_words (user_id, word);
