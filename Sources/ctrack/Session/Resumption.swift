import ArgumentParser
import Commitments
import Foundation
import Store
import Terminal
import Tracker

/// `ingest --resume`: the call that was interrupted last, as if typed again in its folder, without the inputs it was done with.
struct Resumption {
  let options: StoreOptions
  let author: AuthorOption

  func run() throws {
    let tracker = try options.tracker(author: author)
    guard let unfinished = try tracker.lastUnfinishedReading(),
      let call = try? JSONDecoder().decode(ReadingCall.self, from: Data(unfinished.call.utf8))
    else { return options.output.note("nothing to go on with: every call of ingest has come to its end") }
    // The ledger is the one that was looked into, wherever the call was made.
    let path = URL(fileURLWithPath: options.path).path
    guard FileManager.default.changeCurrentDirectoryPath(call.folder) else {
      throw UsageError(
        "\(call.folder): the folder of the interrupted call is gone: bring it back, or name the inputs anew")
    }
    guard var command = try Ctrack.parseAsRoot(call.arguments) as? IngestCommand else {
      throw UsageError("the interrupted call cannot be read: name the inputs anew, what is known is passed over")
    }
    command.options.db = path
    command.options.outputOptions = options.outputOptions
    if author.author != nil { command.author = author }
    var inputs = command.articles.inputs()
    let all = inputs.all.count
    inputs.leaveOut { input in unfinished.inputs[input.name]?.stamp == input.stamp }
    options.output.note(
      "going on with `\(SafeText(cell: call.line))`: \(all - inputs.all.count) of \(counted(all, "input")) done before")
    try command.read(
      inputs, words: "ingest --resume (\(command.articles.words))", ReadingMemory(call, continuing: unfinished.id))
  }
}
