import Commitments

/// Turns a demand that a party names alongside its own readiness into conditions of that readiness.
struct Bargain {
  let reading: SentenceReading
  let bytes: [UInt8]

  func settle(_ drafts: inout [StatementDraft]) {
    var index = 0
    while index < drafts.count {
      let demand = drafts[index]
      guard demand.stance == .demanded, !demand.isNominal, let owner = readiness(before: index, in: drafts) else {
        index += 1
        continue
      }
      let action = duration(in: demand.actionTokens)
      drafts[owner].conditions += CoordinationSplitter(reading: reading, bytes: bytes).parts(of: action.asked).map {
        ConditionTerm(by: demand.to.first, action: $0, kind: .demand, due: demand.due)
      }
      drafts[owner].scope = action.scope ?? drafts[owner].scope
      if drafts[owner].stance == .accepted { drafts[owner].stance = .acceptedIf }
      drafts.remove(at: index)
    }
  }

  private func readiness(before index: Int, in drafts: [StatementDraft]) -> Int? {
    drafts[..<index].indices.last { place in
      let draft = drafts[place]
      guard [.accepted, .acceptedIf, .proposed, .pledged].contains(draft.stance), !draft.isNominal,
        draft.actor.party == drafts[index].actor.party
      else { return false }
      return (draft.actionTokens.upperBound...drafts[index].cue).contains {
        ["but", "while", "though", "although", "yet", "however"].contains(reading.lower($0))
      }
    }
  }

  /// Cuts off "while the agreement is in effect", which says how long what is asked would last.
  private func duration(in range: Range<Int>) -> (asked: Range<Int>, scope: String?) {
    let next = range.upperBound
    guard
      ["while", "as", "for"].contains(reading.lower(next)) || ["during", "throughout"].contains(reading.lower(next))
    else { return (range, nil) }
    var end = next
    while end < reading.tokens.count, reading.tokens[end].kind == .word { end += 1 }
    return (range, end - next > 2 ? reading.sentence.words(next..<end, in: bytes) : nil)
  }
}
