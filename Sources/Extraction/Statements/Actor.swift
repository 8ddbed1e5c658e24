/// Who takes a position or says something, resolved.
struct Actor: Hashable {
  var party: String?
  var person: String?
  var kind: PartyKind?
  /// "a senior official": somebody who is not named.
  var isUnnamed = false
}
