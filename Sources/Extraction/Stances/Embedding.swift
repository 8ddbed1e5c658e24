import Syntax

/// Leaves out what a sentence mentions inside another stance without asserting it: "urged Hamas to accept the plan".
struct Embedding {
  let sentence: Sentence

  func standing(_ candidates: [Candidate]) -> [Candidate] {
    candidates.filter { inner in
      !candidates.contains { outer in
        outer.cue != inner.cue && swallows(outer, inner)
      }
    }
  }

  private func swallows(_ outer: Candidate, _ inner: Candidate) -> Bool {
    guard outer.frame != "bare" else { return false }
    if inner.head == outer.head, inner.family == .modal || inner.family == .duty { return outer.family != .modal }
    guard sentence.covers(outer.head, inner.cue), inner.cue != outer.cue else { return false }
    if inner.family == .noun { return false }
    // A relative clause or a participle with its own doer asserts by itself, and so does a clause with its own subject
    // that is only joined by "and".
    var current = inner.cue
    while current != outer.head {
      switch sentence[current].relation.universal {
      case .clausalModifier:
        if sentence[current].relation == .relativeClause || sentence.agent(of: current) != nil { return false }
      case .conjunct where sentence.child(of: current, .subject) != nil: return false
      case .parataxis: return false
      default: break
      }
      guard let head = sentence[current].head else { break }
      current = head
    }
    return true
  }
}
