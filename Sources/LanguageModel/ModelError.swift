/// Why a language model did not read an article.
public enum ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  case readableKey(url: String)
  case badAddress(url: String)
  case unreachable(url: String, reason: String)
  case timeout(url: String, seconds: Int)
  case refused(url: String, status: Int, reason: String)
  case tooLarge(url: String, most: Int)
  case badReply(article: String, faults: [String])
  case tooLong(article: String, bytes: Int, most: Int)

  public var description: String {
    switch self {
    case .readableKey(let url):
      "\(url): CTRACK_API_KEY would travel where others can read it: use https, or unset the key"
    case .badAddress(let url):
      "\(url): not an address of http or https: name the one under which /chat/completions lies"
    case .unreachable(let url, let reason):
      "\(url): no answer (\(reason)): is the endpoint running? --endpoint names another"
    case .timeout(let url, let seconds):
      "\(url): no answer within \(seconds) s: endpoint.timeout in the configuration allows more"
    case .refused(let url, let status, let reason):
      "\(url): answered \(status)\(reason.isEmpty ? "" : " (\(reason))")\(Self.remedy(status))"
    case .tooLarge(let url, let most):
      "\(url): the answer is larger than \(most / 1_024) KiB: nothing of it was taken"
    case .badReply(let article, let faults):
      "\(article): the model's reply cannot be used, twice: \(faults.joined(separator: "; ")): try again, or another model"
    case .tooLong(let article, let bytes, let most):
      "\(article): \(bytes) bytes are too long for a model (at most \(most)): divide the text, or read it by the rules"
    }
  }

  private static func remedy(_ status: Int) -> String {
    switch status {
    case 300..<400: ": redirects are not followed; name the address that it points to"
    case 401, 403: ": set CTRACK_API_KEY to a key that it takes"
    case 404: ": check the address (it often ends in /v1) and the model's name"
    case 429: ": too many requests; try again later"
    default: ""
    }
  }

  /// Whether the next article would fare no better.
  public var isLasting: Bool {
    switch self {
    case .readableKey, .badAddress, .unreachable: true
    case .refused(_, let status, _): [401, 403, 404].contains(status)
    case .timeout, .tooLarge, .badReply, .tooLong: false
    }
  }
}
