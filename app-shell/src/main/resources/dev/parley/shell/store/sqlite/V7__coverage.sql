-- Of which time the conversations that were held elsewhere are all judged; no bot stands for whichever.
CREATE TABLE coverage (
  tenant TEXT NOT NULL,
  bot TEXT NOT NULL,
  since TEXT NOT NULL,
  upto TEXT NOT NULL,
  PRIMARY KEY (tenant, bot, since)
) STRICT, WITHOUT ROWID;
