-- Up to which change a conversation is dealt with, whatever became of it.
ALTER TABLE sync_carried ADD COLUMN dealt_with TEXT COLLATE "C";
UPDATE sync_carried SET dealt_with = version;

-- What somebody wants to stand in a ticket; told: it was carried, and something of it was put aside.
CREATE TABLE sync_note (
  tenant TEXT COLLATE "C" NOT NULL,
  desk TEXT COLLATE "C" NOT NULL,
  conversation TEXT COLLATE "C" NOT NULL,
  entry TEXT COLLATE "C" NOT NULL,
  text TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  told INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant, desk, conversation, entry)
);
