-- The origin of the product that took the session over; of a login on the IDM's own pages there is none.
ALTER TABLE sessions ADD COLUMN product TEXT;
