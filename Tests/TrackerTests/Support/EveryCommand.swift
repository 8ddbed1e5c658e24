import Commitments
import Tracker

/// One call of every kind that changes a ledger, in an order in which each has something to do.
enum EveryCommand {
  static let all: [(words: String, run: @Sendable (Story) throws -> Void)] = [
    ("ingest", { try $0.read("a", address: "https://example.org/a", source, "Russia demanded aid | to China") }),
    (
      "ingest into a case",
      {
        try $0.read("b", on: "2025-03-12", case: "Talks", source, "Russia demanded truce | to Turkey")
      }
    ),
    (
      "ingest a revision",
      { try $0.read("a", address: "https://example.org/a", source, "Russia demanded aid | to China | due 2025-05") }
    ),
    ("ingest a revision into a case", { try $0.read("a", address: "https://example.org/a", case: "Talks", source) }),
    (
      "ingest a reprint",
      {
        try $0.read(
          Report(
            "b", on: "2025-03-12", source: "AP", address: nil,
            [
              source, "Russia demanded truce | to Turkey",
            ]))
      }
    ),
    ("mark a condition", { try $0.mark("c1.1", "met", note: "seen") }),
    ("mark a commitment", { try $0.mark("c1", "suspended", on: "2025-03-19") }),
    ("mark by force", { try $0.mark("c1", "withdrawn", note: "so it is", force: true) }),
    (
      "add",
      { try $0.add("Russia pledged aid | if China: pay | due 2025-06", article: "a1", quote: "Russia demanded aid") }
    ),
    ("add to what is there", { try $0.add("Russia rejected aid", case: "Trade") }),
    ("edit a field", { _ = try $0.tracker.edit(try $0.id("c1"), [.scope("30 days"), .due(nil), .to(["China"])]) }),
    (
      "edit a condition",
      { _ = try $0.tracker.edit(ConditionID(commitment: try $0.id("c1"), number: 1)) { $0.action = "comply in full" } }
    ),
    ("review: accept", { try $0.tracker.accept(try $0.tracker.reviewQueue(limit: 2).map(\.target)) }),
    ("merge", { try $0.merge("c1", into: "c3") }),
    ("split", { try $0.split("c3") }),
    ("merge again", { try $0.merge("c4", into: "c3") }),
    ("split statements", { try $0.split("c3", "b:s2") }),
    ("add a party", { try $0.tracker.addParty("Iran", kind: .state, aliases: ["Tehran"]) }),
    ("alias", { try $0.tracker.alias("Russia", as: "Moscow") }),
    ("rename a party", { try $0.tracker.renameParty("Moscow", to: "Russian Federation") }),
    ("merge parties", { try $0.tracker.mergeParty("China", into: "Iran") }),
    ("add a source", { try $0.tracker.addSource(Source(name: "Harbour Post", owner: "Brandt Media")) }),
    ("edit a source", { try $0.tracker.editSource("harbour post", [.party("Russia")]) }),
    ("add a case", { _ = try $0.tracker.addCase("Swap") }),
    ("rename a case", { try $0.tracker.renameCase("swap", to: "Prisoner swap") }),
    (
      "attach",
      { _ = try $0.tracker.attach(articles: [ArticleID(number: 1)], commitments: [], to: "prisoner swap") }
    ),
    (
      "review: reject",
      { try $0.tracker.reject(try $0.tracker.reviewQueue(limit: 1).map(\.target), reason: "a question") }
    ),
    (
      "ingest for review",
      {
        try $0.suggest(
          Report("s", on: "2025-03-14", ["Iran pledged talks", "Iran rejected swap", "Iran demanded oil"]))
      }
    ),
    ("review: accept what a model found", { try $0.tracker.accept([.statement("s:s1"), .statement("s:s2")]) }),
    ("review: reject what a model found", { try $0.tracker.reject([.statement("s:s3")], reason: "a hope") }),
    ("undo", { _ = try $0.tracker.undo() }),
  ]

  private static let source = "Russia accepted-if truce | if Ukraine: comply | by Putin"
}
