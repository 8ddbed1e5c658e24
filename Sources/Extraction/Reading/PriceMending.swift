import Syntax

/// "a 40 dlr per share takeover bid", "Norbrau's 55 dlr a share offer": a price for each share stands before what it is the
/// price of.
extension TreeMending {
  private static let currencies: Set<String> = [
    "dlr", "dlrs", "dollar", "dollars", "cent", "cents", "ct", "cts", "pence", "penny", "pound", "pounds", "stg",
    "franc",
    "francs", "mark", "marks", "guilder", "guilders", "yen", "crown", "crowns", "euro", "euros", "peso", "pesos",
    "lira",
    "lire", "rand",
  ]
  private static let units: Set<String> = [
    "share", "unit", "barrel", "tonne", "ton", "bushel", "pound", "ounce", "hour", "week", "month", "year", "day",
  ]
  private static let priced: Set<String> = [
    "offer", "bid", "proposal", "price", "tender", "buyout", "deal", "merger", "package", "settlement", "payment",
    "dividend", "acquisition", "increase", "raise", "cut", "rise", "takeover", "counter-offer", "counterbid", "fee",
    "premium", "distribution",
  ]

  mutating func mendPrices() {
    guard words.count > 4 else { return }
    for currency in 1..<words.count - 3 where Self.currencies.contains(form(currency)) {
      guard ["a", "an", "per"].contains(form(currency + 1)), Self.units.contains(form(currency + 2)),
        words[currency - 1].tag == .numeral || form(currency - 1) == "$"
      else { continue }
      let row = (currency + 3..<min(currency + 7, words.count)).prefix {
        [.noun, .adjective, .properNoun].contains(words[$0].tag) && !words[$0].form.isCapitalised
      }
      guard let noun = row.last(where: { Self.priced.contains(words[$0].lemma) || Self.priced.contains(form($0)) })
      else { continue }
      hang(currency, before: noun)
    }
  }

  private mutating func hang(_ currency: Int, before noun: Int) {
    var start = currency
    while start > 0, words[start - 1].tag == .numeral || form(start - 1) == "$" { start -= 1 }
    let span = start...noun
    // Where the whole phrase hangs: above the first of its words that depends on none of them.
    var top = currency
    for _ in words.indices {
      guard let head = words[top].head, span.contains(head) else { break }
      top = head
    }
    let head = words[top].head
    if let head, span.contains(head) || leads(from: head, into: span) { return }
    let relation = words[top].relation
    for word in words.indices where !span.contains(word) {
      if let above = words[word].head, span.contains(above) { words[word].head = noun }
    }
    for word in span where word != noun {
      words[word].head = noun
      if word > currency + 2 { words[word].relation = words[word].tag == .adjective ? .adjectivalModifier : .compound }
    }
    for word in start..<currency { words[word].head = currency }
    words[currency].relation = .compound
    words[currency + 2].head = currency
    words[currency + 2].relation = .nominalUnmarked
    words[currency + 1].head = currency + 2
    words[noun].head = head
    words[noun].relation = relation
    words[noun].tag = .noun
    if ![.noun, .nounPlural].contains(words[noun].pennTag) { words[noun].pennTag = .noun }
  }

  /// Whether a word is in a span or hangs on one of its words, however far up.
  func leads(from word: Int, into span: ClosedRange<Int>) -> Bool {
    var current: Int? = word
    for _ in words.indices {
      guard let place = current else { return false }
      if span.contains(place) { return true }
      current = words[place].head
    }
    return true
  }
}
