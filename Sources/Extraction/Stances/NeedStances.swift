import Commitments
import Syntax

/// "underscored their support as well as *the need* for Chad to reopen the road", "agreed on *the importance* of paying".
///
/// A need that a party puts into words is what it asks for. Where the verb and its need stand side by side the lexicon
/// has them as one cue; here they may stand apart or be joined to something else.
struct NeedStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase
  let stances: StanceLexicon

  func candidates(at noun: Int) -> [Candidate] {
    guard sentence[noun].tag == .noun, Self.needs.contains(sentence.lemma(noun)), let verb = teller(of: noun),
      !sentence.isNegated(verb),
      !stances.cues(at: verb, in: sentence).contains(where: { $0.words.contains(sentence.lemma(noun)) })
    else { return [] }
    let holding = holders.holder(of: verb, in: sentence)
    guard !holding.actors.isEmpty, let (head, asked) = content(of: noun) else { return [] }
    let addressees = asked.map { holders.actors(of: $0, in: sentence) } ?? []
    let tops = [head] + sentence.coordinatedVerbs(of: head)
    return tops.map { top in
      Candidate(
        sentence: sentence.index, cue: noun, family: .verb, name: "stress need", frame: "inf", stance: .demanded,
        holders: holding.actors, holderWord: holding.word, addressees: addressees, head: top,
        words: phrase.words(top, without: addressees.isEmpty ? nil : asked), features: ["how=" + holding.how])
    }
  }

  /// The verb that puts the need into words.
  private func teller(of noun: Int) -> Int? {
    var current = noun
    for _ in 0..<6 {
      guard let head = sentence[current].head else { return nil }
      switch sentence[current].relation.universal {
      case .conjunct where sentence[head].tag == .verb:
        return Self.telling.contains(sentence.lemma(head)) ? head : nil
      case .conjunct: current = head
      // "underscored its support for peace as well as the need …": the parse may join the need to what is supported.
      case .nominalModifier where current != noun, .oblique where current != noun: current = head
      case .object where sentence.lemma(head) == "make":
        return sentence.dependents[head].contains { sentence.lower($0) == "clear" } ? head : nil
      case .object where sentence[head].tag == .verb:
        return Self.telling.contains(sentence.lemma(head)) ? head : nil
      case .oblique where sentence.mark(of: current) == "on" && sentence.lemma(head) == "agree":
        return head
      default: return nil
      }
    }
    return nil
  }

  /// What is needed, and the word for whoever is to do it.
  private func content(of noun: Int) -> (head: Int, asked: Int?)? {
    let near = sentence.dependents[noun] + (sentence[noun].head.map { sentence.dependents[$0] } ?? [])
    let asked = near.first { $0 > noun && sentence.mark(of: $0) == "for" }
    let verbs = (near + (asked.map { sentence.dependents[$0] } ?? [])).filter {
      $0 > noun && sentence[$0].tag == .verb && $0 - noun < 16
    }
    if let act = verbs.filter({ sentence.isInfinitive($0) }).min() {
      // "for Chile to open": the parse may take whoever stands behind "for" for the subject.
      if let subject = sentence.child(of: act, .subject), subject < act { return (act, subject) }
      return (act, asked.flatMap { $0 < act ? $0 : nil })
    }
    if let act = verbs.filter({ sentence[$0].pennTag == .verbGerund && sentence.mark(of: $0) != nil }).min() {
      return (act, nil)
    }
    if let asked { return (asked, nil) }
    return sentence.dependents[noun].first { $0 > noun && sentence.mark(of: $0) == "of" }.map { ($0, nil) }
  }

  private static let needs: Set<String> = ["need", "necessity", "importance", "urgency", "imperative"]
  private static let telling: Set<String> = [
    "stress", "emphasise", "emphasize", "underline", "underscore", "highlight", "reiterate", "reaffirm", "affirm",
    "reassert", "restate", "repeat", "note", "express", "convey", "voice", "raise", "reinforce", "press", "echo",
    "recognise", "recognize", "acknowledge", "cite", "insist", "share", "see", "make",
  ]
}
