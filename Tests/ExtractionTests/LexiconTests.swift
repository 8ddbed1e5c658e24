import Commitments
import Foundation
import Syntax
import Testing

@testable import Extraction

@Suite struct LexiconTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data")
  private static let parser = try? Parser(
    model: SyntaxModel(contentsOf: data.appending(path: "syntax/english.model")))

  private func sentence(_ text: String) throws -> Sentence {
    let parser = try #require(Self.parser)
    let tree = try #require(parser.parse(text).first)
    return Sentence(tree: tree, index: 0, paragraph: 0, range: tree.range)
  }

  /// The word of the sentence that has this form.
  private func word(_ form: String, in sentence: Sentence) throws -> Int {
    try #require(sentence.words.firstIndex { $0.form == form })
  }

  // MARK: Stances

  private func found(in text: String) throws -> [String] {
    let lexicon = try StanceLexicon(tables: DataTables(folder: Self.data))
    let sentence = try sentence(text)
    return sentence.words.indices.flatMap { word in
      lexicon.cues(at: word, in: sentence).filter { !$0.isWeak }.map { "\($0.name): \($0.stance.rawValue)" }
    }
  }

  @Test(arguments: [
    ("Kenya turned down the fishing quota.", "turn down: rejected"),
    ("Kenya turned the fishing quota down.", "turn down: rejected"),
    ("The bank undertook to keep the branch open.", "undertake: pledged"),
    ("Ministers are still mulling over the report.", "mull over: pending-review"),
    ("The pilots climbed down on overtime.", "climb down: withdrawn"),
    ("The ferry line sweetened its offer.", "sweeten: proposed"),
    ("The ferry line raised its final offer.", "raise its offer: proposed"),
    ("Kenya reneged on the water treaty.", "renege: broken"),
    ("Kenya reiterated its demand for a new survey.", "demand: demanded"),
    ("Lawmakers rubber-stamped the budget.", "rubber-stamp: accepted"),
    ("The court gave the green light to the sale.", "green light: accepted"),
    ("The minister made a U-turn on fees.", "u-turn: withdrawn"),
    ("Kenya was unwilling to share the map.", "unwilling: rejected"),
    ("The price is off the table.", "off the table: withdrawn"),
    ("The bid is under review.", "under review: pending-review"),
  ])
  func `a cue is found with its particles, possessives, hyphens and irregular forms`(text: String, cue: String) throws {
    #expect(try found(in: text).contains(cue))
  }

  @Test(arguments: [
    "Kenya turned left at the lake.", "The lake lies far below the town.", "Kenya's minister arrived in Oslo.",
  ])
  func `a sentence without a position holds no strong cue`(text: String) throws {
    #expect(try found(in: text) == [])
  }

  @Test func `words of a phrase that belong to another verb do not make it up`() throws {
    #expect(try !found(in: "The minister turned and wrote down the price.").contains("turn down: rejected"))
  }

  @Test func `a cue gives its roles in the order of the table`() throws {
    let cue = try #require(
      try StanceLexicon(tables: DataTables(folder: Self.data)).cues("urge").first { $0.addressees == [.object] })
    #expect(cue.contents == [.infinitive, .clause])
    #expect(cue.stance == .demanded)
    #expect(cue.negated == nil)
  }

  @Test func `no prepositional role repeats the last word of its cue`() throws {
    let table = try Table(
      "lexicons/stances.tsv", in: Self.data,
      columns: ["cue", "part", "stance", "content", "addressee", "negated", "strength", "note"])
    for row in table.rows {
      let last = row.cells[0].split(separator: " ").last.map { "prep:\($0)" }
      #expect(!(row.list(3) + row.list(4)).contains { $0 == last }, "\(row.place)")
    }
  }

  @Test func `no line of the stances says the same as another`() throws {
    let table = try Table(
      "lexicons/stances.tsv", in: Self.data,
      columns: ["cue", "part", "stance", "content", "addressee", "negated", "strength", "note"])
    let keys = table.rows.map { row in [0, 1, 2, 4, 5, 6].map { row.cells[$0] } }
    #expect(Set(keys).count == keys.count)
  }

  @Test func `a phrase hangs together by one of its words`() throws {
    let sentence = try sentence("The price is off the table.")
    let first = try word("off", in: sentence)
    let cue = try #require(try StanceLexicon(tables: DataTables(folder: Self.data)).cues(at: first, in: sentence).first)
    #expect(cue.part == .phrase)
    #expect(sentence[cue.top(from: first, in: sentence)].form == "table")
  }

  @Test func `a preposition with a noun of its own is no particle`() throws {
    #expect(try !found(in: "Kenya signed two papers on fishing.").contains("sign on: pledged"))
    #expect(try found(in: "Kenya signed two papers on fishing.").contains("sign: accepted"))
  }

  // MARK: Light verbs

  @Test(arguments: [
    ("Kenya made an offer.", "made", LightVerb.Effect.keep), ("Kenya put forward an offer.", "put", .keep),
    ("Kenya renewed its demand.", "renewed", .repeat), ("Kenya dropped its demand.", "dropped", .withdraw),
    ("Kenya received assurances from Oslo.", "received", .receive), ("Kenya kept its promise.", "kept", .fulfil),
    ("Kenya broke its promise.", "broke", .break), ("Kenya heeded the call.", "heeded", .accept),
    ("Kenya turned down the offer.", "turned", .reject),
  ])
  func `a verb that carries a noun says what becomes of it`(text: String, verb: String, effect: LightVerb.Effect) throws
  {
    let sentence = try sentence(text)
    let found = try LightVerbLexicon(tables: DataTables(folder: Self.data)).verb(
      at: word(verb, in: sentence), in: sentence)
    #expect(found?.effect == effect)
  }

  // MARK: Actions

  @Test(arguments: [
    ("Kenya will impose tariffs.", "impose", ActionKind.harm), ("Kenya will retaliate.", "retaliate", .harm),
    ("Kenya will resume attacks.", "resume", .harm), ("Kenya will resume deliveries.", "resume", .benefit),
    ("Kenya will suspend aid.", "suspend", .harm), ("Kenya will suspend sanctions.", "suspend", .benefit),
    ("The pilots will go on strike.", "go", .harm), ("Kenya will refrain from attacks.", "refrain", .benefit),
    ("Kenya will stop bombing the port.", "stop", .benefit), ("Kenya will fund a school.", "fund", .benefit),
    ("Ministers will meet in Oslo.", "meet", .meeting), ("Ministers will break off talks.", "break", .harm),
    ("Prices will increase.", "increase", .state), ("Kenya will increase aid.", "increase", .benefit),
    ("The town will remain quiet.", "remain", .state), ("There will be a strike.", "be", .harm),
    ("Kenya will take punitive measures.", "take", .harm), ("Kenya will take measures.", "take", .act),
    ("Kenya will continue to attack the port.", "continue", .harm),
  ])
  func `an act is judged together with what it is done to`(text: String, verb: String, kind: ActionKind) throws {
    let sentence = try sentence(text)
    let found = try ActionLexicon(tables: DataTables(folder: Self.data)).kind(
      of: word(verb, in: sentence), in: sentence)
    #expect(found == kind)
  }

  @Test func `an act that the table does not know has no kind`() throws {
    let sentence = try sentence("Kenya will yodel.")
    #expect(
      try ActionLexicon(tables: DataTables(folder: Self.data)).kind(of: word("yodel", in: sentence), in: sentence)
        == nil)
  }

  // MARK: Hedges

  @Test(arguments: [
    ("Kenya hopes to accept the map.", "hopes", Hedge.Part.verb, Hedge.Effect.nothing),
    ("Kenya is likely to accept the map.", "likely", .adjective, .nothing),
    ("Kenya failed to deliver the map.", "failed", .verb, .negative),
    ("Kenya stopped short of accepting the map.", "stopped", .verb, .negative),
    ("Kenya reportedly accepted the map.", "reportedly", .adverb, .hearsay),
    ("Kenya no longer accepts the map.", "no", .adverb, .negative),
  ])
  func `a hedge says what it does to the cue`(
    text: String, form: String, part: Hedge.Part, effect: Hedge.Effect
  ) throws {
    let sentence = try sentence(text)
    let found = try HedgeLexicon(tables: DataTables(folder: Self.data)).hedge(
      at: word(form, in: sentence), as: [part], in: sentence)
    #expect(found?.effect == effect)
  }

  @Test func `the parts of hedges are those that rules ask for`() {
    #expect(["verb", "adjective", "noun", "adverb"] == Hedge.Part.allCases.map(\.rawValue))
  }

  @Test func `a word is a hedge only in its own place`() throws {
    let sentence = try sentence("The hope of peace grew.")
    #expect(
      try HedgeLexicon(tables: DataTables(folder: Self.data)).hedge(
        at: word("hope", in: sentence), as: [.verb], in: sentence) == nil)
  }
}
