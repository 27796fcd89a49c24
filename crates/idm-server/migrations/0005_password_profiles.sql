-- Which password rules hold for the account's users.
ALTER TABLE accounts ADD COLUMN password_profile TEXT NOT NULL DEFAULT 'classic';
