/**
 * What later runs must know of each household in a scheme: one line a run. Kept apart from the decisions because it is
 * looked up household by household, the newest date first.
 */
export const STANDING_TABLES = `
CREATE TABLE standings (
  household TEXT NOT NULL,
  as_of TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES runs,
  -- Of a decision as dibao the wages of those who earned any, as JSON: {"ID": fen a year}; else null.
  earned_wage TEXT,
  -- The month since which the conditions of a gradual exit hold, over or not.
  exit_since TEXT,
  PRIMARY KEY (household, as_of, run)
) STRICT, WITHOUT ROWID;
`;
