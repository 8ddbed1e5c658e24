/// The words and signs of a text, each form with a number, so that forms are compared once and not at every place.
struct TokenText {
  let tokens: [Token]
  /// Of each token, the number of its form.
  let numbers: [Int]

  private let known: [String: Int]
  /// The forms of words that may be written otherwise, by their first byte.
  private let forms: [UInt8: [(form: String, number: Int)]]
  /// What was worked out already.
  private var kin: [String: Set<Int>] = [:]

  init(_ text: String) {
    tokens = Token.all(in: text)
    var known: [String: Int] = [:]
    var forms: [UInt8: [(form: String, number: Int)]] = [:]
    numbers = tokens.map { token in
      if let number = known[token.form] { return number }
      let number = known.count
      known[token.form] = number
      if token.kind == .word, !token.isFigure, let first = token.form.utf8.first {
        forms[first, default: []].append((token.form, number))
      }
      return number
    }
    (self.known, self.forms) = (known, forms)
  }

  /// The number of a form; `nil` if it does not stand in the text.
  func number(of form: String) -> Int? { known[form] }

  /// The numbers of other forms that are the same word.
  mutating func kin(of token: Token) -> Set<Int> {
    guard token.kind == .word, !token.isFigure, let first = token.form.utf8.first else { return [] }
    if let found = kin[token.form] { return found }
    let found = Set(
      (forms[first] ?? []).filter { $0.form != token.form && Sense.isKin($0.form, token.form) }.map(\.number))
    kin[token.form] = found
    return found
  }
}
