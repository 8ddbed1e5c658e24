import Commitments

/// Finds who speaks in the first person where nobody is quoted: the issuers of a statement.
struct VoiceFinder {
  let gazetteer: PartyGazetteer
  let names: ArticleNames
  let article: Article

  private static let statements = [
    "statement", "fact sheet", "remarks", "communique", "communiqué", "declaration", "press release", "readout",
    "announcement", "letter",
  ]
  private static let offices = [
    "press office", "press release", "press service", "announcement", "statement", "office of", "government",
    "ministry", "newsroom", "communications",
  ]
  private static let openers: Set<String> = ["by", "from", "of"]
  private static let closers: Set<String> = [
    "on", "regarding", "following", "about", "welcoming", "condemning", "after",
  ]

  /// Whether a title is that of a statement: "Remarks by …", "Joint Statement of …".
  static func isStatement(title: String) -> Bool {
    let title = title.lowercased()
    return statements.contains {
      title.hasPrefix($0) || title.hasPrefix("joint \($0)") || title.contains(": \($0)")
    }
  }

  /// The issuers; none for an article of a news medium.
  func voices(in headline: [(Sentence, SentenceNames)]) -> [Actor] {
    let title = article.title.lowercased()
    let isStatement = Self.isStatement(title: title)
    let issuer = issuer()
    guard isStatement || issuer != nil else { return [] }
    var voices: [Actor] = []
    if isStatement, !title.hasPrefix("fact sheet") {
      for (sentence, found) in headline { voices += signers(sentence, found) }
    }
    if voices.isEmpty, let issuer { voices = [issuer] }
    if voices.isEmpty, isStatement || issuer != nil, let (_, found) = headline.first,
      case .party(let name)? = found.spans.first?.content, found.spans[0].words.lowerBound == 0
    {
      voices = [Actor(party: name.party, person: name.person, kind: name.kind)]
    }
    return voices
  }

  /// Who stands between "statement by" and "on …".
  private func signers(_ sentence: Sentence, _ found: SentenceNames) -> [Actor] {
    guard let opener = sentence.words.indices.first(where: { Self.openers.contains(sentence.lower($0)) }), opener < 5
    else { return [] }
    var voices: [Actor] = []
    var word = opener + 1
    while word < sentence.words.count, !Self.closers.contains(sentence.lower(word)) {
      defer { word += 1 }
      guard let span = found.span(at: word), span.words.lowerBound == word, case .party(let name) = span.content,
        let party = name.party
      else { continue }
      let actor = Actor(party: party, person: name.person, kind: name.kind)
      if let same = voices.firstIndex(where: { $0.party == party }) {
        if voices[same].person == nil { voices[same] = actor }
      } else {
        voices.append(actor)
      }
    }
    return voices
  }

  /// The party that the article's source belongs to, if it is one and no medium.
  private func issuer() -> Actor? {
    guard let source = article.source else { return nil }
    var name = source.split(separator: "(").first.map(String.init) ?? source
    while name.last == " " { name.removeLast() }
    let bare = name.hasPrefix("The ") ? String(name.dropFirst(4)) : name
    for surface in [name, bare] {
      if let known = reading(surface) { return known }
    }
    let lower = bare.lowercased()
    guard Self.offices.contains(where: { lower.contains($0) }) else { return nil }
    var words = bare.split(separator: " ")
    while !words.isEmpty {
      if let known = reading(words.joined(separator: " ")) { return known }
      words.removeLast()
    }
    return nil
  }

  private func reading(_ surface: String) -> Actor? {
    let name =
      names.reading(of: surface, letters: .mixed) ?? gazetteer.readings(of: surface, on: article.published).last
    guard let name, name.form != .adjective, let party = name.party else { return nil }
    return Actor(party: party, person: name.person, kind: name.kind)
  }
}
