import Foundation

/// A way in which bytes of a file get lost or wrong.
enum Spoiling: CustomStringConvertible {
  case cut(Int)
  case flip(byte: Int, bit: Int)
  case blank(page: Int)

  static let page = 4096

  /// Every place where something else is meant: the header, the schema's page, the heads of pages, anything.
  static func any(of size: Int, using random: inout SplitMix64) -> Spoiling {
    let page = Int.random(in: 0..<size / Self.page, using: &random) * Self.page
    let bit = Int.random(in: 0..<8, using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return .cut(Int.random(in: 2..<size, using: &random))
    case 1: return .cut(max(Self.page, page))
    case 2: return .flip(byte: Int.random(in: 0..<100, using: &random), bit: bit)
    case 3: return .flip(byte: Int.random(in: 100..<Self.page, using: &random), bit: bit)
    case 4: return .flip(byte: page + Int.random(in: 0..<16, using: &random), bit: bit)
    case 5: return .blank(page: page / Self.page)
    default: return .flip(byte: Int.random(in: 0..<size, using: &random), bit: bit)
    }
  }

  func done(to data: Data) -> Data {
    var data = data
    switch self {
    case .cut(let size): return data.prefix(size)
    case .flip(let byte, let bit): data[byte] ^= 1 << bit
    case .blank(let page): data.replaceSubrange(page * Self.page..<(page + 1) * Self.page, with: Data(count: Self.page))
    }
    return data
  }

  /// Exit codes by which a file may be refused: a header may well say that a newer program wrote it, or that it must not be
  /// written.
  var refusals: Set<Int32> {
    if case .flip(60..<64, _) = self { return [65, 78] }
    if case .flip(18..<20, _) = self { return [65, 74] }
    return [65]
  }

  var description: String {
    switch self {
    case .cut(let size): "cut to \(size) bytes"
    case .flip(let byte, let bit): "bit \(bit) of byte \(byte) turned"
    case .blank(let page): "page \(page) blank"
    }
  }
}
