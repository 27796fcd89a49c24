-- From when on the key signs: it is published some time before. The next key's `signs_from` is this one's end.
ALTER TABLE signing_keys ADD COLUMN signs_from BIGINT NOT NULL DEFAULT 0;
UPDATE signing_keys SET signs_from = created;
