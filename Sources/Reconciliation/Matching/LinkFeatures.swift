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
  /// Doing, breaking or taking back what is still to be done; doing it again; going on after it.
  case concludes
  case concludesAgain = "concludes-again"
  case afterEnd = "after-end"
  /// An answer to a question that was under review, an offer that becomes a promise.
  case answersReview = "answers-review"
  case reversal
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
    compare(stances.0, stances.1)
  }

  /// Numbers that only one of two sets has make another version of an offer, unless one says merely more than the other.
  private mutating func compareNumbers(_ later: Set<Double>, _ earlier: Set<Double>) {
    guard !later.isEmpty, !earlier.isEmpty else { return }
    let common = later.intersection(earlier).count
    self[.sameNumber] = Double(common) / Double(min(later.count, earlier.count))
    if common < min(later.count, earlier.count) { self[.otherNumber] = 1 }
  }

  private mutating func compare(_ earlier: Stance, _ later: Stance) {
    switch (earlier.ends, later.ends) {
    case (false, true): self[.concludes] = 1
    case (true, true): self[.concludesAgain] = 1
    case (true, false): self[.afterEnd] = 1
    case (false, false): break
    }
    switch (earlier, later) {
    case (.pendingReview, .accepted), (.pendingReview, .acceptedIf), (.pendingReview, .rejected):
      self[.answersReview] = 1
    case (.rejected, .accepted), (.rejected, .acceptedIf), (.accepted, .rejected), (.acceptedIf, .rejected),
      (.pledged, .rejected), (.rejected, .pledged), (.rejected, .proposed), (.proposed, .rejected):
      self[.reversal] = 1
    default: break
    }
  }

  private static func cosine(_ left: Set<String>, _ right: Set<String>) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    return Double(left.intersection(right).count) / (Double(left.count) * Double(right.count)).squareRoot()
  }

  private static func share(of content: Content, in context: Set<String>) -> Double {
    guard content.weight > 0 else { return 0 }
    return content.words.reduce(0) { $0 + (context.contains($1.lemma) ? $1.weight : 0) } / content.weight
  }

  private static func likeness(_ left: [Content], _ right: [Content]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    return left.map { one in right.map { one.overlap(with: $0).most }.max() ?? 0 }.max() ?? 0
  }
}

extension LinkFeature {
  fileprivate var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
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
