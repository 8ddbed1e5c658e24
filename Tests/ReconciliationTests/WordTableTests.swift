import Testing

@testable import Reconciliation

/// Base forms and likeness, by the tables that come with the program.
@Suite struct WordTableTests {
  @Test(arguments: [
    ("strikes", "strike"), ("struck", "strike"), ("withdrew", "withdraw"), ("halted", "halt"), ("stopping", "stop"),
    ("releasing", "release"), ("parties", "party"), ("taxes", "tax"), ("breaches", "breach"), ("passes", "pass"),
    ("ratified", "ratify"), ("feet", "foot"), ("men", "man"), ("talks", "talk"), ("loss", "loss"), ("gas", "gas"),
    ("sanctions", "sanction"), ("met", "meet"), ("given", "give"),
  ])
  func `an inflected form leads to the base form`(form: String, lemma: String) throws {
    #expect(try Shipped.reconciler.words.word(form).lemma == lemma)
  }

  @Test(arguments: ["karsova", "q", "s", "ed", "ing", "ss", "x1", "żółw", "🙂"])
  func `an unknown word stays as it is, tells much, and means nothing else`(form: String) throws {
    let word = try Shipped.reconciler.words.word(form)
    #expect(word.lemma == form)
    #expect(word.weight > 0.5)
  }

  @Test func `an unknown word has no meanings`() throws {
    let word = try Shipped.reconciler.words.word("karsova")
    #expect([word.meanings, word.near, word.topics] == [[], [], []])
  }

  @Test func `a rare word tells more than a common one`() throws {
    let table = try Shipped.reconciler.words
    #expect(table.word("armistice").weight > table.word("agreement").weight)
    #expect(table.word("agreement").weight > table.word("say").weight)
  }

  @Test(arguments: [
    ("truce", "ceasefire"), ("armistice", "ceasefire"), ("halt", "stop"), ("walkout", "strike"), ("buy", "purchase"),
    ("captive", "prisoner"), ("embargo", "ban"), ("takeover", "bid"), ("ratify", "approve"),
  ])
  func `words that negotiators use for one thing are alike, both ways`(one: String, other: String) throws {
    let table = try Shipped.reconciler.words
    let (left, right) = (table.word(one), table.word(other))
    #expect(left.likeness(to: right) >= 0.6)
    #expect(left.likeness(to: right) == right.likeness(to: left))
  }

  @Test(arguments: [
    ("halt", "resume"), ("stop", "continue"), ("accept", "reject"), ("withdraw", "deploy"), ("raise", "cut"),
    ("open", "close"), ("impose", "lift"), ("buy", "sell"), ("release", "seize"), ("truce", "tariff"),
  ])
  func `opposites and strangers are not alike`(one: String, other: String) throws {
    let table = try Shipped.reconciler.words
    #expect(table.word(one).likeness(to: table.word(other)) < 0.5)
  }

  @Test func `likeness is whole for a word itself, then by meaning, topic and nearness`() {
    let word = Word(lemma: "a", weight: 1, meanings: [3, 7], near: [9], topics: [1])
    #expect(word.likeness(to: word) == 1)
    #expect(word.likeness(to: Word(lemma: "b", weight: 1, meanings: [1, 7])) == 0.85)
    #expect(word.likeness(to: Word(lemma: "b", weight: 1, near: [], topics: [0, 1])) == 0.6)
    #expect(word.likeness(to: Word(lemma: "b", weight: 1, meanings: [2, 9])) == 0.5)
    #expect(word.likeness(to: Word(lemma: "b", weight: 1, near: [9], topics: [2])) == 0)
  }
}
