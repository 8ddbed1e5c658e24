import Foundation
import Reconciliation
import Scoring

/// `syntax-train links`: the weights that tell which statements belong to one commitment, learned from expected ledgers.
enum LinksCommand {
  static func run(_ arguments: inout Arguments) throws {
    let data = URL(fileURLWithPath: try arguments.value("--data") ?? "Data")
    let output = try arguments.value("--output")
    var trainer = LinkTrainer()
    if let penalty = try arguments.decimal("--penalty") { trainer.penalty = penalty }
    let words = try arguments.paths()
    guard let task = words.first, ["train", "evaluate"].contains(task), words.count == 1 else {
      throw UsageError(message: "links: train or evaluate, and nothing behind it")
    }
    let reconciler = try Reconciler(dataFolder: data)
    let stories = try LinkStory.read(data, by: reconciler)
    let choices = stories.map { LinkChoice.all(in: $0, by: reconciler) }
    let pairs = choices.joined().reduce(0) { $0 + $1.antecedents.count }
    SyntaxTrain.log("\(stories.count) stories, \(choices.joined().count) statements to place, \(pairs) pairs")

    let heldOut = stories.indices.map { place in
      let others = choices.indices.filter { $0 != place }.flatMap { choices[$0] }
      let weights = trainer.weights(others)
      return (story: stories[place].name, tally: stories[place].score(by: reconciler.weighing(weights)))
    }
    print(LinkReport(scores: heldOut).text("each story by the weights that the others teach"))
    let weights = trainer.weights(Array(choices.joined()))
    let inSample = reconciler.weighing(weights)
    print(LinkReport(scores: stories.map { ($0.name, $0.score(by: inSample)) }).text("in sample"))
    if task == "train" {
      let path = output ?? data.appendingPathComponent("reconciliation/links.tsv").path
      let table = Reconciler.linkTable(weights)
      try Data(table.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      SyntaxTrain.log("\(path): \(table.split(separator: "\n").count - 1) features")
    }
  }
}
