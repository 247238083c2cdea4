-- What a run took and cost before it was taken up again.
ALTER TABLE kept_run ADD COLUMN before_nanos INTEGER NOT NULL DEFAULT 0;
ALTER TABLE kept_run ADD COLUMN before_calls TEXT;

-- Of the files of earlier runs nothing is known.
UPDATE kept_run SET setup = substr(setup, 1, length(setup) - 1) || ',"fingerprints":{}}' WHERE setup LIKE '{%}';

-- Which cases hold words of which conversations, so that these can be erased.
CREATE TABLE kept_words (
  conversation TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (conversation, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_words_number ON kept_words (number);

INSERT INTO kept_words (conversation, number)
SELECT DISTINCT a.value ->> '$.conversation', k.number
FROM kept_case k, json_each(CASE WHEN json_valid(k.result) THEN k.result ELSE '{}' END, '$.attempts') a
WHERE a.value ->> '$.conversation' IS NOT NULL;
