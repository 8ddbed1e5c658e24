import Commitments
import Syntax

/// "The plan has the support of Chad and Mali", "the sale received unconditional approval by the regulator": what a thing
/// is given is an answer to it.
extension NounStances {
  func had(_ cue: StanceCue, _ noun: Int) -> [Candidate] {
    guard cue.stance == .accepted || cue.stance == .rejected, let verb = sentence[noun].head,
      // "met with a refusal from Norline"
      sentence[noun].relation == .object || sentence.lemma(verb) == "meet" && sentence.mark(of: noun) == "with",
      Self.having.contains(sentence.lemma(verb)), !sentence.isNegated(verb),
      !sentence.isNegated(noun), let thing = sentence.doer(of: verb)
    else { return [] }
    let winners = holders.actors(of: thing, in: sentence)
    // "Peru won agreement from its banks to pay later": what the banks agreed to.
    let finder = ContentFinder(sentence: sentence)
    let act =
      finder.fillers(of: .infinitive, at: noun, part: .noun).first
      ?? finder.fillers(of: .infinitive, at: verb, part: .noun).first { $0 > noun }
    let asked = winners.isEmpty ? named(by: thing) : nil
    let content = winners.isEmpty ? sentence[thing].tag == .noun ? asked ?? thing : nil : act
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

  /// "a demand by the union for back pay": what is answered is the back pay.
  private func named(by thing: Int) -> Int? {
    guard let cue = stances.cues(at: thing, in: sentence).first(where: { $0.part == .noun }),
      [.demanded, .proposed].contains(cue.stance)
    else { return nil }
    let finder = ContentFinder(sentence: sentence)
    let own = cue.contents.lazy.flatMap { role in
      role == .infinitive || self.isPreposition(role) ? finder.fillers(of: role, at: thing, part: .noun) : []
    }.first
    return own ?? behindSource(of: thing, cue, finder)?.head
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

/// "A demand by the union for back pay", "a proposal from Norline for the whole of the stock": what the noun names stands
/// behind whose it is.
extension NounStances {
  func behindSource(of noun: Int, _ cue: StanceCue, _ finder: ContentFinder) -> ContentFinder.Content? {
    guard let source = sentence.dependents[noun].first(where: { $0 > noun && isSource($0) }) else { return nil }
    let end = sentence.subtree(of: source).last ?? source
    for role in cue.contents {
      guard role == .infinitive || isPreposition(role) else { continue }
      var found = finder.fillers(of: role, at: source, part: .noun)
      if let verb = sentence[noun].head, sentence[verb].tag == .verb, sentence[noun].relation == .object {
        found += finder.fillers(of: role, at: verb, part: .noun).filter { $0 > end && opens($0, at: end + 1) }
      }
      if let head = found.first(where: {
        $0 > source && !phrase.isTime($0) && holders.mentions.actors(of: sentence.place($0)).isEmpty
      }) {
        return .init(head: head, frame: ContentFinder.name(role))
      }
    }
    return nil
  }

  private func isSource(_ word: Int) -> Bool {
    ["by", "from"].contains(sentence.mark(of: word) ?? "") && !holders.actors(of: word, in: sentence).isEmpty
  }

  private func opens(_ word: Int, at place: Int) -> Bool { sentence.subtree(of: word).first == place }
}
