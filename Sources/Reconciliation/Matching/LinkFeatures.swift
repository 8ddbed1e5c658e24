import Commitments

/// The values of a pair of statements, by feature.
struct LinkFeatures: Sendable {
  private var single: InlineArray<19, Double> = .init(repeating: 0)
  private let pair: StancePair

  /// In the order of their values and weights.
  static let names = LinkFeature.allCases.map(\.name) + StancePair.names

  subscript(feature: LinkFeature) -> Double {
    get { single[feature.rawValue] }
    set { single[feature.rawValue] = newValue }
  }

  /// A value for each of the ``names``.
  var values: [Double] {
    LinkFeature.allCases.map { self[$0] } + StancePair.names.indices.map { $0 == pair.index ? 1 : 0 }
  }

  /// The sum of the values, each times its weight.
  func weighed(by weights: [Double]) -> Double {
    var sum = weights[LinkFeature.allCases.count + pair.index]
    for index in single.indices { sum += weights[index] * single[index] }
    return sum
  }

  init(of later: Mention, after earlier: Mention) {
    let stances = (earlier.position.stance, later.position.stance)
    pair = StancePair(stances.0, stances.1)
    self[.bias] = 1
    let shares = later.action.shares(with: earlier.action)
    self[.actionMost] = max(shares.mine, shares.its)
    self[.actionLeast] = min(shares.mine, shares.its)
    self[.actionLater] = shares.mine
    if later.reference.article == earlier.reference.article {
      self[.sameArticle] = 1
    } else {
      // Within an article the same sentences often carry several statements.
      self[.context] = Self.cosine(later.context, earlier.context)
      self[.crossed] = max(
        Self.share(of: later.action, in: earlier.context), Self.share(of: earlier.action, in: later.context))
    }
    compareNumbers(later.action.values, earlier.action.values)
    compareFigures(of: later, and: earlier)
    if stances.0 == stances.1 { self[.sameStance] = 1 }
    if later.action.isReference || earlier.action.isReference { self[.reference] = 1 }
    if !later.addressees.isEmpty, !earlier.addressees.isEmpty {
      self[later.addressees.isDisjoint(with: earlier.addressees) ? .otherAddressee : .sameAddressee] = 1
    }
    if let on = later.position.on, let other = earlier.position.on { self[on == other ? .sameDay : .otherDay] = 1 }
    self[.conditions] = Self.likeness(later.conditions, earlier.conditions)
    if let speaker = later.position.speaker, speaker == earlier.position.speaker { self[.sameSpeaker] = 1 }
    if let day = later.day, let other = earlier.day {
      self[.distance] = logarithm(days: abs(day.number - other.number))
    }
  }

  /// The same but for what tells versions apart.
  var withoutFigures: LinkFeatures {
    var result = self
    for feature in [LinkFeature.otherNumber, .otherVersion] { result[feature] = 0 }
    return result
  }

  /// Numbers that only one of two sets has make another version of an offer, unless one says merely more than the other.
  private mutating func compareNumbers(_ later: [Double], _ earlier: [Double]) {
    guard !later.isEmpty, !earlier.isEmpty else { return }
    if later.common(with: earlier) < min(later.count, earlier.count) { self[.otherNumber] = 1 }
  }

  /// What comes after a proposal in other figures is about another version.
  private mutating func compareFigures(of later: Mention, and earlier: Mention) {
    let (mine, its) = (later.action.figures, earlier.action.figures)
    guard !mine.isEmpty, !its.isEmpty else { return }
    let common = mine.common(with: its)
    if common > 0 { self[.sameFigure] = 1 }
    if common < min(mine.count, its.count), earlier.position.stance == .proposed { self[.otherVersion] = 1 }
  }

  private static func cosine(_ left: [UInt64], _ right: [UInt64]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    return Double(left.common(with: right)) / (Double(left.count) * Double(right.count)).squareRoot()
  }

  private static func share(of content: Content, in context: [UInt64]) -> Double {
    guard content.weight > 0 else { return 0 }
    return content.words.reduce(0) { $0 + (context.contains($1.key) ? $1.telling : 0) } / content.weight
  }

  private static func likeness(_ left: [Content], _ right: [Content]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    return left.map { one in right.map { one.overlap(with: $0).most }.max() ?? 0 }.max() ?? 0
  }
}

extension Stance {
  /// Whether it says what became of something undertaken, asked or threatened before.
  var ends: Bool {
    switch self {
    case .met, .broken, .withdrawn: true
    default: false
    }
  }
}

/// 0 for the same day, 1 for a month, about 1.7 for a year.
private func logarithm(days: Int) -> Double {
  var (value, result) = (Double(days), 0.0)
  while value > 1 {
    value /= 2
    result += 0.2
  }
  return result
}
