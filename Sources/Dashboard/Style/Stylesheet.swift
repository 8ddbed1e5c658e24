import Commitments
import Foundation

/// The one style of all pages, named by its hash so that a page's policy lets it in and nothing else.
public struct Stylesheet: Hashable, Sendable {
  public let text: String

  public static let standard = Stylesheet(
    text: [colourStyle, pageStyle, partStyle, pictureStyle, readingStyle, formStyle, printStyle].joined())

  /// As a content security policy names it: `'sha256-…'`.
  public let policySource: String

  init(text: String) {
    self.text = text
    let digest = Array(SHA256.hexDigest(of: text).utf8)
    let bytes = stride(from: 0, to: digest.count, by: 2).map { place in
      UInt8(String(decoding: digest[place..<place + 2], as: UTF8.self), radix: 16) ?? 0
    }
    policySource = "'sha256-\(Data(bytes).base64EncodedString())'"
  }
}
