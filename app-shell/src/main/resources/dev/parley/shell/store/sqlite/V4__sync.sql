-- The syncs: from which tenant into which desk, and how far its changes are noted; cursor_seen has a line for each id.
CREATE TABLE sync_route (
  tenant TEXT NOT NULL,
  desk TEXT NOT NULL,
  cursor_at TEXT NOT NULL,
  cursor_seen TEXT NOT NULL,
  PRIMARY KEY (tenant, desk)
) STRICT, WITHOUT ROWID;

-- Who works on a route (no conversation) or on a conversation.
CREATE TABLE sync_lease (
  tenant TEXT NOT NULL,
  desk TEXT NOT NULL,
  conversation TEXT NOT NULL,
  holder TEXT NOT NULL,
  words TEXT NOT NULL,
  until TEXT NOT NULL,
  PRIMARY KEY (tenant, desk, conversation)
) STRICT, WITHOUT ROWID;

-- Changes that a desk has not acknowledged.
CREATE TABLE sync_pending (
  tenant TEXT NOT NULL,
  desk TEXT NOT NULL,
  conversation TEXT NOT NULL,
  state TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  due_at TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  PRIMARY KEY (tenant, desk, conversation)
) STRICT, WITHOUT ROWID;
CREATE INDEX sync_pending_due ON sync_pending (tenant, desk, due_at, changed_at, conversation);

-- What is known to stand in a desk.
CREATE TABLE sync_carried (
  tenant TEXT NOT NULL,
  desk TEXT NOT NULL,
  conversation TEXT NOT NULL,
  ticket TEXT,
  version TEXT,
  state TEXT,
  state_word TEXT,
  entries INTEGER NOT NULL,
  writes TEXT NOT NULL,
  created_at TEXT,
  PRIMARY KEY (tenant, desk, conversation)
) STRICT, WITHOUT ROWID;

-- What a desk refuses: an entry, or all of a conversation (no entry).
CREATE TABLE sync_parked (
  tenant TEXT NOT NULL,
  desk TEXT NOT NULL,
  conversation TEXT NOT NULL,
  entry TEXT NOT NULL,
  id TEXT NOT NULL,
  state TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  due_at TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (tenant, desk, conversation, entry)
) STRICT, WITHOUT ROWID;

-- What was decided, and why.
CREATE TABLE sync_decision (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  tenant TEXT NOT NULL,
  desk TEXT NOT NULL,
  conversation TEXT NOT NULL,
  at TEXT NOT NULL,
  what TEXT NOT NULL,
  why TEXT NOT NULL,
  attempt TEXT
) STRICT;
CREATE INDEX sync_decision_conversation ON sync_decision (tenant, desk, conversation, number);
