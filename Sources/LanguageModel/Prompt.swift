import Commitments

/// What is sent for one part of an article.
struct Prompt {
  struct Message: Hashable {
    var role: String
    var content: String
  }

  var messages: [Message]

  init(_ part: ArticlePart, of article: Article) {
    // What the article's author cannot have known cannot be closed by the article.
    let mark = String(SHA256.hexDigest(of: article.key + "\n" + article.text).prefix(24))
    var lines = ["article: \(Self.line(article.key))", "title: \(Self.line(article.title))"]
    lines.append("published: \(article.published.map { "\($0)" } ?? "unknown")")
    if let source = article.source { lines.append("source: \(Self.line(source))") }
    if part.count > 1 { lines.append("part: \(part.number) of \(part.count)") }
    messages = [
      Message(role: "system", content: Instructions.text),
      Message(
        role: "user",
        content: """
          The reply's "article" is the value of "article:" below. The text of the article stands between the two lines with \
          \(mark).

          \(lines.joined(separator: "\n"))
          ----- \(mark)
          \(part.text)
          ----- \(mark)
          """),
    ]
  }

  /// The same again with what was wrong with the answer to it.
  func retried(after reply: String, faults: [String]) -> Prompt {
    var next = self
    next.messages += [
      Message(role: "assistant", content: String(reply.prefix(4_000))),
      Message(
        role: "user",
        content: """
          That reply cannot be used:
          \(faults.map { "- " + $0 }.joined(separator: "\n"))
          Give the whole document again, in the given schema.
          """),
    ]
    return next
  }

  /// The body of the request.
  func body(model: String) throws -> String {
    let request: JSONValue = [
      "model": .string(model),
      "messages": .array(messages.map { ["role": .string($0.role), "content": .string($0.content)] }),
      "response_format": ReplyFormat.responseFormat,
      "temperature": 0,
      "stream": false,
    ]
    return try request.text()
  }

  /// SHA-256 of what is asked of a model, whichever it is.
  static func hash(_ prompts: [Prompt]) throws -> String {
    SHA256.hexDigest(of: try prompts.map { try $0.body(model: "") }.joined(separator: "\n"))
  }

  private static func line(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 }.prefix(ReplyFormat.longestPhrase))
  }
}
