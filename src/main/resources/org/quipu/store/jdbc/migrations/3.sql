-- Who sent an update, so that a person can erase what was kept of it wherever it was sent, and
-- whether that was asked for while the update still waited.
ALTER TABLE updates ADD COLUMN person BIGINT;
ALTER TABLE updates ADD COLUMN erased SMALLINT NOT NULL DEFAULT 0;

-- Texts are looked for only once they outlive their answer, which few do.
DROP INDEX updates_text;
CREATE INDEX updates_text_chat ON updates (chat) WHERE state = 1 AND json IS NOT NULL;
CREATE INDEX updates_text_person ON updates (person) WHERE state = 1 AND json IS NOT NULL;
CREATE INDEX citations_asker ON citations (asker);
