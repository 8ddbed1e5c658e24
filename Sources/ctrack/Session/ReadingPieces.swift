import Commitments
import Fetching
import Foundation
import Tracker

/// What the inputs of a call give, one after the other.
struct ReadingPiece: Sendable {
  enum Content: Sendable {
    /// - Parameter count: How many articles its input has.
    case article(Article, count: Int, unchangedSince: RecordingTime?)
    case failure(any Error)
    /// All of an input has been given.
    case end(ReadInput)
  }

  var content: Content
  /// How much of the input it stands for, in bytes.
  var size = 0.0

  /// The text that it holds, in bytes.
  var weight: Int { if case .article(let article, _, _) = content { article.text.utf8.count } else { 0 } }
}

/// An input that was read to its end.
struct ReadInput: Sendable {
  /// `nil` for what is no input.
  var input: ArticleInput?
  /// By what it is told later whether it has changed.
  var stamp: String
  /// The page, if it is of the web.
  var page: FetchedPage?
}

/// Reads inputs piece by piece, each input when its turn comes.
struct ReadingPieces: Sendable {
  private let reader: InputReader
  private let ledger: OpenLedger
  private var inputs: ArraySlice<Result<ArticleInput, any Error>>
  /// In reverse.
  private var pieces: [ReadingPiece] = []

  /// - Parameter ledger: Where what is known of addresses is looked up.
  init(_ inputs: [Result<ArticleInput, any Error>], reader: InputReader, ledger: OpenLedger) {
    self.inputs = inputs[...]
    self.reader = reader
    self.ledger = ledger
  }

  mutating func next() -> ReadingPiece? {
    if let piece = pieces.popLast() { return piece }
    guard let input = inputs.popFirst() else { return nil }
    var end = ReadInput(input: try? input.get(), stamp: "")
    // Before it is read: what changes meanwhile is then taken for changed.
    if let input = end.input { end.stamp = input.stamp }
    let reading = reader.read(input) { try ledger.existing?.knownPage(at: $0.description) }
    end.page = reading.page
    pieces = [ReadingPiece(content: .end(end))]
    let (count, size) = (reading.articles.count, Double(end.input?.size ?? 1))
    for result in reading.articles.reversed() {
      let content: ReadingPiece.Content =
        switch result {
        case .success(let article): .article(article, count: count, unchangedSince: reading.unchangedSince)
        case .failure(let error): .failure(error)
        }
      pieces.append(ReadingPiece(content: content, size: size / Double(count)))
    }
    return pieces.popLast()
  }
}

extension ArticleInput {
  /// How it is named on the command line.
  var name: String {
    switch self {
    case .file(let path): path
    case .address(let address): address.description
    }
  }

  /// Size and time of a file; of an address nothing, since asking would be reading.
  var stamp: String {
    guard case .file(let path) = self else { return "" }
    var status = stat()
    guard stat(path, &status) == 0 else { return "none" }
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return "\(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
  }

  /// In bytes; of what does not say, as much as a page usually has.
  var size: Int {
    var status = stat()
    guard case .file(let path) = self, stat(path, &status) == 0 else { return 50_000 }
    return max(1, Int(status.st_size))
  }
}
