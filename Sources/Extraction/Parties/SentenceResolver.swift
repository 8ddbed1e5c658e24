import Syntax

/// Finds whom the words of one sentence stand for: names first, then descriptions and pronouns as they are asked for.
struct SentenceResolver {
  let sentence: Sentence
  let found: SentenceNames
  let article: ArticleNames
  let context: PartyContext
  let gazetteer: PartyGazetteer
  let vocabulary: PartyWords
  let referents: Referents
  let quoted: [Bool]
  let reading: Reading

  private(set) var mentions: [Int: Mention] = [:]
  private var isOpen: [Bool]
  private var depth = 0
  private static let deepest = 16
  private static let reach = 80

  init(
    sentence: Sentence, found: SentenceNames, article: ArticleNames, context: PartyContext,
    gazetteer: PartyGazetteer, vocabulary: PartyWords, referents: Referents, quoted: [Bool], reading: Reading,
    named: [Mention]
  ) {
    self.sentence = sentence
    self.found = found
    self.article = article
    self.context = context
    self.gazetteer = gazetteer
    self.vocabulary = vocabulary
    self.referents = referents
    self.quoted = quoted
    self.reading = reading
    isOpen = .init(repeating: true, count: sentence.words.count)
    // A name that stands for a place only is nobody, and neither are its words.
    for word in sentence.words.indices where found.spanAt[word] != nil { isOpen[word] = false }
    for mention in named {
      for word in mention.words { isOpen[word] = false }
      mentions[mention.head] = mention
    }
  }

  /// Resolves every word that is not part of a name.
  mutating func resolve() {
    for word in found.start..<max(found.start, sentence.words.count) { _ = actors(at: word) }
  }

  /// Whom the phrase headed by a word stands for.
  mutating func actors(at word: Int) -> [Actor] {
    if let mention = mentions[word] { return mention.form == .adjective && isModifier(word) ? [] : mention.actors }
    // A name that the parse has torn apart: "Ana Ruiz-Mora's side".
    if sentence[word].relation == .possessor, let span = found.span(at: word), let mention = mentions[span.head],
      mention.form != .adjective
    {
      return mention.actors
    }
    guard isOpen[word], depth < Self.deepest else { return [] }
    depth += 1
    defer { depth -= 1 }
    // Closed before it is read: a word whose reading leads back to itself stands for nobody.
    isOpen[word] = false
    if let mention = mention(at: word) {
      mentions[word] = mention
      return mention.actors
    }
    return []
  }

  /// The mentions before a word, nearest first; at most eighty words back.
  func earlier(than word: Int) -> [Mention] {
    (max(found.start, word - Self.reach)..<max(found.start, word)).reversed().compactMap { mentions[$0] }
  }

  private func isModifier(_ word: Int) -> Bool {
    [.adjectivalModifier, .compound, .nominalDescription].contains(sentence[word].relation)
  }

  private mutating func mention(at word: Int) -> Mention? {
    let lower = sentence.lower(word)
    switch sentence[word].tag {
    case .pronoun, .determiner:
      return pronoun(word, lower)
    case .noun, .properNoun:
      return paper(word) ?? description(word, lower)
    case .adjective:
      return ordinal(word, lower)
    default:
      return nil
    }
  }
}
