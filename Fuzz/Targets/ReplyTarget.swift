import Commitments

@testable import LanguageModel

extension FuzzTarget {
  /// The body of an answer, what the model wrote in it, and the words that it quotes.
  static let reply = FuzzTarget(name: "reply") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let secret = Secret("sk-fuzz-0123456789")
    let answer = ChatAnswer(text, secret: secret)
    try claim(!secret.isIn(answer.body), "the key is in what is kept")
    let finder = QuotationFinder(
      "The union will end its strike on Friday if the port pays what it owes. \u{201C}We wait,\u{201D} said Ms Ødegård. "
        + text)
    for content in [text, answer.content] {
      let reading = ReplyReading(content, secret: secret)
      try claim(reading.faults.isEmpty || reading.records.isEmpty, "a faulty reply has statements")
      for quotation in reading.records.flatMap(\.evidence) { _ = try finder.find(quotation) }
    }
    _ = try finder.find(text)
  }
}
