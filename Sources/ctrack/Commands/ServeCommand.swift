import ArgumentParser
import Commitments
import Dashboard
import DashboardServer
import Foundation
import Intake
import Locking
import Store
import Terminal
import Tracker

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the ledger in the browser, on this machine alone.",
    discussion: """
      EXAMPLE
        ctrack serve
        ctrack serve --write --open --port 8080

      Listens on 127.0.0.1, prints the address and goes on until Ctrl-C. The pages follow what is changed in another \
      terminal. They only show, unless --write is given: then commitments are reviewed beside their articles, marked, \
      added, merged, corrected and undone, and articles pasted or dropped, each as the command line would do it. Other \
      users of this machine can read the pages too, and who can read them finds in them the token that allows changes: \
      leave --write out where that matters.
      """)

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Where to listen.", valueName: "number"), transform: Self.port)
  var port: UInt16 = 8_787

  @Flag(help: "Open the browser.")
  var open = false

  @Flag(help: "Let the pages change the ledger.")
  var write = false

  @OptionGroup var author: AuthorOption
  @OptionGroup var options: StoreOptions

  private static func port(_ text: String) throws -> UInt16 {
    guard let port = UInt16(text), port > 0 else { throw UsageError("write a port from 1 to 65535") }
    return port
  }

  func run() throws {
    // A browser that goes away in the middle of an answer does not end the server.
    signal(SIGPIPE, SIG_IGN)
    FreedMemory.share()
    let tracker = try options.tracker(write ? .create : .existing, author: author)
    let intake = PastedIntake(tracker: tracker)
    let token = write ? DashboardServer.makeToken() : nil
    let slow = try options.tracker(.existing)
    let dashboard = LiveDashboard(tracker: tracker, slow: slow, token: token) { try intake.read($0) }
    let server = DashboardServer(dashboard, port: port, token: token)
    let (address, output) = ("http://127.0.0.1:\(port)/", options.output)
    // A server ends only by failing.
    try waiting {
      try await server.run {
        // Without somebody to read it the address is not needed.
        try? announce(address, output)
        if open { Self.openBrowser(at: address) }
      }
    }
  }

  private func announce(_ address: String, _ output: Output) throws {
    if output.json { return try output.printJSON(Report(address: address, ledger: options.path, writes: write)) }
    try StandardStream.output.write(address + "\n")
    output.note(
      write
        ? "\(options.path), changes allowed. Ctrl-C ends it." : "\(options.path), read only. Ctrl-C ends it.")
  }

  private struct Report: Encodable {
    var address: String
    var ledger: String
    var writes: Bool
  }

  private static func openBrowser(at address: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    #if os(macOS)
      process.arguments = ["open", address]
    #else
      process.arguments = ["xdg-open", address]
    #endif
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }
}

/// Reads what was pasted or dropped, as `ctrack ingest` does; what extraction needs is loaded when it is first needed.
private final class PastedIntake: Sendable {
  private let tracker: Tracker
  private let origins = Mutex<StatementOrigins?>(nil)

  init(tracker: Tracker) { self.tracker = tracker }

  func read(_ pasted: PastedArticle) throws -> [Result<IngestOutcome, any Error>] {
    let published = try pasted.published.map { text in
      guard let day = Day(iso: text) else { throw DateError.notADay(text) }
      return day
    }
    let reader = ArticleReader(
      overrides: ArticleReader.Overrides(title: pasted.title, published: published, source: pasted.source))
    let name = pasted.name ?? "stdin"
    var batch = Tracker.Batch(words: "ingest \(pasted.name ?? "pasted text")")
    var results: [Result<IngestOutcome, any Error>] = []
    for result in reader.read(bytes: Array(pasted.text.utf8), name: name) {
      do {
        let article = InputReader.named(try result.get())
        results.append(
          .success(try tracker.ingest(article, by: origin(for: article), in: &batch, case: pasted.negotiation)))
      } catch let error as StoreError {
        throw error
      } catch {
        results.append(.failure(error))
      }
    }
    return results
  }

  private func origin(for article: Article) throws -> StatementOrigin {
    try origins.withLock { origins in
      let known = try origins ?? StatementOrigins(nil, parser: nil)
      origins = known
      return try known.origin(for: article)
    }
  }
}
