/// What sort of party a name stands for; the values are those of the `kind` columns in `Data`.
enum PartyKind: String, CaseIterable, Hashable, Sendable {
  case state, company, union, employers, agency, alliance, court, party, organisation
  case armedGroup = "armed group"
  case intergovernmental
  case nonGovernmental = "NGO"

  /// Whether "the company", "the union", "the group" … described by `other` can mean a party of this kind.
  func matches(_ other: PartyKind) -> Bool {
    switch other {
    case .organisation: self != .state
    default: self == other
    }
  }
}
