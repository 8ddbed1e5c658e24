/// What stands in a Content-Type field: `text/html; charset="utf-8"`.
struct MediaType: Hashable {
  /// In small letters; `nil` if there is none.
  var name: String?
  var charset: String?

  init(_ field: String) {
    let parts = field.split(separator: ";", omittingEmptySubsequences: false).map { $0.filter { !$0.isWhitespace } }
    name = parts.first.flatMap { $0.contains("/") ? $0.lowercased() : nil }
    let start = "charset="
    charset = parts.dropFirst().first { $0.lowercased().hasPrefix(start) }.map { part in
      part.dropFirst(start.count).filter { $0 != "\"" && $0 != "'" }
    }
    if charset?.isEmpty == true { charset = nil }
  }
}
