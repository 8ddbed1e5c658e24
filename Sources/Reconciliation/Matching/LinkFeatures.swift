import Commitments

/// What is known of two statements of one party that bears on whether the later one goes on with the earlier one.
///
/// The model is that of coreference by ranking of antecedents (Denis and Baldridge 2008): each statement is compared with
/// those before it, and joins the most likely one.
enum LinkFeature: String, CaseIterable, Sendable {
  case bias
  /// Share of the words of the shorter action in the longer one, and of the longer in the shorter.
  case actionMost = "action-most"
  case actionLeast = "action-least"
  /// Words that the quoted sentences have in common.
  case context
  /// Words of one action that stand in the other's quoted sentences.
  case crossed
  case sameNumber = "same-number"
  case otherNumber = "other-number"
  case sameFigure = "same-figure"
  case otherFigure = "other-figure"
  case otherVersion = "other-version"
  case sameArticle = "same-article"
  case sameStance = "same-stance"
  /// The later one only points back ("the plan"), or the earlier one does.
  case reference
  case sameAddressee = "same-addressee"
  case otherAddressee = "other-addressee"
  case sameDay = "same-day"
  case otherDay = "other-day"
  /// The conditions speak of the same things.
  case conditions
  case sameSpeaker = "same-speaker"
  /// Logarithm of the days between them.
  case distance
  /// The kinds of the earlier and the later stance.
  case offerToOffer = "offer-offer"
  case offerToBind = "offer-bind"
  case offerToRefuse = "offer-refuse"
  case offerToReview = "offer-review"
  case offerToAsk = "offer-ask"
  case offerToThreat = "offer-threat"
  case offerToMet = "offer-met"
  case offerToBroken = "offer-broken"
  case offerToWithdrawn = "offer-withdrawn"
  case bindToOffer = "bind-offer"
  case bindToBind = "bind-bind"
  case bindToRefuse = "bind-refuse"
  case bindToReview = "bind-review"
  case bindToAsk = "bind-ask"
  case bindToThreat = "bind-threat"
  case bindToMet = "bind-met"
  case bindToBroken = "bind-broken"
  case bindToWithdrawn = "bind-withdrawn"
  case refuseToOffer = "refuse-offer"
  case refuseToBind = "refuse-bind"
  case refuseToRefuse = "refuse-refuse"
  case refuseToReview = "refuse-review"
  case refuseToAsk = "refuse-ask"
  case refuseToThreat = "refuse-threat"
  case refuseToMet = "refuse-met"
  case refuseToBroken = "refuse-broken"
  case refuseToWithdrawn = "refuse-withdrawn"
  case reviewToOffer = "review-offer"
  case reviewToBind = "review-bind"
  case reviewToRefuse = "review-refuse"
  case reviewToReview = "review-review"
  case reviewToAsk = "review-ask"
  case reviewToThreat = "review-threat"
  case reviewToMet = "review-met"
  case reviewToBroken = "review-broken"
  case reviewToWithdrawn = "review-withdrawn"
  case askToOffer = "ask-offer"
  case askToBind = "ask-bind"
  case askToRefuse = "ask-refuse"
  case askToReview = "ask-review"
  case askToAsk = "ask-ask"
  case askToThreat = "ask-threat"
  case askToMet = "ask-met"
  case askToBroken = "ask-broken"
  case askToWithdrawn = "ask-withdrawn"
  case threatToOffer = "threat-offer"
  case threatToBind = "threat-bind"
  case threatToRefuse = "threat-refuse"
  case threatToReview = "threat-review"
  case threatToAsk = "threat-ask"
  case threatToThreat = "threat-threat"
  case threatToMet = "threat-met"
  case threatToBroken = "threat-broken"
  case threatToWithdrawn = "threat-withdrawn"
  case endToOffer = "end-offer"
  case endToBind = "end-bind"
  case endToRefuse = "end-refuse"
  case endToReview = "end-review"
  case endToAsk = "end-ask"
  case endToThreat = "end-threat"
  case endToMet = "end-met"
  case endToBroken = "end-broken"
  case endToWithdrawn = "end-withdrawn"
}

