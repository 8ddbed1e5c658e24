import Syntax

/// Finds the cues of the lexicon in a sentence.
struct CueFinder {
  let sentence: Sentence
  let lexicon: StanceLexicon

  /// The cues that stand at `word`, those of most words first.
  func cues(at word: Int) -> [StanceCue] {
    let tag = sentence[word].tag
    let part: StanceCue.Part
    switch tag {
    case .verb: part = .verb
    case .noun, .properNoun: part = .noun
    case .adjective: part = .adjective
    default: return []
    }
    let found = lexicon.cues(sentence.lemma(word).lowercased()).filter {
      ($0.part == part || $0.part == .verb && part == .adjective && sentence[word].pennTag == .verbPastParticiple)
        && stands($0, at: word)
    }
    return found.count > 1 ? found.sorted { $0.words.count > $1.words.count } : found
  }

  /// Whether the further words of a cue follow in order, with at most two words between.
  private func stands(_ cue: StanceCue, at word: Int) -> Bool {
    var place = word + 1
    for wanted in cue.words.dropFirst() {
      var gap = 0
      while place < sentence.words.count, gap <= 3, !matches(wanted, place) {
        place += 1
        gap += 1
      }
      guard place < sentence.words.count, gap <= 3 else { return false }
      place += 1
    }
    return true
  }

  private func matches(_ wanted: String, _ place: Int) -> Bool {
    let word = sentence[place]
    if wanted == "its" { return word.pennTag == .possessivePronoun }
    return word.lemma == wanted || word.form.lowercased() == wanted
  }
}
