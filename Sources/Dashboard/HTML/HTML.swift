import Foundation
import Terminal

/// A piece of a page.
///
/// There is no way to make one from a string but as text, which is cleaned as for a terminal and escaped: the words of an
/// article cannot become markup, an attribute or a link.
public struct HTML: Hashable, Sendable {
  public private(set) var source: String

  private init(source: String) { self.source = source }

  public static let empty = HTML(source: "")

  public init(text: some StringProtocol) { source = Self.escaped(SafeText(block: text).string) }

  /// - Parameters:
  ///   - name: Of an element, written in our own code.
  ///   - attributes: In the order in which they are to stand.
  static func element(
    _ name: StaticString, _ attributes: [Attribute] = [], @HTMLBuilder _ content: () throws -> HTML
  ) rethrows -> HTML {
    HTML(source: "<\(name)\(Self.joined(attributes))>\(try content().source)</\(name)>")
  }

  /// An element that holds nothing and is not closed.
  static func void(_ name: StaticString, _ attributes: [Attribute]) -> HTML {
    HTML(source: "<\(name)\(joined(attributes))>")
  }

  /// Markup of our own, such as the first line of a page or its style.
  static func own(_ markup: StaticString) -> HTML { HTML(source: "\(markup)") }

  static func style(_ stylesheet: Stylesheet) -> HTML { HTML(source: "<style>\(stylesheet.text)</style>") }

  static func + (first: HTML, second: HTML) -> HTML { HTML(source: first.source + second.source) }
  static func += (first: inout HTML, second: HTML) { first.source += second.source }

  var isEmpty: Bool { source.isEmpty }

  private static func joined(_ attributes: [Attribute]) -> String { attributes.map(\.source).joined() }

  /// For text and for values between double quotation marks.
  static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "'"): result += "&#39;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// A short hand for ``HTML/element(_:_:_:)``.
func tag(
  _ name: StaticString, _ attributes: Attribute..., @HTMLBuilder content: () throws -> HTML
) rethrows -> HTML {
  try HTML.element(name, attributes, content)
}

extension [HTML] {
  func joined(separator: HTML = .empty) -> HTML {
    var result = HTML.empty
    for (index, piece) in enumerated() { result += index == 0 ? piece : separator + piece }
    return result
  }
}
