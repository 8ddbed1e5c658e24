/// Decides which requests are let in: those that a browser of this machine makes for our own pages, and no other.
///
/// A page of the web can make a browser send requests here, or let its own name point here. The names that the request
/// gives (`Host`, `Origin`) tell it, and what changes the ledger also needs the token that only our own pages hold.
struct Gate: Sendable {
  /// What a request says of itself.
  struct Request: Hashable, Sendable {
    var method: String
    var target: String
    /// Every value of the header: two of one name are one too many.
    var hosts: [String]
    var origins: [String]
    /// `Sec-Fetch-Site`, where the browser sends it.
    var site: String?
    /// `nil` where the length is not said beforehand.
    var length: Int?
    var isChunked: Bool
    var contentType: String?
  }

  struct Refusal: Error, Hashable, Sendable {
    var status: Int
    var words: String

    static let longHead = Refusal(
      status: 431, words: "The request's head is longer than \(RequestHead.longest) bytes.")
    static let full = Refusal(
      status: 503, words: "Too many pages are open at once: close some of them, and open this one again.")
  }

  static let longestTarget = 8_192
  static let longestBody = 1_000_000

  var port: UInt16
  /// `nil`: nothing can be changed.
  var token: String?

  /// Browsers leave out the port that the protocol has by itself.
  private var names: [String] {
    ["127.0.0.1", "localhost"].flatMap { ["\($0):\(port)"] + (port == 80 ? [$0] : []) }
  }

  /// - Throws: ``Refusal``, before anything of the body has been read.
  func check(_ request: Request) throws(Refusal) {
    guard request.target.utf8.count <= Self.longestTarget else {
      throw Refusal(status: 414, words: "The address is longer than \(Self.longestTarget) bytes.")
    }
    guard request.hosts.count == 1, names.contains(request.hosts[0].lowercased()) else {
      throw Refusal(
        status: 421, words: "This server answers to 127.0.0.1:\(port) and localhost:\(port) alone.")
    }
    let own = "http://\(request.hosts[0].lowercased())"
    guard request.origins.isEmpty || (request.origins.count == 1 && request.origins[0].lowercased() == own) else {
      throw Refusal(status: 403, words: "The request comes from another site.")
    }
    switch request.method {
    case "GET", "HEAD":
      guard (request.length ?? 0) == 0, !request.isChunked else {
        throw Refusal(status: 400, words: "A question has no body.")
      }
      // It is held open: another site could take all the room with it.
      guard request.target != "/live" || request.site.map({ $0 == "same-origin" }) ?? true else {
        throw Refusal(status: 403, words: "Only our own pages may follow the ledger.")
      }
    case "POST": try checkWrite(request)
    default: throw Refusal(status: 405, words: "Only GET, HEAD and POST are understood.")
    }
  }

  private func checkWrite(_ request: Request) throws(Refusal) {
    guard token != nil else {
      throw Refusal(
        status: 403, words: "These pages only show the ledger: start ctrack serve with --write to change it.")
    }
    guard request.origins.count == 1, request.site.map({ $0 == "same-origin" }) ?? true else {
      throw Refusal(status: 403, words: "Only our own pages may change the ledger.")
    }
    guard request.contentType?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true else {
      throw Refusal(status: 415, words: "Only forms of our own pages are understood.")
    }
    guard !request.isChunked, let length = request.length else {
      throw Refusal(status: 411, words: "The length of the request is not said.")
    }
    guard (0...Self.longestBody).contains(length) else {
      throw Refusal(
        status: 413, words: "More than \(Self.longestBody) bytes: read so long an article with ctrack ingest.")
    }
  }

  /// - Throws: ``Refusal`` unless the form holds the token of this run.
  func check(form: [String: String]) throws(Refusal) {
    guard let token, let given = form["token"], Self.isSame(token, given) else {
      throw Refusal(
        status: 403, words: "The token of this run is missing: open the page anew, it may be of an earlier run.")
    }
  }

  /// Takes as long whichever byte differs.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    let (first, second) = (Array(one.utf8), Array(other.utf8))
    guard first.count == second.count else { return false }
    return zip(first, second).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// 256 random bits in hexadecimal.
  static func makeToken() -> String {
    var random = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let digits = String(random.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
