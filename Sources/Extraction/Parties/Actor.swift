/// Who takes a position, says or must do something: a party, and the person who acts or speaks for it.
struct Actor: Hashable, Sendable {
  /// Canonical name; `nil` for a person of whom nobody knows for whom they speak.
  var party: String?
  /// Full name as known from the article.
  var person: String?
  var kind: PartyKind?
}
