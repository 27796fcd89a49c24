-- Which words a thing may be found by, as a set of 63 bits that may say "yes" too often and never "no" wrongly
-- (`store/word_bits.rs`). In the index of each order, so that a search in order passes over most things without a
-- look at their words. -1: not computed yet, which stands for "any"; the server does it at its start.
ALTER TABLE applications ADD COLUMN word_bits BIGINT NOT NULL DEFAULT -1;
DROP INDEX applications_newest;
CREATE INDEX applications_newest_bits ON applications (account_id, created, id, word_bits);
DROP INDEX applications_by_name;
CREATE INDEX applications_name_bits ON applications (account_id, name_key, id, word_bits);
DROP INDEX applications_by_last_use;
CREATE INDEX applications_last_use_bits ON applications (account_id, last_used, id, word_bits);
DROP INDEX applications_by_expiry;
CREATE INDEX applications_expiry_bits ON applications (account_id, expires_at, id, word_bits);
DROP INDEX applications_unfiled;
CREATE INDEX applications_without_bits ON applications (id) WHERE word_bits = -1;

ALTER TABLE users ADD COLUMN word_bits BIGINT NOT NULL DEFAULT -1;
DROP INDEX users_newest;
CREATE INDEX users_newest_bits ON users (account_id, created, id, word_bits);
DROP INDEX users_last_login;
CREATE INDEX users_last_login_bits ON users (account_id, last_login, id, word_bits);
-- `word_bits` says now what it said.
DROP INDEX users_unfiled;
ALTER TABLE users DROP COLUMN filed;
CREATE INDEX users_without_bits ON users (id) WHERE word_bits = -1;

-- Few among many: an index of those few, and not of everybody.
DROP INDEX users_admins;
CREATE INDEX users_who_are_admins ON users (account_id, id) WHERE admin = 1;
DROP INDEX users_locked;
CREATE INDEX users_who_are_locked ON users (account_id, id) WHERE locked > 0;
