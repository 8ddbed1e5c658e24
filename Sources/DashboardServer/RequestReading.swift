import Dashboard
import FlyingFox
import Foundation

extension Gate.Request {
  init(_ request: HTTPRequest) {
    let lengths = request.headers.values(for: .contentLength)
    self.init(
      method: request.method.rawValue, target: request.target.rawValue,
      hosts: request.headers.values(for: .host), origins: request.headers.values(for: HTTPHeader("Origin")),
      site: request.headers[HTTPHeader("Sec-Fetch-Site")], length: lengths.count == 1 ? Int(lengths[0]) : nil,
      isChunked: request.headers[.transferEncoding] != nil, contentType: request.headers[.contentType])
  }
}

extension PageRequest {
  /// `nil` if the address is not UTF-8.
  init?(_ request: HTTPRequest, form: [String: String]) {
    let target = request.target.rawValue
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var path: [String] = []
    for part in (parts.first ?? "").split(separator: "/") {
      // A plus sign is a space in fields alone.
      guard let decoded = FormDecoding.text(Array(part.replacing("+", with: "%2B").utf8)) else { return nil }
      path.append(decoded)
    }
    guard let query = FormDecoding.fields(parts.count > 1 ? Array(parts[1].utf8) : []) else { return nil }
    self.init(isWrite: request.method == .POST, path: path, query: query, form: form)
  }
}
