import Commitments
import Foundation
import Syntax

/// A word or phrase that says where a party stands, as a line of `lexicons/stances.tsv` gives it.
struct StanceCue: Hashable, Sendable {
  enum Part: String, CaseIterable, Hashable, Sendable {
    case verb, noun, adjective
    /// Words in a row that say something of their subject, or of the object of "put" and "take": "off the table".
    case phrase
  }

  /// Where, seen from the cue, the action or the addressee stands.
  enum Role: Hashable, Sendable {
    case object, infinitive, clause, gerund
    /// The cue's own phrase is the action ("resumed deliveries").
    case itself
    case preposition(String)
    /// The possessor, or the noun before it: "the union's demand".
    case possessor
    /// What the cue is said of: "*the plan* is unacceptable".
    case subject
    /// The first of two objects: "gave *the plan* short shrift".
    case indirectObject
    /// No action by itself: "said yes" answers what was said before.
    case nothing
  }

  /// The lemmas as the table has them, the inflected one first: "rule out".
  let words: [String]
  let part: Part
  let stance: Stance
  let contents: [Role]
  let addressees: [Role]
  /// The stance under negation; `nil`: a negated cue says nothing.
  let negated: Stance?
  /// Whether the words are plain news as often as a position, so that they need support: a matter that another
  /// statement of the article is about, a party that speaks.
  let isWeak: Bool

  var name: String { words.joined(separator: " ") }

  /// The word of a phrase that the others depend on, given its first: the table in "off the table".
  func top(from first: Int, in sentence: Sentence) -> Int {
    let phrase = first..<min(first + words.count, sentence.words.count)
    return phrase.first { word in sentence[word].head.map { !phrase.contains($0) } ?? true } ?? first
  }
}

/// The stance cues by their main word: the first of a verb or a phrase, the last of a noun.
struct StanceLexicon: Sendable {
  private struct Pattern: Hashable {
    let cue: StanceCue
    /// What stands directly before the main word: "green", "u" and "-".
    let before: [String]
    let after: [String]
  }

  private var patterns: [String: [Pattern]] = [:]

  init(tables: DataTables) throws(ExtractionDataError) {
    let table = try Table(
      "lexicons/stances.tsv", in: tables,
      columns: ["cue", "part", "stance", "content", "addressee", "negated", "strength", "note"])
    let irregular = try Self.irregularForms(tables: tables)
    for row in table.rows {
      let cue = try Self.cue(row, in: table)
      guard let main = cue.part == .noun ? cue.words.last : cue.words.first else {
        throw .emptyCell(row.place, column: table.columns[0])
      }
      let before = cue.part == .noun ? Array(cue.words.dropLast()) : []
      let after = cue.part == .noun ? [] : Array(cue.words.dropFirst())
      patterns[main, default: []].append(Pattern(cue: cue, before: before, after: after))
      // "go-ahead" is one word to some and three to others.
      let pieces = main.split(separator: "-").flatMap { ["-", String($0)] }.dropFirst()
      if let last = pieces.last, last != main {
        patterns[last, default: []].append(Pattern(cue: cue, before: before + pieces.dropLast(), after: after))
      }
      if cue.part == .verb {
        for form in irregular[main] ?? [] {
          patterns[form, default: []].append(Pattern(cue: cue, before: before, after: after))
        }
      }
    }
    patterns = patterns.mapValues { $0.sorted { $0.cue.words.count > $1.cue.words.count } }
  }

  /// The cues whose main word has this lemma, those of most words first.
  func cues(_ lemma: String) -> [StanceCue] { patterns[lemma]?.map(\.cue) ?? [] }

