/// What is asked of the pages, as any server could have read it.
public struct PageRequest: Hashable, Sendable {
  public var isWrite: Bool
  /// The parts of the path, decoded.
  public var path: [String]
  public var query: [String: String]
  /// The fields of a form.
  public var form: [String: String]

  public init(isWrite: Bool = false, path: [String], query: [String: String] = [:], form: [String: String] = [:]) {
    self.isWrite = isWrite
    self.path = path
    self.query = query
    self.form = form
  }

  /// The page of a list, from 1.
  var page: Int { query["page"].flatMap(Int.init).map { min(max(1, $0), 1_000_000) } ?? 1 }

  /// A field without white space around it; `nil` where nothing stands in it.
  func field(_ name: String) -> String? {
    let value = (form[name] ?? "").trimmingSpace
    return value.isEmpty ? nil : value
  }

  var negotiation: String? { query["case"].flatMap { $0.isEmpty ? nil : $0 } }
}

/// What is answered.
public enum PageAnswer: Hashable, Sendable {
  case page(String, status: Int)
  case script(String)
  /// To a path of our own, after something was done.
  case seeOther(String)
}

extension String {
  var trimmingSpace: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}

/// An article as it was pasted or dropped.
public struct PastedArticle: Hashable, Sendable {
  /// Of the file, if it was one.
  public var name: String?
  public var text: String
  public var title: String?
  public var source: String?
  public var published: String?
  public var negotiation: String?
}

/// A request that makes no sense; its words are shown.
struct PageError: Error, CustomStringConvertible {
  var description: String
  var status = 400
}
