import Commitments
import Syntax

/// "They agreed on four points: 1) … 2) …": each item of the list is what the holders took their stance on.
struct ListedTerms {
  let reading: Reading

  /// The announcing candidates with one more for each item that follows, in the order of the text.
  ///
  /// - Parameter phrase: names the action of a sentence's clause.
  func expanded(_ candidates: [Candidate], phrase: (Sentence) -> ActionPhrase) -> [Candidate] {
    guard candidates.contains(where: announces) else { return candidates }
    var found: [Candidate] = []
    for (index, candidate) in candidates.enumerated() {
      found.append(candidate)
      let isLast = index + 1 == candidates.count || candidates[index + 1].sentence != candidate.sentence
      guard isLast,
        let herald = candidates[...index].reversed().prefix(while: { $0.sentence == candidate.sentence }).first(
          where: announces)
      else { continue }
      found += items(after: herald.sentence).compactMap { item($0, of: herald, phrase: phrase) }
    }
    return found.sorted { $0.sentence < $1.sentence }
  }

  /// The items of the lists that complete a sentence: "Peru will: - open the road; - lower the levy".
  func completing(_ openings: [OpenLists.Opening], phrase: (Sentence) -> ActionPhrase) -> [Candidate] {
    openings.flatMap { opening in
      items(after: opening.sentence, least: 1).prefix { $0.index > opening.sentence }.flatMap { sentence in
        completion(sentence, of: opening, phrase: phrase(sentence))
      }
    }
  }

  private func completion(_ sentence: Sentence, of opening: OpenLists.Opening, phrase: ActionPhrase) -> [Candidate] {
    guard let root = sentence.tree.root, sentence.child(of: root, .subject).map({ $0 > root }) ?? true,
      sentence.words.last?.form != ":"
    else { return [] }
    return ([root] + sentence.coordinatedVerbs(of: root)).compactMap { top in
      let words = phrase.words(top).filter { !isMark($0, of: sentence) }
      guard words.count > 1 else { return nil }
      return Candidate(
        sentence: sentence.index, cue: top, family: opening.family, name: opening.name, frame: "item",
        stance: opening.stance, holders: opening.holders, holderWord: nil, addressees: opening.addressees, head: top,
        words: words, features: ["how=list"])
    }
  }

  /// The bullet or number that a list item begins with.
  private func isMark(_ word: Int, of sentence: Sentence) -> Bool {
    word == 0 && Self.bullets.contains(sentence[word].form)
  }

  private func announces(_ candidate: Candidate) -> Bool {
    let sentence = reading.sentences[candidate.sentence]
    // An item announces nothing: lists do not nest, and every item is read once.
    if isItem(sentence) { return false }
    return Self.nouns.contains(sentence.lemma(candidate.head).lowercased())
      && sentence[candidate.head].pennTag == .nounPlural && candidate.frame != "self"
  }

  /// The sentences of the list that begins within two sentences.
  private func items(after index: Int, least: Int = 2) -> [Sentence] {
    var found: [Sentence] = []
    var gap = 0
    for sentence in reading.sentences[(index + 1)...].prefix(Self.longest) {
      if isItem(sentence) {
        found.append(sentence)
        gap = 0
      } else {
        gap += 1
        if gap > 1 { break }
      }
    }
    return found.count >= least ? found : []
  }

  private func isItem(_ sentence: Sentence) -> Bool {
    guard let first = sentence.words.first else { return false }
    if first.pennTag == .listMark || Self.bullets.contains(first.form) { return true }
    return sentence.words.count > 2 && first.form.count <= 2 && [")", "."].contains(sentence[1].form)
      && first.form.allSatisfy { $0.isNumber || $0.isLetter }
  }

  private func item(_ sentence: Sentence, of herald: Candidate, phrase: (Sentence) -> ActionPhrase) -> Candidate? {
    guard let root = sentence.tree.root else { return nil }
    let words = phrase(sentence).words(root)
    guard words.count > 1 else { return nil }
    return Candidate(
      sentence: sentence.index, cue: root, family: herald.family, name: herald.name, frame: "item",
      stance: herald.stance, holders: herald.holders, holderWord: nil, addressees: herald.addressees, head: root,
      words: words, isNegated: false, isWeak: herald.isWeak, features: ["how=list"])
  }

  private static let bullets: Set<String> = [
    "-", "–", "—", "•", "*", "·", "‣", "▪", "◦", "●", "■", "►", "o", "+", "✓", "→",
  ]
  /// How many sentences a list is followed.
  private static let longest = 30
  private static let nouns: Set<String> = [
    "point", "term", "measure", "step", "demand", "condition", "item", "principle", "provision", "commitment", "change",
    "concession", "proposal", "goal", "action",
  ]
}
