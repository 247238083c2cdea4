-- What Parley keeps. Times are UTC with microseconds, as text that sorts; yes and no are 1 and 0.

-- The trail. What can be asked for is taken from the text that is hashed, so that nothing can disagree with it.
CREATE TABLE audit_record (
  chain TEXT COLLATE "C" NOT NULL,
  number BIGINT NOT NULL,
  record TEXT COLLATE "C" NOT NULL,
  hash TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" GENERATED ALWAYS AS ((record::jsonb) ->> 'at') STORED,
  conversation TEXT COLLATE "C" GENERATED ALWAYS AS ((record::jsonb) ->> 'conversation') STORED,
  run TEXT COLLATE "C" GENERATED ALWAYS AS ((record::jsonb) ->> 'run') STORED,
  kind TEXT COLLATE "C" GENERATED ALWAYS AS ((record::jsonb) ->> 'kind') STORED,
  outcome TEXT COLLATE "C" GENERATED ALWAYS AS ((record::jsonb) ->> 'outcome') STORED,
  PRIMARY KEY (chain, number)
);
CREATE INDEX audit_record_at ON audit_record (at, chain, number);
CREATE INDEX audit_record_conversation ON audit_record (conversation, at, chain, number) WHERE conversation IS NOT NULL;
CREATE INDEX audit_record_run ON audit_record (run, at, chain, number) WHERE run IS NOT NULL;
CREATE INDEX audit_record_kind ON audit_record (kind, at, chain, number);
CREATE INDEX audit_record_outcome ON audit_record (outcome, at, chain, number);

-- What people said, apart from the chain, so that it can be erased.
CREATE TABLE audit_words (
  chain TEXT COLLATE "C" NOT NULL,
  number BIGINT NOT NULL,
  salt TEXT COLLATE "C" NOT NULL,
  words TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (chain, number)
);

-- How far each chain has come.
CREATE TABLE audit_head (
  chain TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  count BIGINT NOT NULL,
  hash TEXT COLLATE "C" NOT NULL
);

-- The processes that wrote.
CREATE TABLE process (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  host TEXT COLLATE "C" NOT NULL,
  pid BIGINT NOT NULL,
  started TEXT COLLATE "C" NOT NULL,
  seen TEXT COLLATE "C" NOT NULL,
  ended INTEGER NOT NULL
);

-- The book of conversations, as the trail tells of them.
CREATE TABLE conversation (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  tenant TEXT COLLATE "C" NOT NULL,
  bot TEXT COLLATE "C",
  run TEXT COLLATE "C",
  holding TEXT COLLATE "C",
  since TEXT COLLATE "C" NOT NULL,
  touched TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C",
  over INTEGER NOT NULL,
  unsettled INTEGER NOT NULL,
  unfinished TEXT COLLATE "C",
  opener TEXT COLLATE "C" NOT NULL,
  process TEXT COLLATE "C" NOT NULL,
  loose INTEGER GENERATED ALWAYS AS (
    CASE WHEN unsettled = 1 OR unfinished IS NOT NULL OR (over = 0 AND holding = 'UNTIL_THE_COMMAND_ENDS')
    THEN 1 ELSE 0 END) STORED
);
CREATE INDEX conversation_touched ON conversation (tenant, touched, id);
CREATE INDEX conversation_loose ON conversation (since, id) WHERE loose = 1;

-- What was begun in a conversation and has no outcome yet.
CREATE TABLE begun (
  conversation TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  turn INTEGER NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  number BIGINT NOT NULL,
  PRIMARY KEY (conversation, kind, turn)
);

CREATE TABLE run (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  since TEXT COLLATE "C" NOT NULL,
  over INTEGER NOT NULL,
  process TEXT COLLATE "C" NOT NULL
);
CREATE INDEX run_open ON run (since, id) WHERE over = 0;

-- Who is who in a conversation: not the value, but a hash of it by a key of this store.
CREATE TABLE pseudonym (
  conversation TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  digest TEXT COLLATE "C" NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (conversation, kind, digest),
  UNIQUE (conversation, kind, number)
);
CREATE INDEX pseudonym_digest ON pseudonym (kind, digest);

CREATE TABLE store_key (
  name TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  value TEXT COLLATE "C" NOT NULL
);

-- How fast bots reply.
CREATE TABLE reply_time (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant TEXT COLLATE "C" NOT NULL,
  bot TEXT COLLATE "C" NOT NULL,
  not_yet_nanos BIGINT NOT NULL,
  there_nanos BIGINT NOT NULL
);
CREATE INDEX reply_time_bot ON reply_time (tenant, bot, id);
