/// Version 6: what language models read in articles, with their replies as they came; and, folded from the log, which of the
/// statements in them wait for a person's word.
let schemaVersion6 =
  """
  CREATE TABLE model_reading (
    article INTEGER NOT NULL REFERENCES article (id),
    reading INTEGER NOT NULL,
    model TEXT NOT NULL,
    prompt TEXT NOT NULL,
    replies TEXT,
    unlocated TEXT NOT NULL,
    PRIMARY KEY (article, reading)
  ) WITHOUT ROWID;
  CREATE TABLE suggestion_state (
    article INTEGER NOT NULL,
    reading INTEGER NOT NULL,
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (article, reading, number)
  ) WITHOUT ROWID;

  """ + appendOnly("model_reading", "article = new.article AND reading = new.reading")
