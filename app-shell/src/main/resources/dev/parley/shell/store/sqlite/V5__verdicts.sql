-- How the conversations ended that Parley knows; no words of anybody.
CREATE TABLE verdict (
  tenant TEXT NOT NULL,
  conversation TEXT NOT NULL,
  bot TEXT NOT NULL,
  entry TEXT NOT NULL,
  started TEXT NOT NULL,
  ended TEXT NOT NULL,
  outcome TEXT NOT NULL,
  confidence TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (tenant, conversation)
) STRICT, WITHOUT ROWID;

-- Reports count along these and read nothing else.
CREATE INDEX verdict_ended ON verdict (tenant, ended, bot, entry, outcome);
CREATE INDEX verdict_bot ON verdict (tenant, bot, ended, entry, outcome);
