-- What Parley keeps. Times are UTC with microseconds, as text that sorts; yes and no are 1 and 0.

-- The trail. What can be asked for is taken from the text that is hashed, so that nothing can disagree with it.
CREATE TABLE audit_record (
  chain TEXT NOT NULL,
  number INTEGER NOT NULL,
  record TEXT NOT NULL,
  hash TEXT NOT NULL,
  at TEXT GENERATED ALWAYS AS (record ->> '$.at') VIRTUAL,
  conversation TEXT GENERATED ALWAYS AS (record ->> '$.conversation') VIRTUAL,
  run TEXT GENERATED ALWAYS AS (record ->> '$.run') VIRTUAL,
  kind TEXT GENERATED ALWAYS AS (record ->> '$.kind') VIRTUAL,
  outcome TEXT GENERATED ALWAYS AS (record ->> '$.outcome') VIRTUAL,
  PRIMARY KEY (chain, number)
) STRICT;
CREATE INDEX audit_record_at ON audit_record (at, chain, number);
CREATE INDEX audit_record_conversation ON audit_record (conversation, at, chain, number) WHERE conversation IS NOT NULL;
CREATE INDEX audit_record_run ON audit_record (run, at, chain, number) WHERE run IS NOT NULL;
CREATE INDEX audit_record_kind ON audit_record (kind, at, chain, number);
CREATE INDEX audit_record_outcome ON audit_record (outcome, at, chain, number);

-- What people said, apart from the chain, so that it can be erased.
CREATE TABLE audit_words (
  chain TEXT NOT NULL,
  number INTEGER NOT NULL,
  salt TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (chain, number)
) STRICT;

-- How far each chain has come.
CREATE TABLE audit_head (
  chain TEXT NOT NULL PRIMARY KEY,
  count INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

-- The processes that wrote.
CREATE TABLE process (
  id TEXT NOT NULL PRIMARY KEY,
  host TEXT NOT NULL,
  pid INTEGER NOT NULL,
  started TEXT NOT NULL,
  seen TEXT NOT NULL,
  ended INTEGER NOT NULL
) STRICT;

-- The book of conversations, as the trail tells of them.
CREATE TABLE conversation (
  id TEXT NOT NULL PRIMARY KEY,
  tenant TEXT NOT NULL,
  bot TEXT,
  run TEXT,
  holding TEXT,
  since TEXT NOT NULL,
  touched TEXT NOT NULL,
  state TEXT,
  over INTEGER NOT NULL,
  unsettled INTEGER NOT NULL,
  unfinished TEXT,
  opener TEXT NOT NULL,
  process TEXT NOT NULL,
  loose INTEGER GENERATED ALWAYS AS (
    CASE WHEN unsettled = 1 OR unfinished IS NOT NULL OR (over = 0 AND holding = 'UNTIL_THE_COMMAND_ENDS')
    THEN 1 ELSE 0 END) VIRTUAL
) STRICT;
CREATE INDEX conversation_touched ON conversation (tenant, touched, id);
CREATE INDEX conversation_loose ON conversation (since, id) WHERE loose = 1;

-- What was begun in a conversation and has no outcome yet.
CREATE TABLE begun (
  conversation TEXT NOT NULL,
  kind TEXT NOT NULL,
  turn INTEGER NOT NULL,
  at TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (conversation, kind, turn)
) STRICT;

CREATE TABLE run (
  id TEXT NOT NULL PRIMARY KEY,
  since TEXT NOT NULL,
  over INTEGER NOT NULL,
  process TEXT NOT NULL
) STRICT;
CREATE INDEX run_open ON run (since, id) WHERE over = 0;

-- Who is who in a conversation: not the value, but a hash of it by a key of this store.
CREATE TABLE pseudonym (
  conversation TEXT NOT NULL,
  kind TEXT NOT NULL,
  digest TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (conversation, kind, digest),
  UNIQUE (conversation, kind, number)
) STRICT;
CREATE INDEX pseudonym_digest ON pseudonym (kind, digest);

CREATE TABLE store_key (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- How fast bots reply.
CREATE TABLE reply_time (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  tenant TEXT NOT NULL,
  bot TEXT NOT NULL,
  not_yet_nanos INTEGER NOT NULL,
  there_nanos INTEGER NOT NULL
) STRICT;
CREATE INDEX reply_time_bot ON reply_time (tenant, bot, id);
