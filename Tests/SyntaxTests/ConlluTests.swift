import Foundation
import Syntax
import Testing

struct ConlluTests {
  static let sample = """
    # sent_id = s1
    # text = She didn't sign.
    1\tShe\tshe\tPRON\tPRP\tCase=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs\t4\tnsubj\t_\t_
    2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
    2\tdid\tdo\tAUX\tVBD\tMood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin\t4\taux\t_\t_
    3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_
    4\tsign\tsign\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
    5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_


    """

  @Test("What is written is what was read")
  func roundTrip() throws {
    let sentence = try #require(try ConlluReader.read(Self.sample).first)
    #expect(sentence.text == "She didn't sign.")
    #expect(sentence.tree.words.map(\.range) == [0..<3, 4..<7, 7..<10, 11..<15, 15..<16])
    #expect(sentence.tree.words.map(\.continuesToken) == [false, false, true, false, false])
    #expect(ConlluWriter.lines(sentence.tree, text: sentence.text, id: "s1") == Self.sample)
  }

  @Test("Lines may end as Windows ends them")
  func carriageReturns() throws {
    let windows = Self.sample.replacingOccurrences(of: "\n", with: "\r\n")
    #expect(try ConlluReader.read(windows).map(\.tree) == ConlluReader.read(Self.sample).map(\.tree))
  }

  @Test("An unknown subtype of a relation is read as the relation")
  func subtype() throws {
    let text = Self.sample.replacingOccurrences(of: "nsubj", with: "nsubj:strange")
    #expect(try ConlluReader.read(text).first?.tree.words.first?.relation == .subject)
  }

  @Test(
    "A bad line is named with its place, the rule and the remedy",
    arguments: [
      (
        "4\tsign", "7\tsign",
        "f:7: '7\tsign\tsign\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No': the next word is number 4; correct the line"
      ),
      (
        "VERB", "VRB",
        "f:7: '4\tsign\tsign\tVRB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No': no part of speech 'VRB'; correct the line"
      ),
      ("punct", "punkt", "f:8: '5\t.\t.\tPUNCT\t.\t_\t4\tpunkt\t_\t_': no relation 'punkt'; correct the line"),
      (
        "2-3", "3-4",
        "f:4: '3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_': a multiword token is numbered first-last before its first word; correct the line"
      ),
      ("0\troot", "5\troot", "f:9: the sentence is not a tree: one word has head 0, not 0; correct the HEAD column"),
      (
        "4\tpunct", "9\tpunct",
        "f:9: the sentence is not a tree: word 5 has head 9, the sentence has 5 words; correct the HEAD column"
      ),
    ])
  func failures(_ old: String, _ new: String, _ message: String) throws {
    let text = Self.sample.replacingOccurrences(of: old, with: new)
    let error = #expect(throws: SyntaxError.self) { try ConlluReader.read(text, path: "f") }
    #expect(error.map { "\($0)" } == message)
  }

  @Test("Heads that run in a circle are no tree")
  func circle() {
    var tree = Tree(words: (0..<3).map { Word(form: "w", range: $0..<$0 + 1, head: nil) })
    tree.words[1].head = 2
    tree.words[2].head = 1
    #expect(tree.problem == "the heads of word 2 run in a circle")
  }

  @Test("A file that is not there is named")
  func missing() {
    #expect(throws: SyntaxError.unreadable(path: "/nowhere.conllu", reason: "no such file, or not UTF-8")) {
      try ConlluReader.read(contentsOf: URL(fileURLWithPath: "/nowhere.conllu"))
    }
  }
}