struct LinkFeatures: Sendable {
  private(set) var values: [Double] = Array(repeating: 0, count: LinkFeature.allCases.count)

  subscript(feature: LinkFeature) -> Double {
    get { values[feature.index] }
    set { values[feature.index] = newValue }
  }

  init(of later: Mention, after earlier: Mention) {
    self[.bias] = 1
    let overlap = later.action.overlap(with: earlier.action)
    self[.actionMost] = overlap.most
    self[.actionLeast] = overlap.least
    if later.reference.article == earlier.reference.article {
      self[.sameArticle] = 1
    } else {
      // Within an article the same sentences often carry several statements.
      self[.context] = Self.cosine(later.context, earlier.context)
      self[.crossed] = max(
        Self.share(of: later.action, in: earlier.context), Self.share(of: earlier.action, in: later.context))
    }
    compareNumbers(Set(later.action.numbers.keys), Set(earlier.action.numbers.keys))
    compareFigures(of: later, and: earlier)
    let stances = (earlier.position.stance, later.position.stance)
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
    let pair = "\(stances.0.ends ? "end" : stances.0.linkKind)-\(stances.1.linkKind)"
    if let feature = LinkFeature(rawValue: pair) { self[feature] = 1 }
  }

  /// The same but for what tells versions apart.
  var withoutFigures: LinkFeatures {
    var result = self
    for feature in [LinkFeature.otherNumber, .otherFigure, .otherVersion] { result[feature] = 0 }
    return result
  }

  /// Numbers that only one of two sets has make another version of an offer, unless one says merely more than the other.
  private mutating func compareNumbers(_ later: Set<Double>, _ earlier: Set<Double>) {
    guard !later.isEmpty, !earlier.isEmpty else { return }
    let common = later.intersection(earlier).count
    self[.sameNumber] = Double(common) / Double(min(later.count, earlier.count))
    if common < min(later.count, earlier.count) { self[.otherNumber] = 1 }
  }

  /// Two proposals in other figures are two versions.
  private mutating func compareFigures(of later: Mention, and earlier: Mention) {
    let (mine, its) = (later.action.figures, earlier.action.figures)
    guard !mine.isEmpty, !its.isEmpty else { return }
    if !mine.isDisjoint(with: its) { self[.sameFigure] = 1 }
    let differ = !mine.isSubset(of: its) && !its.isSubset(of: mine)
    if differ { self[.otherFigure] = 1 }
    if differ, earlier.position.stance == .proposed { self[.otherVersion] = 1 }
  }

  private static func cosine(_ left: Set<String>, _ right: Set<String>) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    return Double(left.intersection(right).count) / (Double(left.count) * Double(right.count)).squareRoot()
  }

  private static func share(of content: Content, in context: Set<String>) -> Double {
    guard content.weight > 0 else { return 0 }
    return content.words.reduce(0) { $0 + (context.contains($1.lemma) ? $1.telling : 0) } / content.weight
  }

  private static func likeness(_ left: [Content], _ right: [Content]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    return left.map { one in right.map { one.overlap(with: $0).most }.max() ?? 0 }.max() ?? 0
  }
}

extension LinkFeature {
  fileprivate var index: Int { Self.indices[self] ?? 0 }

  private static let indices = Dictionary(uniqueKeysWithValues: zip(allCases, allCases.indices))
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

extension Stance {
  /// The kind that its links are told apart by.
  fileprivate var linkKind: String {
    switch self {
    case .proposed: "offer"
    case .accepted, .acceptedIf, .pledged: "bind"
    case .rejected: "refuse"
    case .pendingReview: "review"
    case .demanded: "ask"
    case .threatened: "threat"
    case .met, .broken, .withdrawn: rawValue
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
