public import Commitments
import Store

extension Tracker {
  /// Writes down a position by hand.
  ///
  /// It joins the commitment of the same party on the same action, if there is one.
  ///
  /// - Parameters:
  ///   - article: Where it was read.
  ///   - quote: Words that must stand in that article.
  public func add(
    _ position: Position, article: ArticleID? = nil, quote: String? = nil, case name: String? = nil, note: String? = nil
  ) throws -> (commitment: Commitment, isNew: Bool) {
    var position = position
    position.party = position.party.trimmed
    position.action = position.action.trimmed
    if position.party.isEmpty { throw TrackerError.emptyField("the party") }
    if position.action.isEmpty { throw TrackerError.emptyField("the action") }
    position.to = position.to.map(\.trimmed).filter { !$0.isEmpty }
    for index in position.conditions.indices {
      position.conditions[index].action = position.conditions[index].action.trimmed
      position.conditions[index].by = position.conditions[index].by?.trimmed.nilIfEmpty
      if position.conditions[index].action.isEmpty { throw TrackerError.emptyField("a condition's action") }
    }
    if position.stance == .acceptedIf, position.conditions.isEmpty { throw TrackerError.conditionMissing(.acceptedIf) }
    let words = "add \(position.stance.rawValue) \"\(position.party)\" \"\(position.action)\""
    return try store.write(draft(words, note: note)) { writer in
      let reader = writer.reader
      let cases = try name.map { [try Self.negotiation(named: $0, in: writer)] } ?? []
      let stored = try article.map { try reader.requireLive($0) }
      let evidence = try quote.map { try Self.evidence($0, in: stored) }
      let view = try self.view(writer)
      let place = try HandPlacing(view: view).place(for: position, cases: cases, on: today)
      let added = AddedPosition(
        position: position, conditions: place.conditions, article: article, evidence: evidence)
      try view.record(place.changes + [.positionAdded(commitment: place.commitment, value: added)])
      try Settling(view: view).settle([place.commitment])
      return (try reader.shown(reader.require(place.commitment), on: today), place.isNew)
    }
  }

  private static func evidence(_ quote: String, in article: StoredArticle?) throws -> Evidence {
    guard let article else { throw TrackerError.quoteWithoutArticle }
    guard let text = article.text else { throw TrackerError.articleHasNoText(article.id) }
    // Byte for byte: comparing characters would take an accent written otherwise for the same.
    let (bytes, words) = (Array(text.utf8), Array(quote.utf8))
    func stands(at start: Int) -> Bool { bytes[start..<start + words.count].elementsEqual(words) }
    let last = words.isEmpty ? -1 : bytes.count - words.count
    let start = last < 0 ? nil : (0...last).first(where: stands)
    guard let start else { throw TrackerError.quoteNotInArticle(article.id, quote: quote) }
    return Evidence(range: start..<start + words.count, quotation: quote)
  }
}
