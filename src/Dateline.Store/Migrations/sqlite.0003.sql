-- What the user follows: kept, as nothing can make it again.
CREATE TABLE topics (
    name TEXT PRIMARY KEY,
    definition TEXT NOT NULL        -- JSON: also, with, without, outlets
) STRICT;
