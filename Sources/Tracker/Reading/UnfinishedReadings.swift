public import Store

extension Tracker {
  /// The call of `ingest` that was interrupted last, without the inputs whose articles were taken back since; `nil` if all
  /// calls have come to their end.
  public func lastUnfinishedReading() throws -> UnfinishedReading? {
    try store.read { reader in
      guard var reading = try reader.lastUnfinishedReading() else { return nil }
      let undone = try Set(reading.inputs.values.compactMap(\.command)).filter { try reader.isUndone($0) }
      reading.inputs = reading.inputs.filter { _, input in input.command.map { !undone.contains($0) } ?? true }
      return reading
    }
  }
}
