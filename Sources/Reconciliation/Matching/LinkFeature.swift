import Commitments

/// What is known of two statements of one party that bears on whether the later one goes on with the earlier one.
///
/// The model is that of coreference by ranking of clusters (Rahman and Ng 2009): each statement is compared with those that
/// a commitment holds, and joins the one with which it goes best on the average.
enum LinkFeature: Int, CaseIterable, Sendable {
  case bias
  /// Share of the words of the shorter action in the longer one, and of the longer in the shorter.
  case actionMost
  case actionLeast
  /// Share of the words of the later action in the earlier one.
  case actionLater
  /// Words that the quoted sentences have in common.
  case context
  /// Words of one action that stand in the other's quoted sentences.
  case crossed
  case otherNumber
  case sameFigure
  case otherVersion
  case sameArticle
  case sameStance
  /// The later one only points back ("the plan"), or the earlier one does.
  case reference
  case sameAddressee
  case otherAddressee
  case sameDay
  case otherDay
  /// The conditions speak of the same things.
  case conditions
  case sameSpeaker
  /// Logarithm of the days between them.
  case distance

  /// "same-number" for `sameNumber`.
  var name: String {
    "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }
}

/// The kinds of the earlier and of the later stance, of which one in each pair is a feature too: "offer-bind".
struct StancePair: Hashable, Sendable {
  private static let earlier = ["offer", "bind", "refuse", "review", "ask", "threat", "end"]
  private static let later = ["offer", "bind", "refuse", "review", "ask", "threat", "met", "broken", "withdrawn"]

  /// In the order of ``names``.
  let index: Int

  init(_ earlier: Stance, _ later: Stance) {
    index = min(earlier.linkKind, Self.earlier.count - 1) * Self.later.count + later.linkKind
  }

  static let names = earlier.flatMap { first in later.map { first + "-" + $0 } }
}

extension Stance {
  /// The number of the kind that its links are told apart by.
  fileprivate var linkKind: Int {
    switch self {
    case .proposed: 0
    case .accepted, .acceptedIf, .pledged: 1
    case .rejected: 2
    case .pendingReview: 3
    case .demanded: 4
    case .threatened: 5
    case .met: 6
    case .broken: 7
    case .withdrawn: 8
    }
  }
}
