import Commitments
import Syntax

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
    // Most titles have none of the words: to look for each of them in seven places takes longer than to parse the title.
    return statements.contains {
      guard title.mayContain($0) else { return false }
      return
        title.hasPrefix($0) || title.hasPrefix("joint \($0)") || title.contains(": \($0)")
        || title.contains(" joint \($0)") || title.contains("joint leaders' \($0)")
        || title.contains("joint leaders’ \($0)")
    }
  }

  /// What a title and a source tell of who issues an article.
  struct Issue {
    /// Who speaks in the first person; empty for an article of a news medium.
    var voices: [Actor] = []
    /// The party whose office gives the article out, if any does.
    var issuer: Actor?
    /// The two whose talk an account tells of.
    var principals: [Actor] = []
  }

  func issue(in headline: [(Sentence, SentenceNames)]) -> Issue {
    let title = article.title.lowercased()
    let isStatement = Self.isStatement(title: title)
    var issue = Issue(issuer: issuer())
    guard isStatement || issue.issuer != nil else { return issue }
    let isAccount = title.hasPrefix("readout")
    if isAccount || Self.encounters.contains(where: title.contains) {
      issue.principals = principals(headline, issuer: issue.issuer)
    }
    if isStatement, !title.hasPrefix("fact sheet"), !isAccount {
      for (sentence, found) in headline { issue.voices += signers(sentence, found) }
      if issue.voices.count < 2, title.contains("joint") {
        let joint = headline.flatMap { jointSigners($0.0, $0.1) }
        if joint.count > 1 { issue.voices = joint }
      }
    }
    // "Statement from Secretary Ana Ruiz", given out by a ministry: hers, whatever state the text speaks of.
    if let issuer = issue.issuer, issue.voices.count == 1, !title.contains("joint"),
      !title.contains((issue.voices[0].party ?? "").lowercased())
    {
      issue.voices = [Actor(party: issuer.party, person: issue.voices[0].person, kind: issuer.kind)]
    }
    // "Readout of President Ruiz's call": an account of her own office.
    if isAccount, issue.voices.isEmpty, let first = named(in: headline).first,
      issue.issuer == nil || issue.issuer?.party == first.party
    {
      issue.voices = [first]
    }
    if issue.voices.isEmpty, let issuer = issue.issuer { issue.voices = [issuer] }
    if issue.voices.isEmpty, let (sentence, found) = headline.first,
      case .party(let name)? = found.spans.first?.content, opens(found.spans[0], sentence)
    {
      issue.voices = [Actor(party: name.party, person: name.person, kind: name.kind)]
    }
    // "Fact sheet: The United States acts": whoever acts in it gives it out.
    if issue.issuer == nil, issue.voices.count == 1, issue.voices[0].kind == .state, title.hasPrefix("fact sheet") {
      issue.issuer = issue.voices[0].withoutPerson
    }
    return issue
  }

  /// Whether a name is the first of a title, or of what stands behind its colon.
  private func opens(_ span: NameSpan, _ sentence: Sentence) -> Bool {
    var before = span.words.lowerBound - 1
    if before >= 0, sentence.lower(before) == "the" { before -= 1 }
    return before < 0 || sentence[before].form == ":"
  }

  private static let encounters = ["call with", "meeting with", "talks with", "meeting between", "call between"]

  /// The parties that a title names, each once.
  private func named(in headline: [(Sentence, SentenceNames)]) -> [Actor] {
    var all: [Actor] = []
    for (_, found) in headline {
      for span in found.spans {
        guard case .party(let name) = span.content, let party = name.party,
          !all.contains(where: { $0.party == party })
        else { continue }
        all.append(Actor(party: party, person: name.person, kind: name.kind))
      }
    }
    return all
  }

  /// "Readout of President Ruiz's Call with Prime Minister Holm": the two who talk, also where one of them is only an
  /// office of the issuer.
  private func principals(_ headline: [(Sentence, SentenceNames)], issuer: Actor?) -> [Actor] {
    var all = named(in: headline).filter { $0.kind == .state }
    if let issuer, issuer.kind == .state, !all.contains(where: { $0.party == issuer.party }) {
      all.insert(issuer, at: 0)
    }
    return all.count == 2 ? all.compactMap(\.withoutPerson) : []
  }

  /// "Peru-Chile Joint Statement", "Peru and Chile: Joint Declaration": a pair with a hyphen, else who stands before
  /// "joint".
  private func jointSigners(_ sentence: Sentence, _ found: SentenceNames) -> [Actor] {
    for hyphen in sentence.words.indices where ["-", "–"].contains(sentence[hyphen].form) {
      let left = (1...3).lazy.compactMap { self.actor(hyphen - $0..<hyphen, of: sentence) }.first
      let right = (1...3).lazy.compactMap { self.actor(hyphen + 1..<hyphen + 1 + $0, of: sentence) }.first
      if let left, let right, left.party != right.party { return [left, right] }
    }
    let joint = sentence.words.indices.first { sentence.lower($0) == "joint" } ?? 0
    var voices: [Actor] = []
    for span in found.spans where span.words.upperBound <= joint {
      guard case .party(let name) = span.content, let party = name.party,
        !voices.contains(where: { $0.party == party })
      else { continue }
      voices.append(Actor(party: party, person: name.person, kind: name.kind))
    }
    return voices
  }

  private func actor(_ words: Range<Int>, of sentence: Sentence) -> Actor? {
    guard words.lowerBound >= 0, words.upperBound <= sentence.words.count else { return nil }
    return reading(words.map { sentence[$0].form }.joined(separator: " "))
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
  func issuer() -> Actor? {
    guard let source = article.source else { return nil }
    var name = source.split(separator: "(").first.map(String.init) ?? source
    while name.last == " " { name.removeLast() }
    let bare = name.hasPrefix("The ") ? String(name.dropFirst(4)) : name
    for surface in [name, bare] {
      if let known = reading(surface) { return known }
    }
    let lower = bare.lowercased()
    guard Self.offices.contains(where: { lower.mayContain($0) && lower.contains($0) }) else { return nil }
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
