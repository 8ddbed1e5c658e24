import Testing

@testable import Syntax

struct LemmatizerTests {
  @Test(
    "A script makes the lemma from the form",
    arguments: [
      ("said", "say"), ("studies", "study"), ("Kyiv", "Kyiv"), ("Talks", "talk"), ("was", "be"), ("n't", "not"),
      ("EU", "EU"),
    ])
  func script(_ form: String, _ lemma: String) {
    let script = Lemmatizer.Script(form: form, lemma: lemma)
    #expect(script.apply(form) == lemma)
    let written = Lemmatizer.Script.encode([script])
    #expect(written.withUnsafeBufferPointer { Lemmatizer.Script.decode($0) } == [script])
  }

  @Test("A script serves words that were never seen")
  func unseen() {
    #expect(Lemmatizer.Script(form: "studies", lemma: "study").apply("Bodies") == "body")
  }

  @Test("Lines that are no scripts are refused")
  func damaged() {
    #expect(Array("l x y\n".utf8).withUnsafeBufferPointer { Lemmatizer.Script.decode($0) } == nil)
  }
}
