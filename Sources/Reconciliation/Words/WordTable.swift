import Foundation
import Locking

/// What words mean, how telling they are, and their base forms: WordNet 3.0, reduced to what the comparison needs.
struct WordTable: Sendable {
  private let words: SortedTable
  private let forms: SortedTable
  /// Words that were asked for lately: the same ones come again and again.
  private let met = Mutex<[String: Word]>([:])
  private static let mostMet = 50_000
  /// By lemma, sorted.
  private let topics: [String: [Int32]]

  init(folder: URL) throws(ReconciliationDataError) {
    words = try SortedTable(
      contentsOf: folder.appendingPathComponent("words.tsv"), header: "word\tweight\tmeanings\tnear")
    forms = try SortedTable(contentsOf: folder.appendingPathComponent("forms.tsv"), header: "form\tlemma")
    topics = try Self.topics(contentsOf: folder.appendingPathComponent("topics.tsv"))
  }

  /// The word in its base form, found as WordNet's Morphy does: exceptions first, then endings of nouns, verbs and
  /// adjectives, each result looked up.
  ///
  /// - Parameter form: In lower case, without hyphens.
  func word(_ form: String) -> Word {
    if let word = met.withLock({ $0[form] }) { return word }
    let word = lookedUp(form)
    met.withLock { known in
      if known.count >= Self.mostMet { known = [:] }
      known[form] = word
    }
    return word
  }

  private func lookedUp(_ form: String) -> Word {
    if let lemma = forms.cells(form)?.first, let word = known(String(decoding: lemma, as: UTF8.self)) { return word }
    // Inflected words are in the table too where they have meanings of their own ("meeting", "talks").
    let base = Self.endings.lazy.compactMap { ending -> Word? in
      guard form.hasSuffix(ending.suffix), form.utf8.count >= ending.suffix.utf8.count + ending.leastStem else {
        return nil
      }
      let stem = String(form.dropLast(ending.suffix.count))
      return known(stem + ending.replacement) ?? (ending.doubles ? undoubled(stem).flatMap(known) : nil)
    }.first
    return base ?? known(form) ?? Word(lemma: form, weight: 0.9)
  }

  private struct Ending {
    var suffix: String
    var replacement: String
    var doubles = false
    var leastStem = 2
  }

  private static let endings: [Ending] = [
    Ending(suffix: "sses", replacement: "ss"), Ending(suffix: "ies", replacement: "y"),
    Ending(suffix: "xes", replacement: "x"), Ending(suffix: "ches", replacement: "ch"),
    Ending(suffix: "shes", replacement: "sh"), Ending(suffix: "ss", replacement: "ss"),
    Ending(suffix: "s", replacement: "", leastStem: 3), Ending(suffix: "ied", replacement: "y"),
    Ending(suffix: "ed", replacement: "e"), Ending(suffix: "ed", replacement: "", doubles: true),
    Ending(suffix: "ing", replacement: "e"), Ending(suffix: "ing", replacement: "", doubles: true),
  ]

  /// "stopp" to "stop".
  private func undoubled(_ stem: String) -> String? {
    guard let last = stem.last, stem.dropLast().last == last else { return nil }
    return String(stem.dropLast())
  }

  private func known(_ lemma: String) -> Word? {
    guard let cells = words.cells(lemma), cells.count == 3,
      let weight = Double(String(decoding: cells[0], as: UTF8.self))
    else {
      // WordNet lacks some words that negotiators use ("handover").
      return topics[lemma].map { Word(lemma: lemma, weight: 0.9, topics: $0) }
    }
    return Word(
      lemma: lemma, weight: weight, meanings: Self.numbers(cells[1]), near: Self.numbers(cells[2]),
      topics: topics[lemma] ?? [])
  }

  private static func topics(contentsOf file: URL) throws(ReconciliationDataError) -> [String: [Int32]] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { throw .unreadable(file.path) }
    let header = "topic\twords"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first.map(String.init) == header else { throw .otherHeader(file.path, expected: header) }
    var topics: [String: [Int32]] = [:]
    for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let cells = line.split(separator: "\t")
      guard cells.count == 2 else {
        throw .badRow(file.path, line: number + 1, rule: "a row is a topic and its words, separated by blanks")
      }
      for word in Set(cells[1].split(separator: " ")) { topics[String(word), default: []].append(Int32(number)) }
    }
    return topics
  }

  private static func numbers(_ cell: ArraySlice<UInt8>) -> [Int32] {
    cell.split(separator: UInt8(ascii: " ")).compactMap { Int32(String(decoding: $0, as: UTF8.self)) }.sorted()
  }
}
