-- A code that was used is kept to its end, so that a second use is noticed: when the first was, and whose session it made.
ALTER TABLE hand_over_codes ADD COLUMN used BIGINT;
ALTER TABLE hand_over_codes ADD COLUMN session_made TEXT;
