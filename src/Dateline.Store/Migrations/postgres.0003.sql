-- What the user follows: kept, as nothing can make it again.
CREATE TABLE topics (
    name text PRIMARY KEY,
    definition text NOT NULL        -- JSON: also, with, without, outlets
);
