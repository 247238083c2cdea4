-- Of which time the conversations that were held elsewhere are all judged; no bot stands for whichever.
CREATE TABLE coverage (
  tenant TEXT COLLATE "C" NOT NULL,
  bot TEXT COLLATE "C" NOT NULL,
  since TEXT COLLATE "C" NOT NULL,
  upto TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant, bot, since)
);
