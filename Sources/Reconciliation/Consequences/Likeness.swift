import Commitments

/// Whether positions of different parties are about the same thing.
extension Content {
  /// How much two phrases share so that they speak of the same thing.
  struct Closeness {
    var most: Double
    var least: Double

    static let answer = Closeness(most: 0.6, least: 0.3)
    /// Where the one who was asked speaks to the one who asks.
    static let reply = Closeness(most: 0.25, least: 0.15)
    /// Where no party is named that would have to bring it about, the words alone must tell.
    static let anybody = Closeness(most: 0.8, least: 0.5)
  }

  func speaks(of other: Content, _ closeness: Closeness = .answer) -> Bool {
    guard isNegated == other.isNegated, touches(other), !disagrees(with: other) else { return false }
    let overlap = overlap(with: other)
    return overlap.most >= closeness.most && overlap.least >= closeness.least
  }

  /// Whether each has numbers that the other lacks.
  private func disagrees(with other: Content) -> Bool {
    values.common(with: other.values) < min(values.count, other.values.count)
  }
}

extension Outline {
  func isAbout(_ content: Content, _ closeness: Content.Closeness = .answer) -> Bool {
    mentions.contains { $0.action.speaks(of: content, closeness) }
  }

  func isAbout(_ other: Outline) -> Bool {
    other.mentions.contains { isAbout($0.action) }
  }

  /// Whether one is put to the party of the other.
  func faces(_ other: Outline) -> Bool {
    addressees.contains(other.party) || other.addressees.contains(party)
  }

  /// Whether the statements answer the same question as this commitment, with the words of one of its conditions, which
  /// asks for the same or for a yes, added to its own.
  func answersAlike(_ condition: Content, _ answers: [Mention]) -> Bool {
    guard condition.isEcho else { return false }
    return mentions.contains { mention in
      answers.contains { $0.action.speaks(of: mention.action) }
        || (!condition.isReference
          && answers.contains { $0.action.speaks(of: condition.joined(with: mention.action)) })
    }
  }
}

extension Reconciler {
  /// The offer or demand of another party that a commitment answers: the one nearest in words, of those equally near the
  /// first; `nil` for what asks itself, and for what answers nothing known.
  public func question(of standing: Outline, among others: [Outline]) -> Outline? {
    guard !standing.asks else { return nil }
    var best: (likeness: Double, order: CanonicalOrder, question: Outline)?
    for other in others where other.asks && other.party != standing.party && other.faces(standing) {
      guard standing.mayRest(on: other), let order = other.mentions.first?.order,
        let likeness = standing.likeness(to: other)
      else { continue }
      if let best, best.likeness > likeness || (best.likeness == likeness && best.order < order) { continue }
      best = (likeness, order, other)
    }
    return best?.question
  }
}

extension Outline {
  /// How near two are in words where they are about the same thing; `nil` where they are not.
  fileprivate func likeness(to other: Outline) -> Double? {
    mentions.flatMap { mention in
      other.mentions.lazy.filter { mention.action.speaks(of: $0.action) }
        .map { mention.action.overlap(with: $0.action).least }
    }.max()
  }
}
