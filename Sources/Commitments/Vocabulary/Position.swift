/// One party's stance on one matter, with its conditions and dates, whoever reports it.
///
/// A ``Statement`` is a position with the words of an article behind it; a position added by hand has none.
public struct Position: Codable, Hashable, Sendable {
  public var party: String
  /// The person whose words or decision carry the position.
  public var speaker: String?
  public var stance: Stance
  /// What would be done or is asked, without the condition, close to the article's words.
  public var action: String
  /// To whom it is offered or pledged, of whom it is demanded, who is threatened.
  public var to: [String]
  /// When the position was taken; `nil` where the article does not say.
  public var on: Period?
  public var due: Period?
  /// How long the action would last, in words.
  public var scope: String?
  public var conditions: [ConditionTerm]
  /// The other party, `unnamed` source or outlet that asserts it; `nil` when the party itself does.
  public var claimedBy: String?
  public var mode: Mode
  /// Typed values in the action and conditions, in order of appearance.
  public var terms: [Term]
  /// Told only as background to the news: it never overrides a dated position.
  public var isBackground: Bool

  public init(
    party: String, speaker: String? = nil, stance: Stance, action: String, to: [String] = [], on: Period? = nil,
    due: Period? = nil, scope: String? = nil, conditions: [ConditionTerm] = [], claimedBy: String? = nil,
    mode: Mode = .achieved, terms: [Term] = [], isBackground: Bool = false
  ) {
    self.party = party
    self.speaker = speaker
    self.stance = stance
    self.action = action
    self.to = to
    self.on = on
    self.due = due
    self.scope = scope
    self.conditions = conditions
    self.claimedBy = claimedBy
    self.mode = mode
    self.terms = terms
    self.isBackground = isBackground
  }
}

/// A typed value inside a matter, so that two versions of it can be compared.
public struct Term: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    case money, percentage, count, duration, place, time
  }
  public var kind: Kind
  /// The words of the article ("$31 a share").
  public var text: String
  /// The number in `unit`s, where there is one.
  public var amount: Double?
  /// ISO 4217 code, `%`, `day`, or the thing counted.
  public var unit: String?

  public init(kind: Kind, text: String, amount: Double? = nil, unit: String? = nil) {
    self.kind = kind
    self.text = text
    self.amount = amount
    self.unit = unit
  }
}
