public import Commitments

extension ArticleReader {
  /// What the caller states about the articles, before whatever the input says about itself.
  public struct Overrides: Hashable, Sendable {
    /// With a title given, the first line of a plain text is text too, unless it repeats the title or is a Markdown heading.
    public var title: String?
    /// With a day given, a `published` of the input is not even looked at.
    public var published: Day?
    public var source: String?
    public var address: String?

    public init(title: String? = nil, published: Day? = nil, source: String? = nil, address: String? = nil) {
      self.title = title
      self.published = published
      self.source = source
      self.address = address
    }
  }
}
