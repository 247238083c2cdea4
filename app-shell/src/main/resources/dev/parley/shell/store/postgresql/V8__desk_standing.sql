-- How a desk fared so far: until when it is not to be asked, and what it refused in a row; refused and suspects have a line for
-- each conversation.
CREATE TABLE sync_standing (
  tenant TEXT COLLATE "C" NOT NULL,
  desk TEXT COLLATE "C" NOT NULL,
  not_before TEXT COLLATE "C" NOT NULL,
  limits INTEGER NOT NULL,
  alike TEXT COLLATE "C" NOT NULL,
  words TEXT COLLATE "C" NOT NULL,
  since TEXT COLLATE "C" NOT NULL,
  refused TEXT COLLATE "C" NOT NULL,
  suspects TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant, desk)
);
