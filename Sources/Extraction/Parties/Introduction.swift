import Syntax

/// "The leader of Peru's farmers said …" and, a sentence on, "Ana Ruiz, however, …": news gives the office before the name.
struct Introduction {
  let sentences: [Sentence]
  let found: [SentenceNames]

  /// The full names that stand for somebody described just before, with the party of the description.
  func people(_ names: ArticleNames) -> [(name: String, party: PartyName, office: String)] {
    var met: Set<String> = []
    var all: [(name: String, party: PartyName, office: String)] = []
    for index in sentences.indices {
      if index > 0, let first = newcomer(in: index, met: met, names),
        let (party, office) = described(in: index - 1) ?? (index > 1 ? described(in: index - 2) : nil)
      {
        all.append((first, party, office))
      }
      for span in found[index].spans { if let name = name(of: span) { met.insert(name) } }
    }
    return all
  }

  private func name(of span: NameSpan) -> String? {
    switch span.content {
    case .unknown(let name): name
    case .party(let name): name.form == .person ? name.person : nil
    }
  }

  /// A full name, met for the first time and for nobody yet, that opens a sentence as its subject.
  private func newcomer(in index: Int, met: Set<String>, _ names: ArticleNames) -> String? {
    let sentence = sentences[index]
    guard let span = found[index].spans.first, span.words.lowerBound <= found[index].start + 1, span.words.count > 1,
      sentence[span.head].relation.universal == .subject, let name = name(of: span), !met.contains(name)
    else { return nil }
    if case .party(let known) = span.content, known.party != nil { return nil }
    return names.person(name)?.party == nil ? name : nil
  }

  /// The party and office of the one nameless person that a sentence tells of: "The Peruvian president rejected …".
  private func described(in index: Int) -> (PartyName, String)? {
    let sentence = sentences[index]
    for title in found[index].titles {
      let head = sentence.top(of: title.words)
      guard sentence[head].relation.universal == .subject, !sentence[head].features.contains(.plural) else { continue }
      let phrase = sentence.subtree(of: head)
      let inside = found[index].spans.filter { span in phrase.contains(span.head) }
      if inside.contains(where: { name(of: $0) != nil && $0.words.lowerBound > head }) { return nil }
      for span in inside {
        guard case .party(let party) = span.content, party.form != .person, party.party != nil else { continue }
        return (party, title.words.map { sentence.lower($0) }.joined(separator: " "))
      }
    }
    return nil
  }
}
