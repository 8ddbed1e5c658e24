import Commitments
import Foundation
import Syntax

@testable import Extraction

/// A text whose words are attributed, with a cast of its own, so that only attribution is tested and not how mentions are found.
///
/// ⟦…⟧ in the text marks the words a test speaks of.
struct AttributionText {
  let text: String
  let reading: Reading
  let attributions: Attributions
  private let marks: [Range<Int>]

  init(_ marked: String, voice: Actor? = nil) throws {
    var text = ""
    var marks: [Range<Int>] = []
    var start = 0
    for character in marked {
      switch character {
      case "⟦": start = text.utf8.count
      case "⟧": marks.append(start..<text.utf8.count)
      default: text.append(character)
      }
    }
    self.text = text
    self.marks = marks
    let tools = try Self.tools.get()
    reading = Reading(article: Article(key: "test", title: "", text: text), parser: tools.parser)
    let mentions = Mentions(Self.mentions(in: reading), voices: voice.map { [$0] } ?? [])
    attributions = AttributionFinder(reading: reading, mentions: mentions, lexicon: tools.lexicon).attributions()
  }

  /// The marked words, without punctuation.
  var marked: [WordPlace] { words.filter { place in marks.contains { $0.overlaps(range(place)) } } }

  /// The other words, without punctuation.
  var unmarked: [WordPlace] { words.filter { place in !marks.contains { $0.overlaps(range(place)) } } }

  /// The first place of a word.
  func place(_ form: String) -> WordPlace? { words.first { reading.sentences[$0.sentence][$0.word].form == form } }

  /// The marked words whose nearest source is not `name`, and the unmarked words that have a source.
  func wrong(_ name: String) -> [String] {
    marked.filter { attributions.sources(of: $0).first.map(Self.name) != name }.map(describe)
      + unmarked.filter { !attributions.sources(of: $0).isEmpty }.map(describe)
  }

  private func describe(_ place: WordPlace) -> String {
    let sources = attributions.sources(of: place).map(Self.name)
    return "\(reading.sentences[place.sentence][place.word].form): \(sources.joined(separator: " < "))"
  }

  static func name(_ source: Extraction.Source) -> String {
    if source.isUnnamed { return "unnamed" }
    if let outlet = source.outlet { return outlet }
    return source.actors.map { $0.person ?? $0.party ?? "" }.joined(separator: " + ")
  }

  private var words: [WordPlace] {
    reading.sentences.flatMap { sentence in
      sentence.words.indices.filter { sentence[$0].tag != .punctuation && !Quotations.isMark($0, in: sentence) }.map {
        sentence.place($0)
      }
    }
  }

  private func range(_ place: WordPlace) -> Range<Int> { reading.sentences[place.sentence][place.word].range }

  private static let tools = Result {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
        "Data")
    let model = try SyntaxModel(contentsOf: folder.appendingPathComponent("syntax/english.model"))
    return (parser: Parser(model: model), lexicon: try AttributionLexicon(tables: DataTables(folder: folder)))
  }

  private static let cast: [String: (form: Mention.Form, actor: Actor)] = [
    "Kone": (.person, Actor(party: "Mali", person: "Ali Kone", kind: .state)),
    "Quispe": (.person, Actor(party: "Peru", person: "Rosa Quispe", kind: .state)),
    "Mali": (.name, Actor(party: "Mali", kind: .state)), "Peru": (.name, Actor(party: "Peru", kind: .state)),
    "Chad": (.name, Actor(party: "Chad", kind: .state)), "Norline": (.name, Actor(party: "Norline", kind: .company)),
    "Malian": (.adjective, Actor(party: "Mali", kind: .state)),
    "Peruvian": (.adjective, Actor(party: "Peru", kind: .state)),
    "Chadian": (.adjective, Actor(party: "Chad", kind: .state)),
  ]

  /// Names of the cast with a given name before them; "he" and "she" are the person named last.
  private static func mentions(in reading: Reading) -> [Mention] {
    var found: [Mention] = []
    var last: Actor?
    for sentence in reading.sentences {
      for word in sentence.words.indices {
        if let (form, actor) = cast[sentence[word].form] {
          let start =
            form == .person && word > 0 && ["Ali", "Rosa"].contains(sentence[word - 1].form) ? word - 1 : word
          let words = start..<word + 1
          let head = words.first { !words.contains(sentence[$0].head ?? -1) } ?? word
          found.append(Mention(sentence: sentence.index, words: words, head: head, form: form, actors: [actor]))
          if form == .person { last = actor }
        } else if ["he", "she"].contains(sentence.lower(word)), let last {
          found.append(
            Mention(sentence: sentence.index, words: word..<word + 1, head: word, form: .pronoun, actors: [last]))
        }
      }
    }
    return found
  }
}
