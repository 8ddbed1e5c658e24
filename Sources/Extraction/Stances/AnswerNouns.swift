import Commitments
import Syntax

/// "The plan has the support of Chad and Mali", "the sale received unconditional approval by the regulator": what a thing
/// is given is an answer to it.
extension NounStances {
  func had(_ cue: StanceCue, _ noun: Int) -> [Candidate] {
    guard cue.stance == .accepted || cue.stance == .rejected, sentence[noun].relation == .object,
      let verb = sentence[noun].head, Self.having.contains(sentence.lemma(verb)), !sentence.isNegated(verb),
      !sentence.isNegated(noun), let thing = sentence.doer(of: verb)
    else { return [] }
    let winners = holders.actors(of: thing, in: sentence)
    // "Peru won agreement from its banks to pay later": what the banks agreed to.
    let finder = ContentFinder(sentence: sentence)
    let act =
      finder.fillers(of: .infinitive, at: noun, part: .noun).first
      ?? finder.fillers(of: .infinitive, at: verb, part: .noun).first { $0 > noun }
    let content = winners.isEmpty ? sentence[thing].tag == .noun ? thing : nil : act
    guard let content else { return [] }
    let givers = (sentence.dependents[noun] + sentence.dependents[verb]).filter {
      $0 > noun && ["of", "from", "by", "among"].contains(sentence.mark(of: $0) ?? "")
    }
    for giver in givers {
      let actors = holders.actors(of: giver, in: sentence)
      guard !actors.isEmpty else { continue }
      return [
        Candidate(
          sentence: sentence.index, cue: noun, family: .noun, name: cue.name, frame: winners.isEmpty ? "subj" : "inf",
          stance: cue.stance,
          holders: actors, holderWord: giver, addressees: winners, head: content, words: phrase.words(content),
          isWeak: cue.isWeak,
          features: ["how=of", "light=receive", "support=" + sentence.lemma(verb)])
      ]
    }
    return []
  }

  /// "will seek shareholder approval to issue stock", "needs clearance": who asks for an answer has not given it.
  func isSought(_ cue: StanceCue, _ noun: Int) -> Bool {
    guard cue.stance == .accepted, sentence[noun].relation == .object, let verb = sentence[noun].head else {
      return false
    }
    return Self.answers.contains(cue.name) && Self.lacking.contains(sentence.lemma(verb))
  }

  private static let answers: Set<String> = [
    "acceptance", "approval", "assent", "authorisation", "authorization", "backing", "blessing", "clearance", "consent",
    "endorsement", "go-ahead", "green light", "permission", "ratification", "support",
  ]
  private static let lacking: Set<String> = [
    "seek", "request", "solicit", "ask", "demand", "want", "need", "require", "await", "lack", "expect", "pend",
    "anticipate", "hope",
  ]

  private static let having: Set<String> = [
    "have", "win", "receive", "get", "gain", "obtain", "enjoy", "secure", "earn", "attract", "draw", "command", "find",
    "meet", "face", "provoke", "prompt", "encounter", "retain",
  ]
}
