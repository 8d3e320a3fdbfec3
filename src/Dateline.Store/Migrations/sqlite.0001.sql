-- What was saved, as it came.
CREATE TABLE blobs (
    hash TEXT PRIMARY KEY,        -- SHA-256 of the bytes, hexadecimal
    size INTEGER NOT NULL,        -- of the bytes
    packed BLOB NOT NULL          -- Brotli
) STRICT;

CREATE TABLE savings (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,     -- SHA-256 of all that follows but the last: the same page under the same path, of which the same is known, is one saving
    page TEXT NOT NULL,           -- the page's id
    blob TEXT NOT NULL REFERENCES blobs (hash),
    path TEXT NOT NULL,
    form TEXT NOT NULL,
    url TEXT,
    outlet TEXT,
    zone TEXT,
    retrieved TEXT,
    retrieved_source TEXT,
    charset TEXT,
    added TEXT NOT NULL           -- UTC, ISO 8601
) STRICT;

CREATE INDEX savings_blob ON savings (blob);
CREATE INDEX savings_page ON savings (page);

-- What readers made of a saving: can be thrown away and made again.
CREATE TABLE readings (
    saving INTEGER PRIMARY KEY REFERENCES savings (number) ON DELETE CASCADE,
    readers TEXT NOT NULL,        -- which readers made it
    packed BLOB NOT NULL          -- a line of "dateline read", Brotli
) STRICT;
