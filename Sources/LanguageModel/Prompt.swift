import Commitments

/// What is sent for one part of an article.
struct Prompt {
  struct Message: Hashable {
    var role: String
    var content: String
  }

  var messages: [Message]

  /// What a reply calls the article. Its key is not sent: a file's name says nothing of what it holds, and the same text under
  /// another key is the same question.
  static let articleName = "article-1"

  init(_ part: ArticlePart, of article: Article) {
    let title = Self.line(article.title)
    let source = article.source.map(Self.line)
    var told = ["The reply's \"article\" is \"\(Self.articleName)\"."]
    told.append("The article was published on: \(article.published.map { "\($0)" } ?? "unknown").")
    if part.count > 1 { told.append("What follows is part \(part.number) of \(part.count) of it.") }
    let data = (["title: \(title)"] + (source.map { ["source: \($0)"] } ?? []) + ["", part.text])
      .joined(separator: "\n")
    let mark = Self.mark(for: [article.title, article.source ?? "", article.text], notIn: data)
    messages = [
      Message(role: "system", content: Instructions.text),
      Message(
        role: "user",
        content: """
          \(told.joined(separator: " ")) Title, source and text of the article stand between the two lines with \(mark).

          ----- \(mark)
          \(data)
          ----- \(mark)
          """),
    ]
  }

  /// Signs that do not stand in the data. They follow from all that strangers wrote, so that nobody can have written them into
  /// it, and are the same whenever the same is asked.
  private static func mark(for texts: [String], notIn data: String) -> String {
    var mark = ""
    var round = 0
    repeat {
      mark = String(SHA256.hexDigest(of: "\(round)\n" + texts.joined(separator: "\n")).prefix(24))
      round += 1
    } while data.lowercased().contains(mark)
    return mark
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
