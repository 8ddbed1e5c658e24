import Commitments

/// What the rows of one transaction that writes say, so that no JSON is read twice, and none that the transaction itself wrote.
///
/// Entries and statements never change; of a commitment it is told whenever its row does. It must not outlive the transaction:
/// what is rolled back leaves its numbers to others.
final class DecodedRows {
  var changes = Rows<Int64, Change>()
  var statements = Rows<StatementReference, Statement>()
  var commitments = Rows<CommitmentID, Commitment>()

  /// A transaction of one article stays far below its limit; one that settles a whole ledger begins again there.
  struct Rows<Key: Hashable, Value> {
    private static var limit: Int { 20_000 }
    private var values: [Key: Value] = [:]

    subscript(key: Key) -> Value? {
      get { values[key] }
      set {
        if values.count >= Self.limit { values = [:] }
        values[key] = newValue
      }
    }
  }
}
