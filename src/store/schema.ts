/** The tables that do not follow from the sources, as of version 1 of the database. */
export const FIRST_TABLES = `
CREATE TABLE imports (
  number INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  source TEXT NOT NULL,
  period TEXT NOT NULL,
  -- An amendment stands where the file it amends stands: its rank is that file's number.
  rank INTEGER NOT NULL,
  amends INTEGER REFERENCES imports,
  rows INTEGER NOT NULL DEFAULT 0,
  superseded INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0,
  answers INTEGER NOT NULL DEFAULT 0,
  -- The first and last date or month by which its rows count.
  first_date TEXT,
  last_date TEXT,
  -- Its rows are those from first_seq to last_seq of the table of its source.
  first_seq INTEGER,
  last_seq INTEGER,
  sheets TEXT NOT NULL DEFAULT '[]',
  warnings TEXT NOT NULL DEFAULT '[]',
  details TEXT NOT NULL,
  superseded_by INTEGER REFERENCES imports,
  revoked_at TEXT,
  revoked_by TEXT,
  operator TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX imports_of_source ON imports (source, period);
CREATE INDEX imports_of_file ON imports (sha256);

CREATE TABLE rejects (
  import_no INTEGER NOT NULL REFERENCES imports,
  sheet_no INTEGER NOT NULL,
  row_no INTEGER NOT NULL,
  cells TEXT NOT NULL,
  problems TEXT NOT NULL,
  household TEXT,
  id_no TEXT,
  -- The rejected row that this one was to mend.
  mends_import INTEGER,
  mends_sheet INTEGER,
  mends_row INTEGER,
  PRIMARY KEY (import_no, sheet_no, row_no)
) STRICT;
CREATE INDEX rejects_of_household ON rejects (household, import_no) WHERE household IS NOT NULL;

CREATE TABLE cures (
  import_no INTEGER NOT NULL,
  sheet_no INTEGER NOT NULL,
  row_no INTEGER NOT NULL,
  cured_by INTEGER NOT NULL REFERENCES imports,
  PRIMARY KEY (import_no, sheet_no, row_no, cured_by)
) STRICT, WITHOUT ROWID;

CREATE TABLE answers (
  seq INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  id_no TEXT NOT NULL,
  name TEXT NOT NULL,
  import_no INTEGER NOT NULL REFERENCES imports,
  sheet_no INTEGER NOT NULL,
  row_no INTEGER NOT NULL
) STRICT;
CREATE INDEX answers_of_person ON answers (id_no, import_no);

CREATE TABLE runs (
  number INTEGER PRIMARY KEY,
  as_of TEXT NOT NULL,
  policy_id TEXT NOT NULL,
  policy_title TEXT NOT NULL,
  policy_hash TEXT NOT NULL,
  policy_text TEXT NOT NULL,
  overrides TEXT NOT NULL,
  allow_missing TEXT NOT NULL,
  imports_of INTEGER REFERENCES runs,
  imports TEXT NOT NULL,
  coverage TEXT NOT NULL,
  findings TEXT NOT NULL DEFAULT '[]',
  parameters TEXT NOT NULL DEFAULT '[]',
  households INTEGER NOT NULL DEFAULT 0,
  tiers TEXT NOT NULL DEFAULT '{}',
  codes TEXT NOT NULL DEFAULT '{}',
  operator TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE decisions (
  run INTEGER NOT NULL REFERENCES runs,
  number INTEGER NOT NULL,
  household TEXT NOT NULL,
  roster TEXT NOT NULL,
  head TEXT,
  head_id TEXT,
  street TEXT,
  community TEXT,
  area TEXT NOT NULL,
  tier TEXT NOT NULL,
  provisional_tier TEXT NOT NULL,
  size INTEGER NOT NULL,
  gross_income INTEGER NOT NULL,
  annual_income INTEGER NOT NULL,
  monthly_income_per_capita INTEGER NOT NULL,
  financial_assets INTEGER NOT NULL,
  rigid_expenses INTEGER NOT NULL,
  monthly_benefit INTEGER NOT NULL,
  provisional_benefit INTEGER NOT NULL,
  current_benefit INTEGER,
  single_persons TEXT NOT NULL,
  exit TEXT,
  reasons TEXT NOT NULL,
  PRIMARY KEY (run, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX decisions_of_household ON decisions (household, roster, run);

CREATE TABLE findings (
  run INTEGER NOT NULL,
  decision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  member_id TEXT,
  member_name TEXT,
  declared REAL,
  verified REAL,
  limit_value REAL,
  subject TEXT,
  evidence TEXT NOT NULL,
  PRIMARY KEY (run, decision, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE log (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  operator TEXT NOT NULL,
  action TEXT NOT NULL,
  details TEXT NOT NULL
) STRICT;

CREATE TABLE writers (
  pid INTEGER PRIMARY KEY,
  command TEXT NOT NULL
) STRICT;
`;
