-- One row per update received. state: 0 waiting, 1 finished. Times are milliseconds since 1970.
CREATE TABLE updates (
  id BIGINT PRIMARY KEY,
  lane TEXT NOT NULL,
  chat BIGINT,
  received BIGINT NOT NULL,
  json TEXT,
  state SMALLINT NOT NULL DEFAULT 0,
  owner TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  outcome TEXT,
  reason TEXT,
  finished BIGINT
);
CREATE INDEX updates_waiting ON updates (lane, id) WHERE state = 0;
CREATE INDEX updates_finished ON updates (finished) WHERE state = 1;
CREATE INDEX updates_text ON updates (chat) WHERE json IS NOT NULL;

-- Sends that Telegram accepted, of updates that still wait.
CREATE TABLE accepted (
  update_id BIGINT NOT NULL,
  ordinal INTEGER NOT NULL,
  chat BIGINT NOT NULL,
  message INTEGER,
  PRIMARY KEY (update_id, ordinal)
);

-- The processes that own waiting updates, and until when they are believed to live.
CREATE TABLE replicas (
  owner TEXT PRIMARY KEY,
  alive_until BIGINT NOT NULL
);

CREATE TABLE chats (
  chat BIGINT PRIMARY KEY,
  active SMALLINT NOT NULL
);

CREATE TABLE chat_settings (
  chat BIGINT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (chat, name)
);

-- Citations given. place grows with time and keeps the order within a card.
CREATE TABLE citations (
  place BIGINT NOT NULL,
  id TEXT NOT NULL,
  chat BIGINT NOT NULL,
  topic INTEGER,
  article TEXT NOT NULL,
  quote_start INTEGER NOT NULL,
  quote_end INTEGER NOT NULL,
  digest TEXT NOT NULL,
  given BIGINT NOT NULL,
  message INTEGER,
  asker BIGINT
);
CREATE INDEX citations_id ON citations (id, place);
CREATE INDEX citations_chat ON citations (chat, place);
CREATE INDEX citations_article ON citations (article, place);
CREATE INDEX citations_given ON citations (given);

CREATE TABLE verdicts (
  place BIGINT NOT NULL,
  citation TEXT NOT NULL,
  query TEXT NOT NULL,
  verdict TEXT NOT NULL
);

CREATE TABLE facts (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
