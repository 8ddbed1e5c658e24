/// Version 9: past states whole, so that what is shown of them needs no folding.
///
/// They lie apart from the rows that lists are told by, which many are read of for each that is shown.
let schemaVersion9 = """
  CREATE TABLE commitment_past_value (
    commitment INTEGER NOT NULL,
    last INTEGER NOT NULL,
    first INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (commitment, last)
  ) WITHOUT ROWID;

  """
