public import Commitments

/// Positions in one line, for tests:
/// `United States accepted-if ceasefire | if Russia: comply = met by 2025-04-01 | on 2025-03-11 | due 2025-05`.
///
/// A condition is a kind, `#1` where it is one of alternatives, whose it is, a colon and what; `-` stands for nobody.
public enum PositionText {
  public struct Unreadable: Error, CustomStringConvertible {
    public var description: String
    public init(_ text: String) { description = "not a position of the test language: \(text)" }
  }

  public static func position(_ text: String) throws -> Position {
    let clauses = text.split(separator: " | ").map(String.init)
    let words = clauses[0].split(separator: " ").map(String.init)
    guard let place = words.firstIndex(where: { Stance(rawValue: $0) != nil }),
      let stance = Stance(rawValue: words[place])
    else { throw Unreadable(text) }
    var position = Position(
      party: words[..<place].joined(separator: " "), stance: stance,
      action: words[(place + 1)...].joined(separator: " "))
    for clause in clauses.dropFirst() {
      let words = clause.split(separator: " ", maxSplits: 1).map(String.init)
      let value = words.count == 2 ? words[1] : ""
      switch words[0] {
      case "to": position.to = value.split(separator: ",").map { String($0.drop(while: { $0 == " " })) }
      case "on": position.on = try period(value)
      case "due": position.due = try period(value)
      case "for": position.scope = value
      case "by": position.speaker = value
      case "says": position.claimedBy = value
      case "kept-up": position.mode = .keptUp
      case "background": position.isBackground = true
      default: position.conditions.append(try condition(clause))
      }
    }
    return position
  }

  public static func condition(_ text: String) throws -> ConditionTerm {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let kindParts = words[0].split(separator: "#").map(String.init)
    guard words.count == 2, let kind = ConditionKind(rawValue: kindParts[0]),
      let colon = words[1].firstIndex(of: ":")
    else { throw Unreadable(text) }
    let party = String(words[1][..<colon])
    var rest = String(words[1][colon...].dropFirst(2))
    var term = ConditionTerm(by: party == "-" ? nil : party, action: rest, kind: kind)
    if let range = rest.firstRange(of: " by ") {
      term.due = try period(String(rest[range.upperBound...]))
      rest = String(rest[..<range.lowerBound])
    }
    if let range = rest.firstRange(of: " = ") {
      guard let status = ConditionStatus(rawValue: String(rest[range.upperBound...])) else { throw Unreadable(text) }
      term.status = status
      rest = String(rest[..<range.lowerBound])
    }
    term.action = rest
    term.alternative = kindParts.count == 2 ? Int(kindParts[1]) : nil
    return term
  }

  public static func period(_ text: String) throws -> Period {
    guard let period = Period(iso: text) else { throw Unreadable(text) }
    return period
  }

  public static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else { throw Unreadable(text) }
    return day
  }
}
