/// A name that people see and type: a letter and a number that is never used again.
public protocol Identifier: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  static var letter: Character { get }
  /// What it names, in words.
  static var noun: String { get }
  var number: Int64 { get }
  init(number: Int64)
}

extension Identifier {
  /// Reads `c12`; `nil` for another letter, a sign, leading zeros or anything behind the number.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.first == Self.letter.asciiValue, let number = positiveNumber(of: text.utf8.dropFirst())
    else { return nil }
    self.init(number: number)
  }

  public var description: String { "\(Self.letter)\(number)" }

  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.number < rhs.number }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let id = Self(text) else { throw IdentifierError.malformed(text, expected: Self.noun) }
    self = id
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A number of digits alone, from 1, without leading zeros; `nil` for anything else and for what is too large. Byte by
/// byte: a page may read hundreds of thousands.
private func positiveNumber(of digits: some Collection<UInt8>) -> Int64? {
  guard let first = digits.first, first != UInt8(ascii: "0") else { return nil }
  var number: Int64 = 0
  for digit in digits {
    guard (48...57).contains(digit) else { return nil }
    let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
    let (sum, isBeyond) = tens.addingReportingOverflow(Int64(digit - 48))
    guard !isTooLarge, !isBeyond else { return nil }
    number = sum
  }
  return number
}

public struct ArticleID: Identifier {
  public static let letter: Character = "a"
  public static let noun = "article"
  public let number: Int64
  public init(number: Int64) { self.number = number }
}

public struct CommitmentID: Identifier {
  public static let letter: Character = "c"
  public static let noun = "commitment"
  public let number: Int64
  public init(number: Int64) { self.number = number }
}

public struct OfferID: Identifier {
  public static let letter: Character = "o"
  public static let noun = "offer"
  public let number: Int64
  public init(number: Int64) { self.number = number }
}

public struct MatterID: Identifier {
  public static let letter: Character = "m"
  public static let noun = "matter"
  public let number: Int64
  public init(number: Int64) { self.number = number }
}

public struct CaseID: Identifier {
  public static let letter: Character = "k"
  public static let noun = "case"
  public let number: Int64
  public init(number: Int64) { self.number = number }
}

/// A condition of a commitment: `c12.2` is the second condition of `c12`.
public struct ConditionID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let commitment: CommitmentID
  /// From 1; never used again within the commitment.
  public let number: Int

  public init(commitment: CommitmentID, number: Int) {
    self.commitment = commitment
    self.number = number
  }

  public init?(_ text: some StringProtocol) {
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")), let commitment = CommitmentID(text[..<point]),
      let number = positiveNumber(of: text.utf8[point...].dropFirst()).flatMap(Int.init(exactly:))
    else { return nil }
    self.init(commitment: commitment, number: number)
  }

  public var description: String { "\(commitment).\(number)" }

  public static func < (lhs: ConditionID, rhs: ConditionID) -> Bool {
    (lhs.commitment, lhs.number) < (rhs.commitment, rhs.number)
  }
}

extension ConditionID: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let id = ConditionID(text) else { throw IdentifierError.malformed(text, expected: "condition") }
    self = id
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

public enum IdentifierError: Error, Hashable, Sendable, CustomStringConvertible {
  case malformed(String, expected: String)

  public var description: String {
    switch self {
    case .malformed(let text, let expected):
      "'\(text)' does not name a \(expected): ids are a letter and a number, such as a7, c12, c12.2, o3, m5"
    }
  }
}
