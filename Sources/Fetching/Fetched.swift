/// How much of the time and space of this machine a site may have.
public struct FetchLimits: Hashable, Sendable {
  /// Of a page or feed after unpacking, in bytes; what is read from files has the same bound.
  public var size = 64 << 20
  /// How many times as large as what is sent a page may unpack to.
  public var ratio = 200
  /// Of what is looked at of a robots.txt, in bytes.
  public var robotsSize = 512 << 10
  public var redirects = 5
  /// To find a host or to connect to it, and between two pieces of an answer.
  public var pause = Duration.seconds(15)
  /// For one address with its robots.txt and all that it leads to.
  public var total = Duration.seconds(90)

  public init() {}
}

/// By what a site tells whether a page is still the one that was read.
public struct Validators: Hashable, Sendable {
  /// Where the page lay in the end.
  public var address: String
  public var etag: String?
  /// As the site wrote it.
  public var lastModified: String?

  /// `nil` if the site said nothing that could be asked about.
  public init?(address: String, etag: String?, lastModified: String?) {
    guard etag != nil || lastModified != nil else { return nil }
    (self.address, self.etag, self.lastModified) = (address, etag, lastModified)
  }
}

/// What an address gave.
public struct FetchedPage: Hashable, Sendable {
  /// Where it lay in the end, which need not be where it was looked for.
  public var address: WebAddress
  public var bytes: [UInt8]
  /// `text/html`, in small letters; `nil` if the site does not say.
  public var mediaType: String?
  /// The encoding that the site names.
  public var charset: String?
  public var validators: Validators?
}

public enum FetchOutcome: Hashable, Sendable {
  case page(FetchedPage)
  /// It is still what the validators stand for.
  case unchanged
}
