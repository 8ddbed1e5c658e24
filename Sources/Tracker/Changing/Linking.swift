import Commitments
import Store

/// Finds the commitment that a position belongs to, and the entries that put it there.
///
/// Deliberately plain: positions belong together when the same party speaks, in the same role, about an action in the
/// same content words. What sounds different stays apart until a person merges it.
struct Linking {
  let writer: StoreWriter
  private var reader: StoreReader { writer.reader }

  /// Where a position goes.
  struct Place {
    var commitment: CommitmentID
    var isNew: Bool
    var conditions: [ConditionLink]
    /// Entries that must stand beside the link: matters, offers, cases.
    var changes: [Change]
  }

  func place(for position: Position, cases: [CaseID]) throws -> Place {
    var changes: [Change] = []
    let matter = try self.matter(position.action, party: position.party, changes: &changes)
    let known = try existing(position, matter: matter, cases: cases)
    let commitment = try known?.id ?? writer.next(CommitmentID.self)
    if known == nil { changes.append(.matterAssigned(commitment: commitment, matter: matter)) }
    for negotiation in cases where known?.cases.contains(negotiation) != true {
      changes.append(.commitmentFiled(commitment: commitment, negotiation: negotiation))
    }
    if known?.offer == nil {
      let cases = cases + (known?.cases ?? [])
      try assignOffer(for: position, matter: matter, to: commitment, cases: cases, changes: &changes)
    }
    let conditions = try links(of: position, known: known, changes: &changes)
    return Place(commitment: commitment, isNew: known == nil, conditions: conditions, changes: changes)
  }

  private func existing(_ position: Position, matter: MatterID, cases: [CaseID]) throws -> Commitment? {
    let party = try reader.canonicalName(of: position.party)
    let role = Role(position.stance)
    var best: (role: Role, commitment: Commitment)?
    for candidate in try reader.commitments(about: matter) where candidate.meets(cases) {
      guard try reader.canonicalName(of: candidate.party) == party else { continue }
      let other = try reader.role(of: candidate)
      if role.fits(other), best.map({ other < $0.role }) ?? true { best = (other, candidate) }
    }
    return best?.commitment
  }

  private func matter(_ action: String, party: String?, changes: inout [Change]) throws -> MatterID {
    if let known = try reader.matter(key: Matter.key(of: action)) { return known }
    for case .matterNamed(let id, let value) in changes where Matter.key(of: value.action) == Matter.key(of: action) {
      return id
    }
    let id = try writer.next(MatterID.self)
    changes.append(.matterNamed(matter: id, value: Matter(action: action, party: party)))
    return id
  }

  /// The numbers of a position's conditions in a commitment: those of the same kind, matter and owner, else new ones.
  func links(of position: Position, known: Commitment?, changes: inout [Change]) throws -> [ConditionLink] {
    var next = try known.map { try reader.fold(of: $0.id).nextConditionNumber } ?? 1
    var taken: Set<Int> = []
    return try position.conditions.map { term in
      let matter = try self.matter(term.action, party: term.by, changes: &changes)
      let same = try known?.conditions.first { condition in
        guard condition.matter == matter, condition.kind == term.kind, !taken.contains(condition.id.number) else {
          return false
        }
        guard let by = condition.by, let other = term.by else { return true }
        return try reader.canonicalName(of: by) == reader.canonicalName(of: other)
      }
      let number = same?.id.number ?? next
      if same == nil { next += 1 }
      taken.insert(number)
      return ConditionLink(number: number, matter: matter)
    }
  }

  /// A proposal puts an offer on the table; what others say on the same matter answers it.
  private func assignOffer(
    for position: Position, matter: MatterID, to commitment: CommitmentID, cases: [CaseID], changes: inout [Change]
  ) throws {
    let offers = try reader.offers(about: matter).filter { id, _ in
      try reader.commitments(on: id).allSatisfy { $0.meets(cases) }
    }
    if let offer = offers.last {
      changes.append(.offerAssigned(commitment: commitment, offer: offer.id))
      return
    }
    guard position.stance == .proposed else { return }
    let id = try writer.next(OfferID.self)
    let offer = Offer(
      title: position.action, party: position.party, addressees: position.to, matter: matter, on: position.on)
    changes.append(.offerMade(offer: id, value: offer))
    changes.append(.offerAssigned(commitment: commitment, offer: id))
    for answer in try reader.commitments(about: matter) where answer.offer == nil && answer.id != commitment {
      if answer.meets(cases) { changes.append(.offerAssigned(commitment: answer.id, offer: id)) }
    }
  }
}
