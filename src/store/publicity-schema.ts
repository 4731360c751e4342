/** The register of what was published and of objections to it. */
export const PUBLICITY_TABLES = `
CREATE TABLE publications (
  number INTEGER PRIMARY KEY,
  stage TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES runs,
  street TEXT,
  community TEXT NOT NULL,
  tiers TEXT NOT NULL,
  from_date TEXT NOT NULL,
  -- Null: until another list takes its place.
  to_date TEXT,
  households INTEGER NOT NULL,
  -- As JSON: [{"file", "sha256"}].
  files TEXT NOT NULL,
  without TEXT NOT NULL,
  operator TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

-- The lines of each list as they were shown.
CREATE TABLE published (
  publication INTEGER NOT NULL REFERENCES publications,
  position INTEGER NOT NULL,
  household TEXT NOT NULL,
  roster TEXT NOT NULL,
  name TEXT NOT NULL,
  tier TEXT NOT NULL,
  persons INTEGER NOT NULL,
  amount INTEGER,
  PRIMARY KEY (publication, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX published_household ON published (household, publication);

CREATE TABLE objections (
  number INTEGER PRIMARY KEY,
  publication INTEGER NOT NULL REFERENCES publications,
  household TEXT NOT NULL,
  text TEXT NOT NULL,
  received_on TEXT NOT NULL,
  objector TEXT,
  operator TEXT NOT NULL,
  at TEXT NOT NULL,
  settled_at TEXT,
  settled_by TEXT,
  outcome TEXT
) STRICT;
CREATE INDEX objections_of_household ON objections (household);
`;
