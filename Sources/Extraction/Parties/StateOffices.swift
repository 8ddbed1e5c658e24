import Commitments
import Syntax

/// Names of offices that stand for the state they belong to.
extension NameScanner {
  /// The state whose office a name is: "Office of the President of Peru".
  func state(of range: Range<Int>, in sentence: Sentence) -> PartyName? {
    if Self.cabinets.contains(sentence.lower(range.upperBound - 1)),
      let leader = gazetteer.leader(sentence[range.lowerBound].form, on: day), leader.kind == .state
    {
      return PartyName(form: .name, party: leader.party, kind: .state)
    }
    // "Ministry of Trade of Peru", "Foreign Ministry of Peru"
    let office = range.prefix(3).first { Self.offices.contains(sentence.lower($0)) }
    guard let office else { return nil }
    if let owner = owner(before: range.lowerBound, in: sentence) { return owner }
    guard office == range.lowerBound || office + 1 < range.upperBound && sentence.lower(office + 1) == "of" else {
      return nil
    }
    for place in range.reversed() {
      for end in [place + 6, place + 5, place + 4, place + 3, place + 2, place + 1] where end <= range.upperBound {
        if var name = gazetteer.readings(of: surface(place..<end, of: sentence), on: day).last, name.kind == .state,
          name.form != .person, name.party != nil
        {
          name.form = .name
          return name
        }
      }
    }
    return nil
  }

  /// The state whose office it is: "Peru's Foreign Ministry".
  private func owner(before start: Int, in sentence: Sentence) -> PartyName? {
    guard start > 1, ["'s", "’s", "'", "’"].contains(sentence.lower(start - 1)) else { return nil }
    for length in [3, 2, 1] where start - 1 - length >= 0 {
      let text = surface(start - 1 - length..<start - 1, of: sentence)
      if var name = gazetteer.readings(of: text, on: day).last, name.kind == .state, name.form != .person,
        name.party != nil
      {
        name.form = .name
        return name
      }
    }
    return nil
  }

  private static let cabinets: Set<String> = ["administration", "government", "cabinet"]
  private static let offices: Set<String> = ["office", "ministry", "government", "embassy", "presidency", "cabinet"]
}
