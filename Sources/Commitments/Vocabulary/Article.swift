/// An immutable text, known by its key and by the hash of its text.
public struct Article: Hashable, Sendable {
  /// The `id` of a JSON article, else the file's name without ending.
  public var key: String
  public var title: String
  /// The outlet or issuer.
  public var source: String?
  public var address: String?
  public var published: Day?
  public var text: String

  public init(
    key: String, title: String, source: String? = nil, address: String? = nil, published: Day? = nil, text: String
  ) {
    self.key = key
    self.title = title
    self.source = source
    self.address = address
    self.published = published
    self.text = text
  }
}
