import Commitments

/// A statement with what the comparison needs of it, worked out once.
struct ComparedStatement: Sendable {
  let record: StatementRecord
  let party: ComparedParty
  let action: ContentWords
  let conditions: [ComparedCondition]
  /// The words of each sentence it rests on.
  let evidence: [Set<String>]

  init(_ record: StatementRecord) {
    self.record = record
    party = ComparedParty(record.party)
    action = ContentWords(record.action)
    conditions = record.conditions.map(ComparedCondition.init)
    evidence = record.evidence.map { Set(Words.list($0.lowercased())) }.filter { !$0.isEmpty }
  }

  /// Whether both rest on one sentence, or on pieces of it: four words of five of the shorter stand in the other.
  func sharesEvidence(with other: ComparedStatement) -> Bool {
    evidence.contains { one in
      other.evidence.contains { Double(one.intersection($0).count) / Double(min(one.count, $0.count)) >= 0.8 }
    }
  }
}

/// A condition likewise.
struct ComparedCondition: Sendable {
  let term: ConditionTerm
  let action: ContentWords

  init(_ term: ConditionTerm) {
    self.term = term
    action = ContentWords(term.action)
  }
}

extension Stance {
  /// Stances between which two careful readers waver most.
  enum Family {
    case offer, yes, ask, no, threat, review, done
  }

  var family: Family {
    switch self {
    case .proposed, .pledged: .offer
    case .accepted, .acceptedIf: .yes
    case .demanded: .ask
    case .rejected, .withdrawn: .no
    case .threatened: .threat
    case .pendingReview: .review
    case .met, .broken: .done
    }
  }
}
