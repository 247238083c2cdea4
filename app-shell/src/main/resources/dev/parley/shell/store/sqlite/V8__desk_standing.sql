-- How a desk fared so far: until when it is not to be asked, and what it refused in a row; refused and suspects have a line for
-- each conversation.
CREATE TABLE sync_standing (
  tenant TEXT NOT NULL,
  desk TEXT NOT NULL,
  not_before TEXT NOT NULL,
  limits INTEGER NOT NULL,
  alike TEXT NOT NULL,
  words TEXT NOT NULL,
  since TEXT NOT NULL,
  refused TEXT NOT NULL,
  suspects TEXT NOT NULL,
  PRIMARY KEY (tenant, desk)
) STRICT, WITHOUT ROWID;
