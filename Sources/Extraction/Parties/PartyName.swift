import Commitments

/// One reading of a name: the party it stands for, and how.
struct PartyName: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    /// The party's own name, a short form, a capital, a seat of power.
    case name
    /// "Ukrainian": names the party only together with a word such as "government".
    case adjective
    /// A person who speaks for the party, or for nobody known.
    case person
  }

  var form: Form
  /// Canonical; `nil` for a person of whom nobody knows for whom they speak, and for names that are no party.
  var party: String?
  var kind: PartyKind
  /// The full name of a person.
  var person: String?
  /// What a leader is called: "president".
  var offices: [String] = []
  /// The days on which the reading holds; open where `nil`.
  var since: Day?
  var until: Day?

  /// Whether it is a ministry named without its country: it acts for a state that the name does not tell.
  var isMinistry: Bool {
    guard kind == .state, form == .name, let party else { return false }
    return party.hasSuffix("Ministry") || party.hasPrefix("Ministry of ") || party.contains(" Ministry of ")
  }

  func holds(on day: Day?) -> Bool {
    guard let day else { return true }
    return (since ?? day) <= day && day <= (until ?? day) + 60
  }
}