  /// The cues whose main word is `word`, the right part of speech and with all their words around it.
  ///
  /// Only the longest: what is ruled out is not ruled.
  /// Whether anything fills their roles is left to the reader.
  func cues(at word: Int, in sentence: Sentence) -> [StanceCue] {
    guard !Self.neverCues.contains(sentence[word].tag) else { return [] }
    var known = sentence.value(at: word, in: patterns) ?? []
    // An adjective that was a participle stands under its form: "prepared", not "prepare".
    if sentence[word].pennTag == .verbPastParticiple, let adjectives = patterns[sentence.lower(word)] {
      known += adjectives.filter { !known.contains($0) }
    }
    guard !known.isEmpty else { return [] }
    let found = known.filter { pattern in
      // Words before it settle what it is: "U-turn" has been taken for a verb.
      (!pattern.before.isEmpty || Self.fits(pattern.cue.part, sentence[word]))
        && sentence.hasWords(pattern.before, before: word)
        && sentence.hasFixedWords(pattern.after[...], after: word)
    }.map(\.cue)
    let length = found.map(\.words.count).max() ?? 0
    return found.filter { $0.words.count == length }
  }

  private static let neverCues: Set<UniversalTag> = [
    .determiner, .pronoun, .punctuation, .numeral, .coordinatingConjunction, .symbol,
  ]

  private static func fits(_ part: StanceCue.Part, _ word: Word) -> Bool {
    switch part {
    // "Has yet to" is tagged either way.
    case .verb: word.tag == .verb || word.tag == .auxiliary
    case .noun: word.tag == .noun || word.tag == .properNoun || word.relation == .object && word.tag == .adjective
    // Participles that became adjectives are tagged either way: "is prepared to", "committed to".
    case .adjective: word.tag == .adjective || word.pennTag == .verbPastParticiple
    case .phrase: true
    }
  }

  /// The irregular past forms of verbs, by their base form: the lemmatizer leaves a rare one as it is.
  private static func irregularForms(tables: DataTables) throws(ExtractionDataError) -> [String: [String]] {
    let table = try Table(
      "lexicons/irregular-verbs.tsv", in: tables,
      columns: ["verb", "present", "past", "participle", "gerund"])
    var forms: [String: [String]] = [:]
    for row in table.rows {
      let verb = try table.filled(0, of: row)
      forms[verb] = Set(row.cells[2...3]).subtracting([verb, verb + "d", verb + "ed", ""]).sorted()
    }
    return forms
  }
}

extension StanceLexicon {
  private enum Strength: String, CaseIterable { case weak }
  private enum RoleName: String, CaseIterable { case obj, iobj, inf, that, doing, itself = "self", poss, subj, none }

  private static func cue(_ row: Table.Row, in table: Table) throws(ExtractionDataError) -> StanceCue {
    let negated: Stance? = row.cells[5].isEmpty ? nil : try table.choice(5, of: row)
    let strength: Strength? = row.cells[6].isEmpty ? nil : try table.choice(6, of: row)
    return StanceCue(
      words: try table.filled(0, of: row).split(separator: " ").map(String.init),
      part: try table.choice(1, of: row), stance: try table.choice(2, of: row),
      contents: try roles(3, of: row, in: table), addressees: try roles(4, of: row, in: table),
      negated: negated, isWeak: strength == .weak)
  }

  private static func roles(
    _ column: Int, of row: Table.Row, in table: Table
  ) throws(ExtractionDataError) -> [StanceCue.Role] {
    var roles: [StanceCue.Role] = []
    for name in row.list(column) {
      if name.hasPrefix("prep:") {
        roles.append(.preposition(String(name.dropFirst(5))))
        continue
      }
      let role: RoleName = try table.choice(name, column, of: row)
      switch role {
      case .obj: roles.append(.object)
      case .inf: roles.append(.infinitive)
      case .that: roles.append(.clause)
      case .doing: roles.append(.gerund)
      case .itself: roles.append(.itself)
      case .poss: roles.append(.possessor)
      case .subj: roles.append(.subject)
      case .iobj: roles.append(.indirectObject)
      case .none: roles.append(.nothing)
      }
    }
    return roles
  }
}
