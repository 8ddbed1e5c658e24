/// Version 5: what is no part of the ledger but saves work: which pages of the web were read when, by which a site tells whether
/// they have changed; and calls of `ingest` that have not come to their end, with the inputs they are done with.
let schemaVersion5 = """
  CREATE TABLE fetched (
    address TEXT PRIMARY KEY,
    place TEXT NOT NULL,
    etag TEXT,
    last_modified TEXT,
    fetched_at INTEGER NOT NULL,
    articles TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE unfinished_reading (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    call TEXT NOT NULL,
    started_at INTEGER NOT NULL
  );
  CREATE TABLE unfinished_reading_input (
    reading INTEGER NOT NULL,
    input TEXT NOT NULL,
    stamp TEXT NOT NULL,
    command INTEGER,
    PRIMARY KEY (reading, input)
  ) WITHOUT ROWID;

  """
