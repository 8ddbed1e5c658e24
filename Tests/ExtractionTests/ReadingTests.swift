import Commitments
import Foundation
import Syntax
import Testing

@testable import Extraction

@Suite struct ReadingTests {
  private static let parser = Result {
    Parser(model: try SyntaxModel(contentsOf: dataFolder.appendingPathComponent("syntax/english.model")))
  }

  private func reading(_ text: String, title: String = "") throws -> Reading {
    Reading(article: Article(key: "test", title: title, text: text), parser: try Self.parser.get())
  }

  private func sentence(_ text: String) throws -> Sentence { try #require(try reading(text).sentences.first) }

  /// The place of the word with this form.
  private func word(_ form: String, in sentence: Sentence) throws -> Int {
    try #require(sentence.words.firstIndex { $0.form == form })
  }

  @Test func `sentences know their bytes, numbers and paragraphs`() throws {
    let marked = MarkedText("  ⟦Málaga was wet.⟧ ⟦Nobody minded.⟧\n\n⟦“It rained,” he said.⟧\n")
    let reading = try reading(marked.text)
    #expect(reading.sentences.map(\.range) == marked.spans)
    #expect(reading.sentences.map(\.index) == [0, 1, 2])
    #expect(reading.sentences[0].paragraph == reading.sentences[1].paragraph)
    #expect(reading.sentences[1].paragraph < reading.sentences[2].paragraph)
  }

  @Test func `the title is read apart from the text`() throws {
    let reading = try reading("Nobody minded.", title: "Rain in Málaga")
    #expect(reading.sentences.count == 1)
    #expect(reading.headline.first?.words.map(\.form) == ["Rain", "in", "Málaga"])
  }

  @Test func `words are put together with the spaces of the text and without its line ends`() throws {
    let reading = try reading("The firm's 30-day offer,\n  he said, isn't final.")
    let sentence = try #require(reading.sentences.first)
    let words = Array(sentence.words.indices)
    #expect(reading.text(words, of: sentence) == "The firm's 30-day offer, he said, isn't final.")
    #expect(reading.text(sentence.range) == "The firm's 30-day offer, he said, isn't final.")
    #expect(reading.text([], of: sentence) == "")
  }

  @Test(arguments: [
    ("Peru will sign.", "sign", "will"), ("Peru won't sign.", "sign", "will"), ("Peru’ll sign.", "sign", "will"),
    ("They can't sign.", "sign", "can"), ("Peru has signed.", "signed", nil), ("Peru signs.", "signs", nil),
  ])
  func `a modal verb is known in every form`(text: String, verb: String, modal: String?) throws {
    let sentence = try sentence(text)
    #expect(sentence.modal(of: try word(verb, in: sentence)) == modal)
  }

  @Test(arguments: [
    ("Peru did not sign.", "sign", true), ("Peru never signed.", "signed", true),
    ("Peru signed no treaty.", "signed", true), ("Neither country signed.", "signed", true),
    ("Peru signed.", "signed", false), ("Peru signed, but not today.", "signed", false),
  ])
  func `a predicate is denied by itself or by its subject and object`(text: String, verb: String, isNegated: Bool)
    throws
  {
    let sentence = try sentence(text)
    #expect(sentence.isNegated(try word(verb, in: sentence)) == isNegated)
  }

  @Test(arguments: [
    ("Peru rejected the map.", "rejected", "Peru"), ("The map was rejected by Peru.", "rejected", "Peru"),
    ("Peru wants to redraw the map.", "redraw", "Peru"), ("Peru asked Chile to redraw the map.", "redraw", "Chile"),
    ("Peru, which rejected the map, left.", "rejected", "Peru"),
    ("Peru rejected the map and left.", "left", "Peru"), ("The map rejected by Peru was old.", "rejected", "Peru"),
  ])
  func `whoever does an act is found across its clause`(text: String, verb: String, doer: String) throws {
    let sentence = try sentence(text)
    let found = try #require(sentence.doer(of: try word(verb, in: sentence)))
    #expect(sentence[found].form == doer)
  }

  @Test(arguments: ["The map was rejected.", "Sign the map!"])
  func `an act without a doer has none`(text: String) throws {
    let sentence = try sentence(text)
    let verb = try #require(sentence.words.firstIndex { $0.tag == .verb })
    #expect(sentence.doer(of: verb) == nil)
  }

  @Test func `verbs joined in one form are acts beside each other`() throws {
    let sentence = try sentence("Peru promised to release the crew and pay the owners.")
    let found = sentence.coordinatedVerbs(of: try word("release", in: sentence))
    #expect(found.map { sentence[$0].form } == ["pay"])
  }

  @Test func `a word governs itself and what hangs on it`() throws {
    let sentence = try sentence("Peru rejected the old map.")
    let map = try word("map", in: sentence)
    let old = try word("old", in: sentence)
    #expect(sentence.covers(map, old))
    #expect(sentence.covers(map, map))
    #expect(!sentence.covers(old, map))
    #expect(sentence.subtree(of: map).map { sentence[$0].form } == ["the", "old", "map"])
  }

  @Test func `a preposition is given with what is fixed to it`() throws {
    let sentence = try sentence("The ferry stopped because of the ice.")
    #expect(sentence.mark(of: try word("ice", in: sentence)) == "because of")
  }
}
