-- Verdicts with how often they were given and the day of the last time, counted in days since 1970.
-- Nothing wrote the table before.
DROP TABLE verdicts;
CREATE TABLE verdicts (
  citation TEXT NOT NULL,
  query TEXT NOT NULL,
  claim SMALLINT NOT NULL,
  verdict TEXT NOT NULL,
  times BIGINT NOT NULL,
  day BIGINT NOT NULL
);
CREATE INDEX verdicts_citation ON verdicts (citation);
CREATE INDEX verdicts_day ON verdicts (day);
