import Commitments
import Syntax

/// Says of the statements of one article why they are given.
struct Explainer {
  let article: ArticleReader

  /// How many reasons for a statement, and how many against it, are told.
  private static let reasonCount = 3

  func explanation(of draft: StatementDraft, giving statement: Statement) -> Explanation {
    let place = draft.basis?.cue ?? draft.place
    let sentence = article.reading.sentences[place.sentence]
    let own = draft.conditions.map { article.conditions[$0] }
    let fragment = fragment(of: draft, at: place, own, in: sentence)
    return Explanation(
      statement: statement, sentence: article.evidence(sentence.range), cue: sentence[place.word].form,
      stance: draft.basis?.stance ?? draft.position.stance, holder: holder(of: draft, in: sentence),
      sources: article.attributions.sources(of: place).map(source), conditions: own.map(condition),
      reasons: reasons(for: draft), tree: fragment.tree, roles: fragment.roles)
  }

  private func fragment(
    of draft: StatementDraft, at cue: WordPlace, _ conditions: [FoundCondition], in sentence: Sentence
  ) -> TreeFragment {
    var words: [(word: Int, role: Explanation.Role)] = [(cue.word, .cue)]
    if let holder = draft.basis?.holder { words.append((holder, .holder)) }
    words.append((draft.head, .action))
    for condition in conditions where condition.sentence == cue.sentence { words.append((condition.head, .condition)) }
    if let said = article.attributions.sources(of: cue).first?.cue, said.sentence == cue.sentence {
      words.append((said.word, .source))
    }
    return TreeFragment(of: sentence, joining: words)
  }

  private func holder(of draft: StatementDraft, in sentence: Sentence) -> Explanation.Holder {
    let way = draft.features.first { $0.hasPrefix("how=") }.map { String($0.dropFirst(4)) }
    guard let word = draft.basis?.holder, sentence.words.indices.contains(word) else {
      return Explanation.Holder(
        party: draft.position.party, words: nil, means: FeatureWords.way(way == "speaker" ? "speaker" : "none"))
    }
    let mention = article.mentions[sentence.place(word)]
    let words = mention.map { article.reading.text(Array($0.words), of: sentence) } ?? sentence[word].form
    let form = mention.map { "\($0.form)" + ($0.isKnown ? "" : "?") }
    return Explanation.Holder(
      party: draft.position.party, words: words, means: FeatureWords.way(way ?? form ?? "none"))
  }

  private func source(_ source: Source) -> Explanation.Source {
    let names = source.actors.compactMap { actor in
      actor.person.map { person in actor.party.map { "\(person) for \($0)" } ?? person } ?? actor.party
    }
    let who =
      source.isUnnamed
      ? "unnamed" + (names.isEmpty ? "" : ", for " + names.joined(separator: ", "))
      : !names.isEmpty ? names.joined(separator: ", ") : source.outlet ?? (source.isAnalyst ? "an analyst" : "unknown")
    return Explanation.Source(
      who: who, manner: "\(source.manner)",
      cue: source.cue.map { article.reading.sentences[$0.sentence][$0.word].form },
      isDirect: source.isDirect, isInferred: source.isInferred)
  }

  private func condition(_ condition: FoundCondition) -> Explanation.Condition {
    Explanation.Condition(
      marker: condition.marker, sentence: article.evidence(article.reading.sentences[condition.sentence].range),
      terms: condition.terms)
  }

  private func reasons(for draft: StatementDraft) -> [Explanation.Reason] {
    let rule = draft.basis?.stance ?? draft.position.stance
    let weights = article.data.judge.model.contributions(of: draft.judged, to: draft.position.stance, rule: rule)
    // What is said of a feature in general and of it in this family reads the same: told once.
    var sums: [String: Double] = [:]
    for (feature, weight) in weights where feature != "bias" {
      sums[FeatureWords.words(for: feature), default: 0] += weight
    }
    let told = sums.filter { abs($0.value) >= 0.05 }.sorted { (-abs($0.value), $0.key) < (-abs($1.value), $1.key) }
    let chosen =
      told.filter { $0.value > 0 }.prefix(Self.reasonCount) + told.filter { $0.value < 0 }.prefix(Self.reasonCount)
    return chosen.sorted { (-abs($0.value), $0.key) < (-abs($1.value), $1.key) }.map {
      Explanation.Reason(words: $0.key, weight: $0.value)
    }
  }
}

extension StatementModel {
  /// How much each feature speaks for the stance rather than for no statement at all, in the order of the features.
  func contributions(of features: [String], to stance: Stance, rule: Stance) -> [(feature: String, weight: Double)] {
    let width = Self.columns.count
    let chosen = Self.classIndex(of: stance)
    let own = Self.classIndex(of: rule)
    return features.compactMap { feature in
      guard let row = row(of: feature) else { return nil }
      let first = row * width
      let shared = chosen == own ? Double(weights[first]) : 0
      return (feature, shared + Double(weights[first + 1 + chosen]) - Double(weights[first + 1]))
    }
  }
}
