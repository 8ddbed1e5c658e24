import Foundation
import Syntax

/// The words by which an article says whose words it gives.
struct AttributionLexicon: Sendable {
  /// What kind of source a noun is.
  enum SourceNoun: String, CaseIterable, Hashable, Sendable {
    /// Somebody who stays unnamed whatever stands with the noun: "sources", "people".
    case person
    /// Somebody who stays unnamed unless a party or a name stands with the noun: "officials".
    case official
    /// Somebody who speaks for others: "spokesman", "minister".
    case spokesman
    case analyst
    case outlet
    case journalist
    /// A word of the names of media: "Herald".
    case masthead
    case document
    /// A word that says that a name is withheld: "anonymity", "unnamed".
    case anonymity
  }

  /// A verb of saying with what must follow it: "point" + "out".
  struct Verb: Hashable, Sendable {
    let following: [String]
    let manner: Source.Manner
  }

  private var verbs: [String: [Verb]] = [:]
  private var nouns: [String: SourceNoun] = [:]
  private var outlets: [String: [(words: [String], name: String)]] = [:]

  init(tables: DataTables) throws(ExtractionDataError) {
    let table = try Table("lexicons/attributions.tsv", in: tables, columns: ["verb", "class", "note"])
    for row in table.rows {
      let words = try table.filled(0, of: row).split(separator: " ").map(String.init)
      let verb = Verb(following: Array(words.dropFirst()), manner: try table.choice(1, of: row))
      for form in Self.forms(of: words[0]) { verbs[form, default: []].append(verb) }
    }
    verbs = verbs.mapValues { $0.sorted { $0.following.count > $1.following.count } }
    let people = try Table("lexicons/sources.tsv", in: tables, columns: ["noun", "class", "note"])
    for row in people.rows {
      let noun = try people.filled(0, of: row)
      let kind: SourceNoun = try people.choice(1, of: row)
      nouns[noun] = kind
      if nouns[Self.plural(of: noun)] == nil { nouns[Self.plural(of: noun)] = kind }
    }
    // An issuer or monitor is a party to what is said, not the place where it was said.
    for outlet in try OutletTable(tables: tables).outlets where outlet.kind == .medium {
      for form in outlet.forms {
        let words = form.split(separator: " ").map(String.init)
        outlets[words[0], default: []].append((words, outlet.forms[0]))
      }
    }
    outlets = outlets.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The verb of saying that begins at `word`, by its written form ("told", "made … clear").
  func verb(at word: Int, in sentence: Sentence) -> Verb? {
    verbs[sentence.lower(word)]?.first { verb in
      var place = word + 1
      for next in verb.following {
        // One or two words may stand between: "made it very clear".
        guard let found = (place..<min(place + 3, sentence.words.count)).first(where: { sentence.lower($0) == next })
        else {
          return false
        }
        place = found + 1
      }
      return true
    }
  }

  func noun(_ lower: String) -> SourceNoun? { nouns[lower] }

  /// The medium whose name begins at `word`; case counts, since many are common words.
  func outlet(at word: Int, in sentence: Sentence) -> String? {
    outlets[sentence[word].form]?.first { entry in
      word + entry.words.count <= sentence.words.count
        && entry.words.indices.allSatisfy { sentence[word + $0].form == entry.words[$0] }
    }?.name
  }

  private static let irregular: [String: [String]] = [
    "say": ["said"], "tell": ["told"], "write": ["wrote", "written"], "think": ["thought"], "feel": ["felt"],
    "swear": ["swore", "sworn"], "forecast": ["forecast"], "broadcast": ["broadcast"], "go": ["went", "goes", "gone"],
    "make": ["made"], "set": ["set", "setting"], "lay": ["laid"], "hit": ["hit", "hitting"], "let": ["let", "letting"],
    "shoot": ["shot"], "rebut": ["rebutted", "rebutting"], "quip": ["quipped", "quipping"],
    "spell": ["spelt", "spelled"],
  ]

  private static func forms(of verb: String) -> Set<String> {
    let vowels = "aeiou"
    let stem = verb.hasSuffix("e") ? String(verb.dropLast()) : verb
    let consonantY = verb.hasSuffix("y") && !vowels.contains(verb.dropLast().last ?? "a")
    let past = irregular[verb] ?? [consonantY ? verb.dropLast() + "ied" : stem + "ed"]
    return Set(past + [verb, stem + "ing", plural(of: verb)])
  }

  private static func plural(of word: String) -> String {
    if word.hasSuffix("y"), !"aeiou".contains(word.dropLast().last ?? "a") { return word.dropLast() + "ies" }
    if ["s", "x", "z", "ch", "sh"].contains(where: { word.hasSuffix($0) }) { return word + "es" }
    if word.hasSuffix("man") { return word.dropLast(2) + "en" }
    return word + "s"
  }
}
