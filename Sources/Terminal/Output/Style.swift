/// A colour from the terminal's own palette, so that it suits light and dark backgrounds alike.
public enum Ink: Hashable, Sendable, CaseIterable {
  case red, green, yellow, blue, magenta, cyan

  /// The parameter of SGR (ECMA-48, 8.3.117) that sets it as foreground.
  var code: Int {
    switch self {
    case .red: 31
    case .green: 32
    case .yellow: 33
    case .blue: 34
    case .magenta: 35
    case .cyan: 36
    }
  }
}

/// How a stretch of text looks where colour is used; elsewhere it has no effect.
///
/// A style only repeats what the words, brackets or columns already say: nothing may be told by colour alone.
///
/// ```swift
/// SafeText(cell: status).styled(.warning)
/// Style(ink: .blue, weight: .bold)
/// ```
public struct Style: Hashable, Sendable {
  public enum Weight: Hashable, Sendable {
    case normal, bold, faint
  }

  public var ink: Ink?
  public var weight: Weight
  public var isUnderlined: Bool

  public init(ink: Ink? = nil, weight: Weight = .normal, isUnderlined: Bool = false) {
    self.ink = ink
    self.weight = weight
    self.isUnderlined = isUnderlined
  }

  public static let plain = Style()
  public static let heading = Style(weight: .bold)
  /// What is beside the point: labels, hints, sources.
  public static let faint = Style(weight: .faint)
  /// A name that can be typed: `c12`, a command.
  public static let name = Style(ink: .cyan)
  public static let good = Style(ink: .green)
  public static let warning = Style(ink: .yellow)
  public static let bad = Style(ink: .red, weight: .bold)
  /// The words of an article that name what somebody would do.
  public static let action = Style(ink: .green, weight: .bold)
  /// The words of an article that name what it waits for.
  public static let condition = Style(ink: .yellow, weight: .bold)

  /// The sequence that switches the style on, from no style; empty for `plain`.
  var sequence: String {
    var codes: [Int] = []
    switch weight {
    case .normal: break
    case .bold: codes.append(1)
    case .faint: codes.append(2)
    }
    if isUnderlined { codes.append(4) }
    if let ink { codes.append(ink.code) }
    return codes.isEmpty ? "" : "\u{1B}[" + codes.map(String.init).joined(separator: ";") + "m"
  }
}
