/// Version 1: the log (append-only, guarded by triggers), the state folded from it, and the search indexes.
///
/// Days are stored as days since 1970-01-01, recording times as milliseconds, so that they compare as numbers.
let schemaVersion1 =
  logTables
  + [("article", "id = new.id"), ("command", "id = new.id"), ("entry", "id = new.id")].map(appendOnly).joined()
  + appendOnly("statement", "article = new.article AND reading = new.reading AND id = new.id") + stateTables
  + searchTables

private let logTables = """
  CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    hash TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT,
    address TEXT,
    published INTEGER,
    text TEXT
  );
  CREATE INDEX article_by_key ON article (key);
  CREATE INDEX article_by_hash ON article (hash);
  CREATE INDEX article_by_address ON article (address) WHERE address IS NOT NULL;

  CREATE TABLE statement (
    article INTEGER NOT NULL REFERENCES article (id),
    reading INTEGER NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (article, reading, id)
  ) WITHOUT ROWID;

  CREATE TABLE command (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    words TEXT NOT NULL,
    author TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    note TEXT
  );

  CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    command INTEGER NOT NULL REFERENCES command (id),
    subject TEXT NOT NULL,
    change TEXT NOT NULL
  );
  CREATE INDEX entry_by_subject ON entry (subject);
  CREATE INDEX entry_by_command ON entry (command);

  CREATE TABLE identifier (kind TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;

  """

/// INSERT OR REPLACE deletes without firing the triggers on deletion, so it is caught before it does.
///
/// - Parameter same: How a new row is told to be one that is there already.
func appendOnly(_ table: String, _ same: String) -> String {
  """
  CREATE TRIGGER \(table)_is_never_changed BEFORE UPDATE ON \(table)
  BEGIN SELECT RAISE(ABORT, 'rows of \(table) are never changed'); END;
  CREATE TRIGGER \(table)_is_never_deleted BEFORE DELETE ON \(table)
  BEGIN SELECT RAISE(ABORT, 'rows of \(table) are never deleted'); END;
  CREATE TRIGGER \(table)_is_never_replaced BEFORE INSERT ON \(table) WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(same))
  BEGIN SELECT RAISE(ABORT, 'rows of \(table) are never replaced'); END;

  """
}

private let stateTables = """
  CREATE TABLE article_state (
    id INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL,
    is_live INTEGER NOT NULL,
    revises INTEGER
  );
  CREATE INDEX article_state_by_revised ON article_state (revises) WHERE revises IS NOT NULL;
  CREATE TABLE article_source (
    article INTEGER NOT NULL,
    number INTEGER NOT NULL,
    hash TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (article, number)
  ) WITHOUT ROWID;
  CREATE INDEX article_source_by_hash ON article_source (hash);
  CREATE TABLE article_band (band INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (band, article))
    WITHOUT ROWID;
  CREATE INDEX article_band_by_article ON article_band (article);

  CREATE TABLE commitment_state (
    id INTEGER PRIMARY KEY,
    party TEXT NOT NULL,
    status TEXT NOT NULL,
    is_open INTEGER NOT NULL,
    matter INTEGER,
    offer INTEGER,
    due INTEGER NOT NULL,
    lapses_on INTEGER,
    next_change INTEGER,
    last_event INTEGER,
    recorded_at INTEGER NOT NULL,
    value TEXT NOT NULL
  );
  CREATE INDEX commitment_by_due ON commitment_state (due, id);
  CREATE INDEX commitment_by_party ON commitment_state (party, due, id);
  CREATE INDEX commitment_by_status ON commitment_state (status, due, id);
  CREATE INDEX commitment_by_matter ON commitment_state (matter);
  CREATE INDEX commitment_by_offer ON commitment_state (offer) WHERE offer IS NOT NULL;
  CREATE INDEX commitment_by_lapse ON commitment_state (lapses_on) WHERE lapses_on IS NOT NULL;
  CREATE INDEX commitment_by_next_change ON commitment_state (next_change) WHERE next_change IS NOT NULL;
  CREATE INDEX commitment_by_last_event ON commitment_state (last_event);
  CREATE INDEX commitment_by_recording ON commitment_state (recorded_at);

  CREATE TABLE condition_state (
    commitment INTEGER NOT NULL,
    number INTEGER NOT NULL,
    party TEXT NOT NULL,
    responsible TEXT,
    commitment_status TEXT NOT NULL,
    is_listed INTEGER NOT NULL,
    due INTEGER NOT NULL,
    lapses_on INTEGER,
    matter INTEGER,
    PRIMARY KEY (commitment, number)
  ) WITHOUT ROWID;
  CREATE INDEX condition_by_due ON condition_state (due, commitment, number, lapses_on) WHERE is_listed = 1;
  CREATE INDEX condition_by_party ON condition_state (party, due, commitment, number) WHERE is_listed = 1;
  CREATE INDEX condition_by_responsible ON condition_state (responsible, due, commitment, number)
    WHERE is_listed = 1;
  CREATE INDEX condition_by_status ON condition_state (commitment_status, due, commitment, number)
    WHERE is_listed = 1;
  CREATE INDEX condition_by_matter ON condition_state (matter);

  CREATE TABLE commitment_article (
    article INTEGER NOT NULL,
    commitment INTEGER NOT NULL,
    PRIMARY KEY (article, commitment)
  ) WITHOUT ROWID;
  CREATE INDEX commitment_article_by_commitment ON commitment_article (commitment);
  CREATE TABLE commitment_case (
    negotiation INTEGER NOT NULL,
    commitment INTEGER NOT NULL,
    PRIMARY KEY (negotiation, commitment)
  ) WITHOUT ROWID;
  CREATE INDEX commitment_case_by_commitment ON commitment_case (commitment);
  CREATE TABLE article_case (
    negotiation INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (negotiation, article)
  ) WITHOUT ROWID;
  CREATE INDEX article_case_by_article ON article_case (article);

  CREATE TABLE matter_state (id INTEGER PRIMARY KEY, key TEXT NOT NULL, value TEXT NOT NULL);
  CREATE INDEX matter_by_key ON matter_state (key);
  CREATE TABLE offer_state (id INTEGER PRIMARY KEY, matter INTEGER NOT NULL, value TEXT NOT NULL);
  CREATE INDEX offer_by_matter ON offer_state (matter);
  CREATE TABLE case_state (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
  CREATE TABLE party_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE party_alias (alias TEXT PRIMARY KEY COLLATE NOCASE, name TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX party_alias_by_name ON party_alias (name);

  """

/// Also made in memory, to search the ledger as it was.
let commitmentSearchTable = """
  CREATE VIRTUAL TABLE commitment_search USING fts5 (
    party, action, conditions, quotations, tokenize = 'porter unicode61 remove_diacritics 2'
  );

  """

private let searchTables = commitmentSearchTable + articleSearchTable

private let articleSearchTable = """
  CREATE VIRTUAL TABLE article_search USING fts5 (
    title, text, content = 'article', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
  );
  CREATE TRIGGER article_is_indexed AFTER INSERT ON article
  BEGIN INSERT INTO article_search (rowid, title, text) VALUES (new.id, new.title, new.text); END;
  """
