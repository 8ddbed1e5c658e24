/// Where on the web something was found, and what its site says of it.
public struct WebOrigin: Hashable, Sendable {
  /// Where it lay in the end, after redirects.
  public var address: String
  /// `text/html`, in small letters.
  public var mediaType: String?
  /// The encoding, as its site calls it.
  public var charset: String?

  public init(address: String, mediaType: String? = nil, charset: String? = nil) {
    self.address = address
    self.mediaType = mediaType
    self.charset = charset
  }

  /// What the media type promises; `nil` if it promises nothing in particular.
  var format: InputFormat? {
    switch mediaType {
    case "text/html", "application/xhtml+xml": .html
    case "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml": .feed
    case "application/json", "application/feed+json": .json
    case "application/x-ndjson", "application/jsonl", "application/jsonlines": .jsonLines
    case "message/rfc822", "multipart/related": .mail
    case "application/mbox": .mailbox
    case "text/plain", "text/markdown": .text
    default: nil
    }
  }
}
