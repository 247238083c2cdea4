-- The runs that are kept, and who has them under way.
CREATE TABLE kept_run (
  id TEXT NOT NULL PRIMARY KEY,
  began TEXT NOT NULL,
  version INTEGER NOT NULL,
  setup TEXT NOT NULL,
  ending TEXT,
  took_nanos INTEGER,
  calls TEXT,
  process TEXT NOT NULL
) STRICT;
CREATE INDEX kept_run_began ON kept_run (began, id);

-- What came of each case of a run; the newest attempt at a case takes the place of the one before.
CREATE TABLE kept_case (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  run TEXT NOT NULL,
  source TEXT NOT NULL,
  scenario TEXT NOT NULL,
  repetition INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  result TEXT NOT NULL,
  UNIQUE (run, source, scenario, repetition)
) STRICT;
CREATE INDEX kept_case_run ON kept_case (run, number, verdict);
