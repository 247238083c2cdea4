-- The syncs: from which tenant into which desk, and how far its changes are noted; cursor_seen has a line for each id.
CREATE TABLE sync_route (
  tenant TEXT COLLATE "C" NOT NULL,
  desk TEXT COLLATE "C" NOT NULL,
  cursor_at TEXT COLLATE "C" NOT NULL,
  cursor_seen TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant, desk)
);

-- Who works on a route (no conversation) or on a conversation.
CREATE TABLE sync_lease (
  tenant TEXT COLLATE "C" NOT NULL,
  desk TEXT COLLATE "C" NOT NULL,
  conversation TEXT COLLATE "C" NOT NULL,
  holder TEXT COLLATE "C" NOT NULL,
  words TEXT COLLATE "C" NOT NULL,
  until TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant, desk, conversation)
);

-- Changes that a desk has not acknowledged.
CREATE TABLE sync_pending (
  tenant TEXT COLLATE "C" NOT NULL,
  desk TEXT COLLATE "C" NOT NULL,
  conversation TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  changed_at TEXT COLLATE "C" NOT NULL,
  due_at TEXT COLLATE "C" NOT NULL,
  attempts INTEGER NOT NULL,
  PRIMARY KEY (tenant, desk, conversation)
);
CREATE INDEX sync_pending_due ON sync_pending (tenant, desk, due_at, changed_at, conversation);

-- What is known to stand in a desk.
CREATE TABLE sync_carried (
  tenant TEXT COLLATE "C" NOT NULL,
  desk TEXT COLLATE "C" NOT NULL,
  conversation TEXT COLLATE "C" NOT NULL,
  ticket TEXT COLLATE "C",
  version TEXT COLLATE "C",
  state TEXT COLLATE "C",
  state_word TEXT COLLATE "C",
  entries INTEGER NOT NULL,
  writes TEXT COLLATE "C" NOT NULL,
  created_at TEXT COLLATE "C",
  PRIMARY KEY (tenant, desk, conversation)
);

-- What a desk refuses: an entry, or all of a conversation (no entry).
CREATE TABLE sync_parked (
  tenant TEXT COLLATE "C" NOT NULL,
  desk TEXT COLLATE "C" NOT NULL,
  conversation TEXT COLLATE "C" NOT NULL,
  entry TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  changed_at TEXT COLLATE "C" NOT NULL,
  due_at TEXT COLLATE "C" NOT NULL,
  attempts INTEGER NOT NULL,
  reason TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant, desk, conversation, entry)
);

-- What was decided, and why.
CREATE TABLE sync_decision (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant TEXT COLLATE "C" NOT NULL,
  desk TEXT COLLATE "C" NOT NULL,
  conversation TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  what TEXT COLLATE "C" NOT NULL,
  why TEXT COLLATE "C" NOT NULL,
  attempt TEXT COLLATE "C"
);
CREATE INDEX sync_decision_conversation ON sync_decision (tenant, desk, conversation, number);
