-- How the conversations ended that Parley knows; no words of anybody.
CREATE TABLE verdict (
  tenant TEXT COLLATE "C" NOT NULL,
  conversation TEXT COLLATE "C" NOT NULL,
  bot TEXT COLLATE "C" NOT NULL,
  entry TEXT COLLATE "C" NOT NULL,
  started TEXT COLLATE "C" NOT NULL,
  ended TEXT COLLATE "C" NOT NULL,
  outcome TEXT COLLATE "C" NOT NULL,
  confidence TEXT COLLATE "C" NOT NULL,
  rule TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant, conversation)
);

-- Reports count along these and read nothing else.
CREATE INDEX verdict_ended ON verdict (tenant, ended, bot, entry, outcome);
CREATE INDEX verdict_bot ON verdict (tenant, bot, ended, entry, outcome);
