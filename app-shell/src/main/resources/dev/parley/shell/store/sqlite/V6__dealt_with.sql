-- Up to which change a conversation is dealt with, whatever became of it.
ALTER TABLE sync_carried ADD COLUMN dealt_with TEXT;
UPDATE sync_carried SET dealt_with = version;

-- What somebody wants to stand in a ticket; told: it was carried, and something of it was put aside.
CREATE TABLE sync_note (
  tenant TEXT NOT NULL,
  desk TEXT NOT NULL,
  conversation TEXT NOT NULL,
  entry TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  told INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant, desk, conversation, entry)
) STRICT, WITHOUT ROWID;
