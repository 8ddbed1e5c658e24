/// An immutable text, known by its key and by the hash of its text.
public struct Article: Hashable, Sendable {
  /// The `id` of a JSON article, else the file's name without ending.
  public var key: String
  public var title: String
  /// The outlet or issuer.
  public var source: String?
  public var address: String?
  /// Who wrote it, as it says itself; several names stand in one line.
  public var author: String?
  public var published: Day?
  /// When the text was last changed, as it says itself; tells which of two texts of one address is the later.
  public var modified: RecordingTime?
  /// Only the summary of a text that stands elsewhere, as many feeds have it: never takes the place of the text itself.
  public var isSummary: Bool
  public var text: String

  public init(
    key: String, title: String, source: String? = nil, address: String? = nil, author: String? = nil,
    published: Day? = nil, modified: RecordingTime? = nil, isSummary: Bool = false, text: String
  ) {
    self.key = key
    self.title = title
    self.source = source
    self.address = address
    self.author = author
    self.published = published
    self.modified = modified
    self.isSummary = isSummary
    self.text = text
  }
}
