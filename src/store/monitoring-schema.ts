/** The tables of warnings and visits, as of version 2 of the database. */
export const MONITORING_TABLES = `
-- The runs whose warnings and tasks have been raised.
CREATE TABLE monitored (
  run INTEGER PRIMARY KEY REFERENCES runs,
  month TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE warnings (
  number INTEGER PRIMARY KEY,
  -- Household, kind, member and subject: the same fact is raised once.
  identity TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  household TEXT NOT NULL,
  scheme TEXT,
  head TEXT,
  street TEXT,
  community TEXT,
  member_id TEXT,
  member_name TEXT,
  subject TEXT,
  before_value REAL,
  now_value REAL,
  limit_value REAL,
  evidence TEXT NOT NULL,
  first_month TEXT NOT NULL,
  first_run INTEGER NOT NULL REFERENCES runs,
  raised_at TEXT NOT NULL,
  due TEXT NOT NULL,
  closed_at TEXT,
  closed_by TEXT,
  closed_why TEXT,
  -- The result of the visit that closed it.
  closed_result TEXT
) STRICT;
CREATE INDEX warnings_of_household ON warnings (household);

CREATE TABLE tasks (
  number INTEGER PRIMARY KEY,
  -- What is to be verified; a new round where the data tell another story than the one that was answered.
  identity TEXT NOT NULL,
  round INTEGER NOT NULL,
  warning INTEGER REFERENCES warnings,
  code TEXT NOT NULL,
  household TEXT NOT NULL,
  roster TEXT NOT NULL,
  head TEXT,
  street TEXT,
  community TEXT,
  member_id TEXT,
  member_name TEXT,
  declared REAL,
  verified REAL,
  limit_value REAL,
  subject TEXT,
  evidence TEXT NOT NULL,
  state TEXT NOT NULL,
  ended TEXT,
  due TEXT NOT NULL,
  first_run INTEGER NOT NULL REFERENCES runs,
  -- The last run in which it stood, and the month of that run.
  run INTEGER NOT NULL REFERENCES runs,
  month TEXT NOT NULL,
  answer INTEGER,
  UNIQUE (identity, round)
) STRICT;
CREATE INDEX tasks_of_household ON tasks (household, roster);
CREATE INDEX tasks_by_state ON tasks (state, street, community);
CREATE INDEX tasks_of_warning ON tasks (warning) WHERE warning IS NOT NULL;

CREATE TABLE task_events (
  number INTEGER PRIMARY KEY,
  task INTEGER NOT NULL REFERENCES tasks,
  state TEXT NOT NULL,
  what TEXT NOT NULL,
  detail TEXT,
  operator TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX events_of_task ON task_events (task);

CREATE TABLE task_answers (
  number INTEGER PRIMARY KEY,
  task INTEGER NOT NULL REFERENCES tasks,
  import_no INTEGER NOT NULL REFERENCES imports,
  sheet_no INTEGER NOT NULL,
  row_no INTEGER NOT NULL,
  result TEXT NOT NULL,
  visited_on TEXT NOT NULL,
  visitor TEXT NOT NULL,
  visitor2 TEXT,
  confirmed INTEGER,
  remark TEXT,
  -- What the data said when the answer came, and the month of the run that said it.
  disputed REAL,
  month TEXT NOT NULL
) STRICT;
CREATE INDEX answers_of_task ON task_answers (task);
CREATE INDEX answers_of_import ON task_answers (import_no);
`;
