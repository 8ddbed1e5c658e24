/// Who gives a part of the text its authority: "… , Moscow said", "according to two officials".
struct Source: Hashable, Sendable {
  /// Who speaks; empty for unnamed sources and outlets.
  var actors: [Actor]
  /// "a source close to the talks", "officials said" without a party or a name.
  var isUnnamed = false
  /// The medium that is cited ("Axios reported").
  var outlet: String?
  /// Whether the words stand in quotation marks.
  var isDirect = false
  /// The verb of saying, or "according"; `nil` where a quotation runs on.
  var cue: WordPlace?
}

/// The sources of an article's words.
struct Attributions: Sendable {
  /// For each sentence, for each of its words: indices into `sources`, the nearest source first.
  let bySentence: [[[Int]]]
  let sources: [Source]

  /// The sources of a word, nearest first: in "Moscow said Kyiv had told Reuters that …" Kyiv before Moscow.
  func sources(of place: WordPlace) -> [Source] {
    guard bySentence.indices.contains(place.sentence), bySentence[place.sentence].indices.contains(place.word) else {
      return []
    }
    return bySentence[place.sentence][place.word].map { sources[$0] }
  }
}
