import Foundation

/// A reply of the endpoint, before anybody has looked at what it says.
struct ChatAnswer {
  /// What the model wrote, as it wrote it: a key may be in it.
  var content: String
  /// The whole body. Where it holds the key, plainly or escaped, a copy without it, or nothing if none can be made.
  var body: String
  /// Why the content is no answer; `nil` if it may be one.
  var fault: String?

  private struct Completion: Decodable {
    struct Choice: Decodable {
      struct Message: Decodable {
        var content: String?
        var refusal: String?
      }
      var message: Message
      var finish: String?

      private enum CodingKeys: String, CodingKey {
        case message
        case finish = "finish_reason"
      }
    }
    var choices: [Choice]
  }

  /// - Parameter text: The body.
  init(_ text: String, secret: Secret) {
    let document = JSONValue(text, maxDepth: 32)
    content = ""
    body = Self.kept(text, document, secret)
    guard document != nil, let completion = try? JSONDecoder().decode(Completion.self, from: Data(text.utf8)),
      let choice = completion.choices.first
    else {
      let control = document == nil ? JSONValue.faultOfControl(in: text) : nil
      fault = "the endpoint's answer \(control ?? "is no chat completion")"
      return
    }
    content = choice.message.content ?? ""
    if choice.finish == "length" {
      fault = "it was cut off before its end: be shorter"
    } else if content.isEmpty {
      fault = choice.message.refusal == nil ? "it is empty" : "it is a refusal"
    }
  }

  private static func kept(_ text: String, _ document: JSONValue?, _ secret: Secret) -> String {
    guard secret.isIn(text) else { return text }
    guard let copy = try? document?.redacted(secret).text(), !secret.isIn(copy) else { return "" }
    return copy
  }
}

/// What an endpoint says of a question that it does not answer.
struct Refusal: Decodable {
  struct Reason: Decodable { var message: String? }
  var error: Reason?

  /// In one short line, without the key; empty where it says nothing.
  static func words(in body: String, secret: Secret) -> String {
    let told = try? JSONDecoder().decode(Self.self, from: Data(body.utf8)).error?.message
    let line = secret.redacted(told ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(line.prefix(160))
  }
}
