import Foundation
import Terminal

/// One line at the bottom of a terminal that is drawn anew as work goes on; elsewhere nothing at all.
///
/// What is printed meanwhile waits until the line is drawn the next time, so that neither flickers.
final class ProgressLine {
  private let output: Output
  private let isShown: Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var drawnAt: ContinuousClock.Instant
  private var isDrawn = false
  private var waiting: [StyledText] = []

  /// Not ten times a second, and not for what is done at once.
  private static let pause = Duration.milliseconds(100)
  private static let patience = Duration.milliseconds(500)

  init(output: Output) {
    self.output = output
    isShown =
      Session.errors.isTerminal && !output.json && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    start = clock.now
    drawnAt = start
  }

  var elapsed: Duration { clock.now - start }

  /// A line of data.
  func print(_ line: StyledText) throws {
    guard isShown else { return try output.printLine(line) }
    waiting.append(line)
    if clock.now - drawnAt >= Self.pause { try clear() }
  }

  /// Draws the line, if it is time to.
  func show(_ progress: ReadingProgress) throws {
    let now = clock.now
    guard isShown, now - drawnAt >= Self.pause, now - start >= Self.patience else { return }
    try clear()
    // Asked each time: a window changes its size.
    let line = Excerpt.beginning(of: progress.words, columns: Session.errors.columns.map { $0 - 1 })
    try StandardStream.error.write(line.string)
    (isDrawn, drawnAt) = (true, now)
  }

  /// Takes the line away and prints what has waited: before anything else is written, and at the end.
  func clear() throws {
    if isDrawn { try StandardStream.error.write("\r\u{1B}[K") }
    isDrawn = false
    let lines = waiting
    waiting = []
    for line in lines { try output.printLine(line) }
  }
}
