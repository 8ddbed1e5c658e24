import Foundation
import Terminal

/// Where a command's data goes: JSON for programs, blocks for people.
struct Output {
  let json: Bool
  let target: OutputTarget

  func print(_ block: some Block) throws { try StandardStream.output.write(target.text(block)) }

  func print(_ blocks: [any Block]) throws { try StandardStream.output.write(target.text(blocks)) }

  func printLine(_ text: StyledText) throws { try print(text) }

  func printJSON(_ value: some Encodable) throws { try StandardStream.output.write(try Self.json(value)) }

  /// Talk: what is worth saying but is not data.
  func note(_ text: SafeText) {
    guard !json else { return }
    try? StandardStream.error.write(Session.errors.text(Paragraph(StyledText(text))))
  }

  static func json(_ value: some Encodable, pretty: Bool = true) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return SafeJSON.text(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  }
}
