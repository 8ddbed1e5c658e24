/// An outlet or issuer of texts: whose it is, on whose side it stands, whether it watches for others.
public struct Source: Codable, Hashable, Sendable {
  public var name: String
  /// Other names, domains among them, sorted.
  public var aliases: [String]
  /// The company, state body or person behind it; `nil` where nobody is known, so that it stands for itself.
  public var owner: String?
  /// The party for which it speaks or by which it is controlled.
  public var party: String?
  /// Sent to find out what happened, by all sides or by none: a mission of observers, an inspectorate.
  public var isNeutral: Bool

  public init(
    name: String, aliases: [String] = [], owner: String? = nil, party: String? = nil, isNeutral: Bool = false
  ) {
    self.name = name
    self.aliases = aliases.sorted()
    self.owner = owner
    self.party = party
    self.isNeutral = isNeutral
  }

  /// The name as it is looked up: without case, a leading article, `www.`, and white space that does not count.
  public static func key(of name: String) -> String {
    var words = name.lowercased().split(whereSeparator: \.isWhitespace)
    if words.count > 1, words.first == "the" { words.removeFirst() }
    let key = words.joined(separator: " ")
    return key.hasPrefix("www.") ? String(key.dropFirst(4)) : key
  }

  /// The value of the field that a correction would set.
  public func value(like field: SourceField) -> SourceField {
    switch field {
    case .aliases: .aliases(aliases)
    case .owner: .owner(owner)
    case .party: .party(party)
    case .isNeutral: .isNeutral(isNeutral)
    }
  }

  mutating func set(_ field: SourceField) {
    switch field {
    case .aliases(let value): aliases = value.sorted()
    case .owner(let value): owner = value
    case .party(let value): party = value
    case .isNeutral(let value): isNeutral = value
    }
  }
}

/// One field of a source with the value it has or is to have.
public enum SourceField: Codable, Hashable, Sendable {
  case aliases([String])
  case owner(String?)
  case party(String?)
  case isNeutral(Bool)
}
