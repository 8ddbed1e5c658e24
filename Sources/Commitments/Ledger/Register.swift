/// Something that may come about: an action or state that positions and conditions are about.
public struct Matter: Codable, Hashable, Sendable {
  /// The words in which it was first met.
  public var action: String
  /// Who would bring it about, where somebody is named.
  public var party: String?

  public init(action: String, party: String? = nil) {
    self.action = action
    self.party = party
  }
}

/// Matters put on the table by a party, in versions.
public struct Offer: Codable, Hashable, Sendable {
  public var title: String
  public var party: String
  public var addressees: [String]
  public var matter: MatterID
  public var on: Period?
  /// From 1.
  public var version: Int

  public init(
    title: String, party: String, addressees: [String], matter: MatterID, on: Period? = nil, version: Int = 1
  ) {
    self.title = title
    self.party = party
    self.addressees = addressees
    self.matter = matter
    self.on = on
    self.version = version
  }
}

/// A further place where a known text was printed.
public struct Reprint: Codable, Hashable, Sendable {
  public var key: String
  public var title: String
  public var source: String?
  public var address: String?
  public var published: Day?
  /// Hash of the text as printed there; differs from the article's where it was lightly rewritten.
  public var hash: String

  public init(_ article: Article, hash: String) {
    key = article.key
    title = article.title
    source = article.source
    address = article.address
    published = article.published
    self.hash = hash
  }
}

public enum PartyKind: String, Codable, CaseIterable, Hashable, Sendable {
  case state, organisation, company, union
  case armedGroup = "armed-group"
  case person, unknown
}

/// Someone who can be bound or can bind.
public struct Party: Codable, Hashable, Sendable {
  public var name: String
  public var kind: PartyKind
  /// Other names, sorted, without the party's own.
  public var aliases: [String]
  /// In order of recording.
  public var spokespeople: [Spokesperson]

  public init(name: String, kind: PartyKind = .unknown, aliases: [String] = [], spokespeople: [Spokesperson] = []) {
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.spokespeople = spokespeople
  }
}

/// A person who speaks for a party over a span of time.
public struct Spokesperson: Codable, Hashable, Sendable {
  public var person: String
  /// First and last day; `nil` where no end or beginning is known.
  public var span: Period?

  public init(person: String, span: Period? = nil) {
    self.person = person
    self.span = span
  }
}

/// A negotiation that is followed.
public struct Case: Codable, Hashable, Sendable {
  public var id: CaseID
  public var name: String

  public init(id: CaseID, name: String) {
    self.id = id
    self.name = name
  }
}
