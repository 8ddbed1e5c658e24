/// Version 9: past states whole, so that what is shown of them needs no folding; and the names of parties whatever their case.
///
/// Past states lie apart from the rows that lists are told by, which many are read of for each that is shown.
let schemaVersion9 = """
  CREATE TABLE commitment_past_value (
    commitment INTEGER NOT NULL,
    last INTEGER NOT NULL,
    first INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (commitment, last)
  ) WITHOUT ROWID;
  CREATE INDEX commitment_by_spelling ON commitment_state (party COLLATE NOCASE, party);
  CREATE INDEX condition_by_spelling ON condition_state (responsible COLLATE NOCASE, responsible, is_listed)
    WHERE is_listed = 1;
  CREATE INDEX party_by_spelling ON party_state (name COLLATE NOCASE, name);

  """
