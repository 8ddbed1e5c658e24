/// Version 8: what commitments and their open conditions were before the latest thing that happened to them, so that a list as
/// of a day is read off tables as today's is; what lists look at, in the indexes that give their order; and what tells who waits
/// for whom, in columns.
///
/// `first` and `last` are the days between which a row held, both included. It also makes what a ledger of version 7 may lack:
/// some were written before version 6 had its tables.
let schemaVersion8 =
  [schemaVersion5, schemaVersion6, schemaVersion7].map(onlyIfMissing).joined() + pastTables + plainColumns
  + widerIndexes

private func onlyIfMissing(_ statements: String) -> String {
  ["TABLE", "TRIGGER", "VIEW"].reduce(statements) { text, kind in
    text.replacing("CREATE \(kind) ", with: "CREATE \(kind) IF NOT EXISTS ")
  }
}

/// Before the first day of which anything is known.
let beginningOfTime = -100_000_000

private let pastTables = """
  CREATE TABLE commitment_past (
    last INTEGER NOT NULL,
    id INTEGER NOT NULL,
    first INTEGER NOT NULL,
    party TEXT NOT NULL,
    status TEXT NOT NULL,
    is_open INTEGER NOT NULL,
    due INTEGER NOT NULL,
    lapses_on INTEGER,
    last_event INTEGER,
    PRIMARY KEY (last, id)
  ) WITHOUT ROWID;
  CREATE INDEX commitment_past_by_id ON commitment_past (id);
  CREATE TABLE condition_past (
    last INTEGER NOT NULL,
    commitment INTEGER NOT NULL,
    number INTEGER NOT NULL,
    first INTEGER NOT NULL,
    party TEXT NOT NULL,
    responsible TEXT,
    commitment_status TEXT NOT NULL,
    due INTEGER NOT NULL,
    lapses_on INTEGER,
    last_event INTEGER,
    PRIMARY KEY (last, commitment, number)
  ) WITHOUT ROWID;
  CREATE INDEX condition_past_by_commitment ON condition_past (commitment);
  CREATE VIRTUAL TABLE past_search USING fts5 (words, tokenize = 'porter unicode61 remove_diacritics 2');

  """

private let plainColumns = """
  ALTER TABLE commitment_state ADD COLUMN origin TEXT;
  ALTER TABLE commitment_state ADD COLUMN stance TEXT;
  ALTER TABLE condition_state ADD COLUMN last_event INTEGER;
  ALTER TABLE condition_state ADD COLUMN kind TEXT;
  ALTER TABLE condition_state ADD COLUMN status TEXT;
  ALTER TABLE condition_state ADD COLUMN alternative INTEGER;
  ALTER TABLE condition_state ADD COLUMN own_due INTEGER;
  ALTER TABLE commitment_counterpart ADD COLUMN is_asked INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX commitment_counterpart_asked ON commitment_counterpart (party, commitment) WHERE is_asked = 1;
  CREATE INDEX commitment_under_review ON commitment_state (party, id) WHERE status = 'pending-review';

  """

/// They hold all that a list is told by, `is_listed` too: of a table without row numbers SQLite else looks every row up.
private let widerIndexes = """
  DROP INDEX commitment_by_due;
  DROP INDEX commitment_by_party;
  DROP INDEX commitment_by_status;
  DROP INDEX condition_by_due;
  DROP INDEX condition_by_party;
  DROP INDEX condition_by_responsible;
  DROP INDEX condition_by_status;
  CREATE INDEX commitment_by_due ON commitment_state (due, id, is_open, lapses_on, last_event);
  CREATE INDEX commitment_by_party ON commitment_state (party, due, id, is_open, lapses_on, last_event, status);
  CREATE INDEX commitment_by_status ON commitment_state (status, due, id, is_open, lapses_on, last_event);
  CREATE INDEX condition_by_due ON condition_state (due, commitment, number, lapses_on, last_event, is_listed)
    WHERE is_listed = 1;
  CREATE INDEX condition_by_party
    ON condition_state (party, due, commitment, number, lapses_on, last_event, is_listed, responsible, commitment_status)
    WHERE is_listed = 1;
  CREATE INDEX condition_by_responsible
    ON condition_state (responsible, due, commitment, number, lapses_on, last_event, is_listed, party, commitment_status)
    WHERE is_listed = 1;
  CREATE INDEX condition_by_status
    ON condition_state (commitment_status, due, commitment, number, lapses_on, last_event, is_listed)
    WHERE is_listed = 1;
  CREATE INDEX condition_by_event ON condition_state (last_event DESC, commitment, number, lapses_on, is_listed)
    WHERE is_listed = 1;
  CREATE INDEX condition_waiting_by_matter ON condition_state (matter, commitment_status, is_listed)
    WHERE is_listed = 1 OR commitment_status = 'rejected';

  """
