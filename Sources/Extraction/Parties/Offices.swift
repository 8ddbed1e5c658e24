import Commitments

extension PartyGazetteer {
  /// The leader whom news shortens to `surname` on a day, if there is just one; the latest line of the table counts.
  func leader(_ surname: String, on day: Day?) -> PartyName? {
    guard let day, let leaders = surnames[surname] else { return nil }
    let current = leaders.filter { $0.holds(on: day) }
    guard Set(current.compactMap(\.party)).count == 1, var leader = current.last else { return nil }
    leader.offices = current.flatMap { $0.offices }
    return leader
  }
}

extension PartyName {
  /// The words by which news calls the holder of a role of the leaders' table: "the president" for a head of state.
  static func offices(of role: String) -> [String] {
    switch role {
    case "head of state": ["president", "king", "queen", "emir", "leader", "ruler", "head of state"]
    case "head of government": ["prime minister", "premier", "chancellor", "leader", "taoiseach"]
    case "foreign minister": ["foreign minister", "minister", "foreign secretary", "secretary of state"]
    case "head of organisation": ["secretary-general", "chief", "president", "head", "leader"]
    default: []
    }
  }
}
