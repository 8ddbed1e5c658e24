import Syntax
import Testing

/// Trees of sentences of our own, and the promises that hold for any text.
struct ParserTests {
  private func tree(_ text: String) throws -> Tree {
    let trees = try SharedModel.parser().parse(text)
    #expect(trees.count == 1)
    return try #require(trees.first)
  }

  private func word(_ form: String, _ tree: Tree) throws -> Int {
    try #require(tree.words.firstIndex { $0.form == form })
  }

  @Test("A condition depends on what it conditions")
  func condition() throws {
    let tree = try tree("The company will raise wages if the union ends the strike.")
    let ends = try word("ends", tree)
    let raise = try word("raise", tree)
    #expect(tree.words[ends].relation == .adverbialClause && tree.words[ends].head == raise)
    let union = try word("union", tree)
    #expect(tree.nominalSubject(of: ends) == union)
    #expect(tree.governingClause(of: ends) == raise)
    #expect(tree.words[ends].lemma == "end" && tree.words[ends].pennTag == .verbThirdPerson)
  }

  @Test("A connective of several words is one marker")
  func connective() throws {
    let text = "Ukraine will accept the plan on condition that Russia signs it."
    let tree = try tree(text)
    let on = try word("on", tree)
    let signs = try word("signs", tree)
    #expect(tree.words[on].head == signs && tree.words[on].relation == .marker)
    #expect(tree.words[on + 1].head == on && tree.words[on + 1].relation == .fixed)
    #expect(tree.words[on + 2].head == on && tree.words[on + 2].relation == .fixed)
    let parser = try SharedModel.parser()
    let sentence = try #require(parser.sentences(in: text).first)
    #expect(parser.connectives(sentence, in: text) == [Connective(words: 5..<8, standIn: "if")])
  }

  @Test("A measure is no connective", arguments: ["It took as long as 30 days.", "Stay as long as possible."])
  func measure(_ text: String) throws {
    let parser = try SharedModel.parser()
    let sentence = try #require(parser.sentences(in: text).first)
    #expect(parser.connectives(sentence, in: text).isEmpty)
  }

  @Test("A dateline stands apart and depends on the root of the sentence")
  func dateline() throws {
    let tree = try tree("GENEVA, March 23 - The ministers signed the accord.")
    let alone = try self.tree("The ministers signed the accord.")
    let signed = try word("signed", tree)
    #expect(tree.root == signed)
    #expect(tree.words.prefix(5).filter { $0.relation == .parataxis }.map(\.head) == [signed])
    #expect(tree.words.dropFirst(5).map { $0.head.map { $0 - 5 } } == alone.words.map(\.head))
  }

  @Test("What a speaker says depends on the verb of saying")
  func speech() throws {
    let tree = try tree("The minister said that the talks would resume on Monday.")
    let resume = try word("resume", tree)
    let said = try word("said", tree)
    #expect(tree.words[resume].relation == .clausalComplement && tree.words[resume].head == said)
  }

  @Test("Any text gives well-formed trees that hold every word once", arguments: [Parser.Mode.fast, .accurate])
  func anyText(_ mode: Parser.Mode) throws {
    var generator = SeededGenerator(seed: 11)
    let parser = try SharedModel.parser(mode)
    for round in 0..<30 {
      let bytes = (0..<round * 8).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let text = String(decoding: bytes, as: UTF8.self)
      let trees = parser.parse(text)
      #expect(trees.allSatisfy { !$0.words.isEmpty && $0.problem == nil })
      #expect(trees.flatMap { $0.words.map(\.range) } == parser.sentences(in: text).flatMap { $0.words.map(\.range) })
    }
  }

  @Test("A sentence of ten thousand words is cut after every thousand and parsed in stretches")
  func longSentence() throws {
    let text = String(repeating: "talks and ", count: 5000)
    let parser = try SharedModel.parser(.fast)
    let trees = parser.parse(text)
    #expect(trees.map(\.words.count) == Array(repeating: 1000, count: 10))
    #expect(trees.allSatisfy { $0.problem == nil && longestArc($0) <= 120 })
    let whole = SourceSentence(words: parser.sentences(in: text).flatMap(\.words))
    let tree = try #require(parser.parse([whole], in: text).first)
    #expect(tree.words.count == 10_000 && tree.problem == nil && longestArc(tree) <= 120)
  }

  /// The length of the longest arc that does not end in the root: a bound on it makes the work linear.
  private func longestArc(_ tree: Tree) -> Int {
    tree.words.indices.map { index in
      guard let head = tree.words[index].head, head != tree.root else { return 0 }
      return abs(head - index)
    }.max() ?? 0
  }

  @Test("A text parses the same alone and among others")
  func independence() throws {
    let parser = try SharedModel.parser()
    let first = "The bank rejected the bid."
    let second = "Its owners may sell."
    let both = parser.parse(first + "\n\n" + second)
    #expect(both.first == parser.parse(first).first)
    let heads = both.dropFirst().first?.words.map(\.head)
    #expect(heads == parser.parse(second).first?.words.map(\.head))
  }

  @Test("The outputs of ctrack parse begin with the sentence")
  func rendering() throws {
    let parser = try SharedModel.parser(.fast)
    let text = "Talks\nfailed. They left."
    #expect(ParseRendering.render(text, parser, .sentences) == "Talks failed.\nThey left.\n")
    #expect(ParseRendering.render(text, parser, .drawn).hasPrefix("Talks failed.\nfailed"))
    #expect(ParseRendering.render(text, parser, .conllu).hasPrefix("# sent_id = 1\n# text = Talks failed.\n1\tTalks\t"))
    #expect(ParseRendering.render(" \n", parser, .drawn) == "")
  }
}
