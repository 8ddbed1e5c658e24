import Commitments
import Syntax

/// What a model may know of a candidate when it judges whether a careful reader would write it down.
///
/// Features are names; a feature is there or not. None names a party, a place or an article.
struct CandidateFeatures {
  let reading: Reading
  let holders: HolderFinder
  let actions: ActionLexicon

  /// The features of a candidate for one of its holders.
  func features(of candidate: Candidate, holder: Actor, conditions: [FoundCondition]) -> [String] {
    let sentence = reading.sentences[candidate.sentence]
    let cue = candidate.cue
    var found = candidate.features
    found += [
      "bias", "family=\(candidate.family)", "cue=\(candidate.family).\(candidate.name)",
      "frame=\(candidate.family)/\(candidate.frame)", "stance=\(candidate.stance)",
      "family+stance=\(candidate.family)/\(candidate.stance)", "negated=\(candidate.isNegated)",
      "kind=" + (holder.kind.map { "\($0)" } ?? "none"),
      "relation=" + sentence[cue].relation.universal.rawValue,
      "tag=" + sentence[cue].pennTag.rawValue,
      "addressed=\(!candidate.addressees.isEmpty)",
      "holders=\(min(candidate.holders.count, 3))",
      "length=\(min(candidate.words.count, 20) / 3)",
      "sentence=\(min(candidate.sentence, 4))",
      "late=\(candidate.sentence * 4 / max(1, reading.sentences.count))",
      "weak=\(candidate.isWeak)", "weak/\(candidate.family)=\(candidate.isWeak)",
      "person=\(holder.person != nil)",
    ]
    found += governing(cue, in: sentence)
    found += acting(candidate, in: sentence)
    found += speaking(candidate, holder: holder, in: sentence)
    for condition in conditions { found.append("condition=\(condition.terms.first.map { "\($0.kind)" } ?? "")") }
    if !conditions.isEmpty { found += ["conditional", "conditional/\(candidate.stance)"] }
    return found.uniqued()
  }

  /// A word as a feature; names stay out of what is learned.
  private func word(_ word: Int, in sentence: Sentence) -> String {
    sentence[word].tag == .properNoun ? "NAME" : sentence.lemma(word)
  }

  /// The predicate that the cue hangs on.
  private func governing(_ cue: Int, in sentence: Sentence) -> [String] {
    guard let head = sentence[cue].head else { return ["governor=root"] }
    var found = ["governor=" + word(head, in: sentence), "governor-tag=" + sentence[head].tag.rawValue]
    if let modal = sentence.modal(of: head) { found.append("governor-modal=" + modal) }
    if sentence.isPast(head) { found.append("governor-past") }
    return found
  }

  private func acting(_ candidate: Candidate, in sentence: Sentence) -> [String] {
    let head = candidate.head
    var found = ["head-tag=" + sentence[head].tag.rawValue, "head=" + word(head, in: sentence)]
    let group = actions.kind(of: head, in: sentence).map { "\($0)" } ?? "none"
    found += ["group=" + group, "group/\(candidate.stance)=" + group]
    if candidate.words.contains(where: { sentence[$0].tag == .numeral }) { found.append("numbered") }
    if candidate.words.contains(where: { holders.mentions[sentence.place($0)] != nil }) { found.append("names") }
    for word in sentence.words.indices where Self.earlier.contains(sentence.lower(word)) { found.append("earlier") }
    return found
  }

  private func speaking(_ candidate: Candidate, holder: Actor, in sentence: Sentence) -> [String] {
    let sources = holders.attributions.sources(of: sentence.place(candidate.cue))
    var found: [String] = []
    if let source = sources.first {
      found += ["manner=\(source.manner)", "inferred=\(source.isInferred)"]
      if source.isAnalyst { found.append("analyst") }
      let isOwn = source.actors.contains { $0.party == holder.party }
      let who = source.isUnnamed ? "unnamed" : source.outlet != nil ? "outlet" : isOwn ? "own" : "other"
      found += ["source=" + who, "source/\(candidate.family)=" + who]
      if source.isDirect { found.append("direct") }
    } else {
      found.append("source=none")
    }
    found.append("assertion=\(holders.attributions.assertion(at: sentence.place(candidate.cue)))")
    if let voice = holders.mentions.voice {
      found.append("voice=" + (voice.party == holder.party ? "own" : "other"))
    }
    if sentence.words.last?.form == "?" { found.append("question") }
    return found
  }

  private static let earlier: Set<String> = [
    "earlier", "previously", "last", "ago", "once", "originally", "initially", "had", "since", "recently", "former",
  ]
}
