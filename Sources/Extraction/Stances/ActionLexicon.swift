import Foundation
import Syntax

/// What kind of act a word names, as a line of `lexicons/actions.tsv` gives it.
enum ActionKind: String, CaseIterable, Hashable, Sendable {
  /// Done to another's harm.
  case harm
  /// Done for another's good, or giving way to another.
  case benefit
  /// Meeting and talking: plans, no commitments.
  case meeting
  /// No act at all: being, having, expecting.
  case state
  /// Words only.
  case speech
  /// An act that is good or bad by what it is done to.
  case act

  /// The kind of putting an end to it.
  var reversed: ActionKind {
    switch self {
    case .harm: .benefit
    case .benefit, .meeting: .harm
    case .state, .speech, .act: self
    }
  }
}

/// The verbs and nouns of acts: whether "will …" is a pledge, a threat or nothing.
struct ActionLexicon: Sendable {
  private enum Part: String, CaseIterable { case verb, noun, adjective }

  /// What the class of a verb's object does to the class of the whole.
  private enum Effect: String, CaseIterable {
    /// "resume strikes" is what strikes are.
    case same
    /// "suspend strikes" is the opposite.
    case reverse
  }

  private struct Entry {
    let words: [String]
    let kind: ActionKind
    let effect: Effect?
  }

  private var verbs: [String: [Entry]] = [:]
  private var nouns: [String: [Entry]] = [:]
  private var adjectives: [String: [Entry]] = [:]
  /// How far a chain of objects is followed: "agree to stop threatening to strike".
  private static let depth = 4

  init(tables: DataTables) throws(ExtractionDataError) {
    let table = try Table(
      "lexicons/actions.tsv", in: tables, columns: ["word", "part", "class", "object", "note"])
    for row in table.rows {
      let words = try table.filled(0, of: row).split(separator: " ").map(String.init)
      let part: Part = try table.choice(1, of: row)
      let effect: Effect? = row.cells[3].isEmpty ? nil : try table.choice(3, of: row)
      let entry = Entry(words: words, kind: try table.choice(2, of: row), effect: effect)
      switch part {
      case .verb: verbs[words[0], default: []].append(entry)
      case .noun: nouns[words[0], default: []].append(entry)
      case .adjective: adjectives[words[0], default: []].append(entry)
      }
    }
    verbs = verbs.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    nouns = nouns.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The kind of act that the verb or noun at `word` names together with what it is done to.
  ///
  /// - Returns: `nil` where the table does not know the word.
  func kind(of word: Int, in sentence: Sentence) -> ActionKind? { kind(of: word, in: sentence, depth: Self.depth) }

  /// Whether the verb at `word` names harm by itself, whatever is done to: "bomb", not "stop deliveries".
  func isHarm(_ word: Int, in sentence: Sentence) -> Bool {
    guard kind(of: word, in: sentence) == .harm else { return false }
    return entry(at: word, in: verbs, of: sentence).map { $0.kind == .harm && $0.effect != .same } ?? true
  }

  /// Whether the verb at `word` puts an end to what its object names: who will not stop or abandon it goes on with it.
  func ends(_ word: Int, in sentence: Sentence) -> Bool { entry(at: word, in: verbs, of: sentence)?.effect == .reverse }

  private func kind(of word: Int, in sentence: Sentence, depth: Int) -> ActionKind? {
    let isVerb = sentence[word].tag == .verb || sentence[word].tag == .auxiliary
    guard let entry = entry(at: word, in: isVerb ? verbs : nouns, of: sentence) else { return nil }
    if entry.kind == .state, depth > 0, let coming = Self.subjectOfBeing(word, in: sentence) {
      return kind(of: coming, in: sentence, depth: 0) ?? entry.kind
    }
    guard let effect = entry.effect, depth > 0 else { return entry.kind }
    let object =
      isVerb
      ? Self.object(of: word, in: sentence) : sentence.child(of: word, .nominalModifier, .clausalModifier)
    guard let object else { return entry.kind }
    var kind = kind(of: object, in: sentence, depth: depth - 1)
    let modifier = modifierKind(of: object, in: sentence)
    // A "weapons programme" is no programme like others.
    if kind == nil || kind == .act || modifier == .harm { kind = modifier ?? kind }
    guard let kind, kind != .state else { return entry.kind == .state ? .act : entry.kind }
    return effect == .same ? kind : kind.reversed
  }

  /// What the words before a noun say where the noun itself says nothing: "strike plans", "punitive measures".
  private func modifierKind(of noun: Int, in sentence: Sentence) -> ActionKind? {
    for word in sentence.children(of: noun, .compound, .nominalModifier, .adjectivalModifier) {
      let known = sentence[word].tag == .adjective ? adjectives : nouns
      if let entry = entry(at: word, in: known, of: sentence), entry.kind == .harm || entry.kind == .benefit {
        return entry.kind
      }
    }
    return nil
  }

  /// What there will be: "there will be a strike".
  private static func subjectOfBeing(_ verb: Int, in sentence: Sentence) -> Int? {
    guard sentence.lemma(verb) == "be", sentence.child(of: verb, .expletive) != nil else { return nil }
    return sentence.child(of: verb, .subject)
  }

  /// What is done, stopped or gone on with: the object, else the verb or noun that completes it.
  private static func object(of verb: Int, in sentence: Sentence) -> Int? {
    if let object = sentence.child(of: verb, .object) { return object }
    if let passive = sentence.child(of: verb, .passiveSubject) { return passive }
    if let complement = sentence.child(of: verb, .openComplement) { return complement }
    return sentence.child(of: verb, .oblique, .adverbialClause).flatMap { word in
      guard let mark = sentence.mark(of: word), prepositions.contains(mark) else { return nil }
      return word
    }
  }

  private static let prepositions: Set = ["from", "with", "of", "on", "to", "for", "out of", "in"]

  private func entry(at word: Int, in entries: [String: [Entry]], of sentence: Sentence) -> Entry? {
    let known = sentence.value(at: word, in: entries)
    return known?.first { $0.words.count == 1 || sentence.hasFixedWords($0.words.dropFirst(), after: word) }
  }
}
