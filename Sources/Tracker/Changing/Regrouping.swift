import Commitments
import Store

/// Puts what is known of a matter together again after an article has added to it, so that the ledger does not depend
/// on the order of reading.
///
/// Commitments that a person has touched are left as they are: hands have the last word.
struct Regrouping {
  let writer: StoreWriter
  private var reader: StoreReader { writer.reader }

  /// Linear in the statements about the matter.
  func settle(_ matter: MatterID) throws {
    for commitment in try reader.commitments(about: matter) where try isUntouched(commitment) {
      try moveDeeds(of: commitment)
    }
    for commitment in try reader.commitments(about: matter) where try isUntouched(commitment) {
      try renumberConditions(of: commitment)
    }
    for (id, offer) in try reader.offers(about: matter) { try settle(offer, id) }
  }

  private func isUntouched(_ commitment: Commitment) throws -> Bool {
    guard commitment.flags.contains(.unreviewed) else { return false }
    return try !Entry.effective(reader.entries(of: .commitment(commitment.id))).contains { entry in
      entry.command.words.hasPrefix("merge ") || entry.command.words.hasPrefix("split ")
    }
  }

  /// A deed that was read before what it fulfils, breaks or takes back goes over to it.
  private func moveDeeds(of commitment: Commitment) throws {
    let role = try reader.role(of: commitment)
    let party = try reader.canonicalName(of: commitment.party)
    var best: (role: Role, commitment: Commitment)?
    for other in try reader.commitments(about: commitment.matter ?? MatterID(number: 0)) {
      guard other.id != commitment.id, other.meets(commitment.cases),
        try reader.canonicalName(of: other.party) == party
      else { continue }
      let found = try reader.role(of: other)
      if found < best?.role ?? role { best = (found, other) }
    }
    guard let target = best?.commitment else { return }
    for reference in commitment.statements {
      guard let position = try reader.statement(reference)?.position, Role(position.stance) == .concludes else {
        continue
      }
      var changes: [Change] = [.statementUnlinked(commitment: commitment.id, statement: reference)]
      let links = try Linking(writer: writer).links(of: position, known: target, changes: &changes)
      try writer.record(
        changes + [.statementLinked(commitment: target.id, statement: reference, conditions: links)])
    }
  }

  /// Conditions of which nobody is said to be the owner belong to the first of the same kind and matter that has one.
  private func renumberConditions(of commitment: Commitment) throws {
    var links: [StatementReference: [ConditionLink]] = [:]
    for entry in try Entry.effective(reader.entries(of: .commitment(commitment.id))) {
      if case .statementLinked(_, let reference, let conditions) = entry.change { links[reference] = conditions }
    }
    var numbering = ConditionNumbering()
    for reference in commitment.statements {
      let terms = try reader.statement(reference)?.position.conditions ?? []
      try numbering.take(terms, links[reference] ?? []) { try reader.canonicalName(of: $0) }
    }
    let next = try reader.fold(of: commitment.id).nextConditionNumber
    for (reference, numbered) in zip(commitment.statements, numbering.links(startingAt: next))
    where numbered != links[reference] {
      try writer.record(
        .statementLinked(commitment: commitment.id, statement: reference, conditions: numbered))
    }
  }

  /// An offer is what the earliest proposal put on the table.
  private func settle(_ offer: Offer, _ id: OfferID) throws {
    let key = try reader.matter(offer.matter).map { Matter.key(of: $0.action) }
    var proposals: [(day: Int, hash: String, number: Int, position: Position)] = []
    for commitment in try reader.commitments(on: id) {
      for reference in commitment.statements {
        guard let statement = try reader.statement(reference), let article = try reader.article(reference.article),
          statement.position.stance == .proposed, Matter.key(of: statement.position.action) == key
        else { continue }
        let position = statement.position
        let day =
          position.isBackground && position.on == nil ? nil : position.effectiveDay(published: article.published)
        proposals.append(
          (day?.number ?? Int.min, article.hash, Int(statement.id.drop { !$0.isNumber }) ?? 0, position))
      }
    }
    let first = proposals.min { ($0.day, $0.hash, $0.number) < ($1.day, $1.hash, $1.number) }
    guard let position = first?.position else { return }
    let value = Offer(
      title: position.action, party: position.party, addressees: position.to, matter: offer.matter, on: position.on,
      version: offer.version)
    if value != offer { try writer.record(.offerMade(offer: id, value: value)) }
  }
}
