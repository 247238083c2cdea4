-- What a run took and cost before it was taken up again.
ALTER TABLE kept_run ADD COLUMN before_nanos BIGINT NOT NULL DEFAULT 0;
ALTER TABLE kept_run ADD COLUMN before_calls TEXT COLLATE "C";

-- Of the files of earlier runs nothing is known.
UPDATE kept_run SET setup = substr(setup, 1, length(setup) - 1) || ',"fingerprints":{}}' WHERE setup LIKE '{%}';

-- Which cases hold words of which conversations, so that these can be erased.
CREATE TABLE kept_words (
  conversation TEXT COLLATE "C" NOT NULL,
  number BIGINT NOT NULL,
  PRIMARY KEY (conversation, number)
);
CREATE INDEX kept_words_number ON kept_words (number);

-- By its text, because what was said may hold characters that PostgreSQL's own JSON refuses.
INSERT INTO kept_words (conversation, number)
SELECT DISTINCT found[1], k.number
FROM kept_case k, regexp_matches(k.result, '"conversation":"([^"\\]+)"', 'g') AS found;
