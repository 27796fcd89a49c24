-- What is cleaned up is found without reading what stays: a scan would keep others from writing meanwhile, and
-- where transactions are serialisable, clash with each of them.
CREATE INDEX sessions_expiry ON sessions (expires);
CREATE INDEX app_tokens_expiry ON app_tokens (expires) WHERE expires IS NOT NULL;
CREATE INDEX login_attempts_age ON login_attempts (last_attempt);
-- Each start looks for applications from before names were filed.
CREATE INDEX applications_unfiled ON applications (id) WHERE name_key IS NULL;
