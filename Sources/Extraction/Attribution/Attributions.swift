/// What an article does with a piece of its text.
enum Assertion: Hashable, Sendable {
  /// It, or the source it names, says that this is so.
  case stated
  /// It is asked, or asked about: "Is the road open?", "asked whether the road is open", "would not say if".
  case questioned
  /// A source says that it is not so.
  case denied
  /// An analyst or expert says it, who is no party.
  case analysed
}

/// The sources of an article's words.
struct Attributions: Sendable {
  /// For each sentence, for each of its words: indices into `sources`, the nearest source first.
  let bySentence: [[[Int]]]
  let sources: [Source]
  /// For each sentence the words that are asked about, as ranges.
  var questions: [[Range<Int>]] = []
  /// Whoever is the subject of a predicate, by the predicate's place; only persons who speak for a party.
  var subjects: [WordPlace: Actor] = [:]
  /// Who speaks where nobody is quoted: the issuers of a statement, several for a joint one.
  var voices: [Actor] = []

  /// The sources of a word, nearest first: in "Moscow said Kyiv had told Reuters that …" Kyiv before Moscow.
  func sources(of place: WordPlace) -> [Source] {
    guard bySentence.indices.contains(place.sentence), bySentence[place.sentence].indices.contains(place.word) else {
      return []
    }
    return bySentence[place.sentence][place.word].map { sources[$0] }
  }

  /// Whom "I", "we", "our" at this place stand for; the issuer of the article where nobody is quoted.
  func firstPerson(at place: WordPlace) -> [Actor] {
    let all = sources(of: place)
    if let direct = all.first(where: { $0.isDirect && $0.isSomebody }) { return direct.actors }
    if !voices.isEmpty { return voices }
    return all.first { !$0.actors.isEmpty && !$0.isInferred }?.actors ?? []
  }

  /// Whether the words at this place are stated, and if not, why.
  func assertion(at place: WordPlace) -> Assertion {
    if questions.indices.contains(place.sentence),
      questions[place.sentence].contains(where: { $0.contains(place.word) })
    {
      return .questioned
    }
    let all = sources(of: place).filter { !$0.isInferred }
    if all.contains(where: { $0.manner == .question }) { return .questioned }
    if all.contains(where: { $0.manner == .denial }) { return .denied }
    if let nearest = all.first, nearest.isAnalyst { return .analysed }
    return .stated
  }
}
