/// Why a language model did not read an article.
public enum ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with an address.
  public enum AddressFault: Hashable, Sendable {
    case notHTTP, login, query, port
  }

  case readableKey(url: String)
  case badKey
  case badAddress(url: String, fault: AddressFault)
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
    case .badKey:
      "CTRACK_API_KEY holds white space, a line break or a sign beyond ASCII: set it to the key alone"
    case .badAddress(let url, let fault): "\(url): \(Self.words(fault))"
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

  private static func words(_ fault: AddressFault) -> String {
    switch fault {
    case .notHTTP: "not an address of http or https: name the one under which /chat/completions lies"
    case .login: "a name or password in the address: leave it out, and set CTRACK_API_KEY to the key"
    case .query: "what follows ? or # cannot be sent: leave it out; name the address under which /chat/completions lies"
    case .port: "no such port: write one from 1 to 65535"
    }
  }

  private static func remedy(_ status: Int) -> String {
    switch status {
    case 300..<400: ": redirects are not followed; name the address that it points to"
    case 401, 403: ": set CTRACK_API_KEY to a key that it takes"
    case 404: ": check the address (it often ends in /v1) and the model's name"
    case 429: ": too many requests; try again later"
    case 400, 422: ": check the model's name, and that the endpoint takes response_format json_schema"
    case 500..<600: ": the fault is the endpoint's; look into its log, or try again later"
    default: ": the endpoint's documentation says what that means"
    }
  }

  /// What an error says of the endpoint.
  public enum Endpoint: Hashable, Sendable {
    case unasked
    /// It has answered.
    case fit
    /// It has not, which may pass.
    case unfit
    /// The next article would fare no better.
    case lost
  }

  public var endpoint: Endpoint {
    switch self {
    case .readableKey, .badKey, .badAddress, .unreachable: .lost
    case .refused(_, 401, _), .refused(_, 403, _), .refused(_, 404, _): .lost
    case .refused(_, let status, _): status >= 500 || [408, 425, 429].contains(status) ? .unfit : .fit
    case .timeout: .unfit
    case .tooLarge, .badReply: .fit
    case .tooLong: .unasked
    }
  }
}
