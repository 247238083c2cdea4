-- The runs that are kept, and who has them under way.
CREATE TABLE kept_run (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  began TEXT COLLATE "C" NOT NULL,
  version INTEGER NOT NULL,
  setup TEXT COLLATE "C" NOT NULL,
  ending TEXT COLLATE "C",
  took_nanos BIGINT,
  calls TEXT COLLATE "C",
  process TEXT COLLATE "C" NOT NULL
);
CREATE INDEX kept_run_began ON kept_run (began, id);

-- What came of each case of a run; the newest attempt at a case takes the place of the one before.
CREATE TABLE kept_case (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run TEXT COLLATE "C" NOT NULL,
  source TEXT COLLATE "C" NOT NULL,
  scenario TEXT COLLATE "C" NOT NULL,
  repetition INTEGER NOT NULL,
  verdict TEXT COLLATE "C" NOT NULL,
  result TEXT COLLATE "C" NOT NULL,
  UNIQUE (run, source, scenario, repetition)
);
CREATE INDEX kept_case_run ON kept_case (run, number, verdict);
