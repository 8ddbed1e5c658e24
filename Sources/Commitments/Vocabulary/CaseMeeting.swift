extension Collection where Element == CaseID {
  /// Whether what belongs to these negotiations may have to do with what belongs to others: what belongs to none belongs
  /// to any.
  public func meets(_ others: some Collection<CaseID>) -> Bool {
    isEmpty || others.isEmpty || contains { others.contains($0) }
  }
}
