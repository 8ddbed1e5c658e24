import Commitments

extension Score {
  /// Counts the fields of two paired statements. An empty field is as good as none.
  mutating func compareFields(_ gold: StatementRecord, _ found: StatementRecord) {
    let (addressees, foundAddressees) = (gold.to.map(ComparedParty.init), found.to.map(ComparedParty.init))
    let right = addressees.count { one in foundAddressees.contains { one.isSame(as: $0) } }
    add(Tally(right: Double(right), gold: addressees.count, found: foundAddressees.count), to: .to)
    addTexts(gold.on?.iso, found.on?.iso, to: .on)
    addTexts(gold.due?.iso, found.due?.iso, to: .due)
    addTexts(gold.speaker, found.speaker, to: .speaker)
    addTexts(gold.claimedBy, found.claimedBy, to: .claimedBy) {
      ComparedParty($0).isSame(as: ComparedParty($1))
    }
  }

  /// Counts the fields of two paired conditions.
  mutating func compareFields(_ gold: ConditionTerm, _ found: ConditionTerm) {
    add(Tally(right: gold.kind == found.kind ? 1 : 0, gold: 1, found: 1), to: .kind)
    add(Tally(right: gold.status == found.status ? 1 : 0, gold: 1, found: 1), to: .conditionStatus)
    addTexts(gold.by, found.by, to: .by) { ComparedParty($0).isSame(as: ComparedParty($1)) }
  }

  private mutating func addTexts(
    _ gold: String?, _ found: String?, to field: ScoredField, orSame same: (String, String) -> Bool = { _, _ in false }
  ) {
    let (gold, found) = (gold?.lowercased() ?? "", found?.lowercased() ?? "")
    let right = !gold.isEmpty && (gold == found || same(gold, found))
    add(Tally(right: right ? 1 : 0, gold: gold.isEmpty ? 0 : 1, found: found.isEmpty ? 0 : 1), to: field)
  }
}
