import Syntax

/// Who signs a statement that begins "We, the ministers of Peru and Chile, …".
struct Signatures {
  let sentences: [Sentence]
  let quotes: QuoteMarks

  private static let reach = 4
  private static let breaks: Set<String> = [",", "-", "–", "—", "--", ":"]

  /// The parties that stand beside the first "we", each once; empty where none do.
  func parties(_ mentions: [Mention]) -> [Actor] {
    for sentence in sentences.prefix(Self.reach) {
      guard let we = sentence.words.indices.first(where: { sentence.lower($0) == "we" }),
        !quotes.isQuoted[sentence.index][we], we + 2 < sentence.words.count,
        Self.breaks.contains(sentence[we + 1].form), let end = end(of: sentence, we)
      else { continue }
      var found: [Actor] = []
      for mention in mentions where mention.sentence == sentence.index && (we + 2..<end).contains(mention.head) {
        guard [.name, .person, .description].contains(mention.form) else { continue }
        for actor in mention.actors where actor.party != nil {
          if let index = found.firstIndex(where: { $0.party == actor.party }) {
            if found[index].person == nil { found[index] = actor }
          } else {
            found.append(actor)
          }
        }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Where the names end: at the verb, or at the dash that answers the first.
  private func end(of sentence: Sentence, _ we: Int) -> Int? {
    if sentence[we + 1].form != ",",
      let dash = (we + 2..<sentence.words.count).first(where: {
        sentence[$0].form == sentence[we + 1].form
      })
    {
      return dash
    }
    guard let verb = sentence[we].head, verb > we + 2 else { return nil }
    return verb
  }
}
