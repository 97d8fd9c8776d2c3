-- Which message of the bot answers which message.
CREATE TABLE replies (
  chat BIGINT NOT NULL,
  asked INTEGER NOT NULL,
  answer INTEGER NOT NULL,
  given BIGINT NOT NULL,
  PRIMARY KEY (chat, asked)
);
CREATE INDEX replies_given ON replies (given);
