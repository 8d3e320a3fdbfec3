-- What has been read, found at once: a saving that no reader read has a row whose readers are ''.
INSERT INTO readings (saving, readers, packed) SELECT number, '', x'' FROM savings WHERE number NOT IN (SELECT saving FROM readings);
-- What readings were kept before had no entries.
UPDATE readings SET readers = '';
CREATE INDEX readings_readers ON readings (readers);

-- The items of a saving, as they are searched: can be thrown away and made again.
CREATE TABLE entries (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    saving INTEGER NOT NULL REFERENCES savings (number) ON DELETE CASCADE,
    item TEXT NOT NULL,           -- its id
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    first TEXT,                   -- the days between which it came out, as its page alone tells
    last TEXT
) STRICT;
CREATE INDEX entries_saving ON entries (saving);

-- Tokens as the program cuts them: words and, with their field, names. “ascii” parts them at spaces and leaves all other letters alone.
CREATE VIRTUAL TABLE tokens USING fts5 (held, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '='");

-- Every word that some entry has, for words that hold a piece.
CREATE TABLE words (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
