import Dashboard

extension PageRequest {
  /// `nil` if the address is not UTF-8.
  init?(target: String, isWrite: Bool, form: [String: String]) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var path: [String] = []
    for part in (parts.first ?? "").split(separator: "/") {
      // A plus sign is a space in fields alone.
      guard let decoded = FormDecoding.text(Array(part.replacing("+", with: "%2B").utf8)) else { return nil }
      path.append(decoded)
    }
    guard let query = FormDecoding.fields(parts.count > 1 ? Array(parts[1].utf8) : []) else { return nil }
    self.init(isWrite: isWrite, path: path, query: query, form: form)
  }
}
