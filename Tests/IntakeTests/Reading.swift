import Commitments
import Foundation
import Intake

typealias Outcome = Result<Article, IntakeError>

/// What reading `text` under `name` gives.
func reading(
  _ text: String, named name: String, as format: InputFormat? = nil, with overrides: ArticleReader.Overrides = .init()
) -> [Outcome] {
  reading(Array(text.utf8), named: name, as: format, with: overrides)
}

func reading(
  _ bytes: [UInt8], named name: String, as format: InputFormat? = nil, with overrides: ArticleReader.Overrides = .init()
) -> [Outcome] {
  ArticleReader(overrides: overrides).read(bytes: bytes, name: name, format: format)
}

/// `text` as UTF-16 without a byte order mark.
func utf16(_ text: String, isLittle: Bool = true) -> [UInt8] {
  text.utf16.flatMap { unit in
    let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
    return isLittle ? [low, high] : [high, low]
  }
}

/// The printed errors among `outcomes`.
func messages(_ outcomes: [Outcome]) -> [String] {
  outcomes.compactMap { outcome in
    if case .failure(let error) = outcome { error.description } else { nil }
  }
}

/// Runs `body` with the path of a new folder, which is gone afterwards.
func inTemporaryFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ctrack-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path)
}
