/// What a site's robots.txt asks of us (RFC 9309).
public struct Robots: Hashable, Sendable {
  struct Rule: Hashable, Sendable {
    var allows: Bool
    /// Percent-encoded like a ``WebAddress``; `*` stands for anything, `$` at the end for the end.
    var pattern: [UInt8]
    /// The line without white space around it.
    var words: String
  }

  private(set) var rules: [Rule] = []

  /// A site that asks nothing.
  static let none = Robots()

  private init() {}

  /// The rules of all groups for `agent`; where there is no such group, of all for `*`. Lines that are not understood are
  /// passed over. Linear.
  public init(_ text: String, agent: String) {
    var named: [Rule] = []
    var general: [Rule] = []
    var hasNamed = false
    var isNaming = false
    var (isForUs, isForAll) = (false, false)
    for line in text.split(whereSeparator: { $0.isNewline || $0 == "\0" }) {
      let words = trimmed(line.prefix { $0 != "#" })
      guard let colon = words.firstIndex(of: ":") else { continue }
      let value = trimmed(words[words.index(after: colon)...])
      let field = trimmed(words[..<colon].drop { $0 == "\u{FEFF}" }).lowercased()
      if field == "user-agent" {
        if !isNaming { (isForUs, isForAll) = (false, false) }
        isNaming = true
        // A version may stand behind the name.
        let name = value.prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") }
        if value == "*" { isForAll = true } else if name.lowercased() == agent.lowercased() { isForUs = true }
        hasNamed = hasNamed || isForUs
      } else if field == "allow" || field == "disallow" {
        isNaming = false
        guard !value.isEmpty else { continue }
        let rule = Rule(allows: field == "allow", pattern: Array(percentEncoded(value).utf8), words: String(words))
        if isForUs { named.append(rule) }
        if isForAll { general.append(rule) }
      }
    }
    rules = hasNamed ? named : general
  }

  /// The rule that forbids the path, in its words; `nil` if it may be read. The longest matching pattern decides, and of two
  /// of one length the one that allows. robots.txt itself may always be read.
  public func rule(against target: String) -> String? {
    guard target != "/robots.txt" else { return nil }
    let target = Array(target.utf8)
    var decisive: Rule?
    for rule in rules where Self.matches(rule.pattern[...], target) {
      let length = decisive?.pattern.count ?? -1
      if rule.pattern.count > length || (rule.pattern.count == length && rule.allows) { decisive = rule }
    }
    guard let decisive, !decisive.allows else { return nil }
    return decisive.words
  }

  /// Whether the pattern fits the beginning of `target`: the pieces between stars, each where it first fits.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ target: [UInt8]) -> Bool {
    let isAnchored = pattern.last == UInt8(ascii: "$")
    let pieces = (isAnchored ? pattern.dropLast() : pattern).split(
      separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    guard let first = pieces.first, target.starts(with: first) else { return false }
    var place = first.count
    for (number, piece) in pieces.enumerated().dropFirst() {
      if isAnchored, number == pieces.count - 1 {
        return target.count - place >= piece.count && target.suffix(piece.count).elementsEqual(piece)
      }
      guard let found = firstPlace(of: piece, in: target[place...]) else { return false }
      place = found + piece.count
    }
    return !isAnchored || place == target.count
  }

  private static func firstPlace(of piece: ArraySlice<UInt8>, in target: ArraySlice<UInt8>) -> Int? {
    guard piece.count <= target.count else { return nil }
    return (target.startIndex...target.endIndex - piece.count).first { target[$0...].starts(with: piece) }
  }
}

private func trimmed(_ text: Substring) -> Substring {
  let start = text.drop(while: \.isWhitespace)
  return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
}
