package import Commitments
internal import GRDB

/// Writing a very large ledger, as benchmarks do: entries first, and the state once all of them are there, so that what many
/// entries are about is folded once.
///
/// Between the two the ledger is what `doctor` calls damaged, and mends with `--rebuild`.
extension StoreWriter {
  /// Appends entries, and leaves the state behind.
  package func append(_ changes: [Change]) throws {
    for change in changes { try insert(change) }
  }

  /// Folds the state of what entries are about that were appended before.
  package func fold(_ subjects: some Sequence<Subject>) throws {
    let projection = Projection(reader: reader)
    for subject in subjects { try projection.refresh(subject) }
  }
}

extension LedgerStore {
  /// Lets SQLite keep more, or less, of the file in memory while this store is open.
  ///
  /// - Parameter megabytes: At most so much.
  package func keepInMemory(megabytes: Int) throws {
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA cache_size = -\(megabytes * 1_024)") }
  }
}
