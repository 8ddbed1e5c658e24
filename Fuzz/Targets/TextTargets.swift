import Commitments
import Foundation

@testable import Extraction
@testable import Syntax

/// The data of the repository, read once.
private enum Shared {
  static let data =
    ProcessInfo.processInfo.environment["CTRACK_DATA"].map { URL(filePath: $0) }
    ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data")
  static let parser = Result {
    Parser(model: try SyntaxModel(contentsOf: data.appending(path: "syntax/english.model")), mode: .fast)
  }
  static let lexicon = Result { try TermLexicon(tables: DataTables(folder: data)) }
}

extension FuzzTarget {
  static let tokenizer = FuzzTarget(name: "tokenizer") { bytes in
    let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let words = text.withUnsafeBufferPointer { Tokenizer().words(in: $0) }
    try checkCover(of: text, by: words)
  }

  static let sentences = FuzzTarget(name: "sentences") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let sentences = try Shared.parser.get().sentences(in: text)
    try claim(sentences.allSatisfy { !$0.words.isEmpty }, "a sentence is empty")
    try claim(sentences.allSatisfy { $0.words.count <= SentenceSplitter.longest }, "a sentence is too long")
    try checkCover(of: Array(text.utf8), by: sentences.flatMap(\.words))
  }

  /// Dates and terms of running text, and the notations of days, spans and times in records.
  static let dates = FuzzTarget(name: "dates") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    if let day = Day(iso: text) { try claim(Day(iso: day.description) == day, "a day is not what it is written as") }
    if let period = Period(iso: text) {
      try claim(Period(iso: period.iso) == period, "a period is not what it is written as")
      try claim(period.first <= period.last, "a period ends before it begins")
    }
    if let time = RecordingTime(iso: text) {
      try claim(RecordingTime(iso: time.description) == time, "a time is not what it is written as")
    }
    let article = Article(key: "fuzz", title: "", published: Day(year: 2024, month: 2, day: 29), text: text)
    let reading = Reading(article: article, parser: try Shared.parser.get())
    let times = Times(reading: reading, lexicon: try Shared.lexicon.get())
    for sentence in reading.sentences {
      _ = times.due(Array(sentence.words.indices), of: sentence)
      _ = times.terms(Array(sentence.words.indices), of: sentence)
      for word in sentence.words.indices { _ = times.on(sentence.place(word)) }
    }
  }

  static let conllu = FuzzTarget(name: "conllu") { bytes in
    guard let read = try? ConlluReader.read(String(decoding: bytes, as: UTF8.self)) else { return }
    for sentence in read {
      let written = ConlluWriter.lines(sentence.tree, text: sentence.text, id: "fuzz")
      let again = try ConlluReader.read(written).first
      try claim(
        again?.tree.words.map(\.head) == sentence.tree.words.map(\.head), "a tree written and read again is another")
      _ = TreeDrawing.lines(sentence.tree)
    }
  }
}

/// Every byte of a text is in exactly one word or is white space, as far as ASCII knows it.
private func checkCover(of text: [UInt8], by words: [SourceWord]) throws {
  var end = 0
  for word in words {
    try claim(word.range.lowerBound >= end && !word.range.isEmpty, "words overlap, or one is empty, at \(end)")
    try claim(word.range.upperBound <= text.count, "a word ends behind the text")
    let isBlank = text[end..<word.range.lowerBound].allSatisfy { !(0x21..<0x7F).contains($0) }
    try claim(isBlank, "letters before byte \(word.range.lowerBound) are in no word")
    end = word.range.upperBound
  }
  try claim(text[end...].allSatisfy { !(0x21..<0x7F).contains($0) }, "letters behind byte \(end) are in no word")
}
