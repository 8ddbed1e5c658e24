/// A statement as the W3C Web Annotation Data Model (Recommendation of 23 February 2017) has it: a body that says what the
/// statement is, on the words of the article on which it rests.
public struct WebAnnotation: Encodable, Hashable, Sendable {
  public struct Agent: Encodable, Hashable, Sendable {
    var type = "Software"
    var name: String
  }

  public struct Body: Encodable, Hashable, Sendable {
    var type = "TextualBody"
    var purpose: String
    var format = "text/plain"
    var value: String
  }

  public struct Target: Encodable, Hashable, Sendable {
    var type = "SpecificResource"
    var source: String
    var state: State?
    var selector: [Selector]
  }

  /// The text in which the positions count, where the source is a page that holds more than it.
  public struct State: Encodable, Hashable, Sendable {
    var type = "TimeState"
    var sourceDate: String
    var cached: String
  }

  public enum Selector: Encodable, Hashable, Sendable {
    case quote(exact: String, prefix: String?, suffix: String?)
    /// In Unicode code points, as the Recommendation demands; the end is not included.
    case position(start: Int, end: Int)

    private enum CodingKeys: String, CodingKey { case type, exact, prefix, suffix, start, end }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      switch self {
      case .quote(let exact, let prefix, let suffix):
        try container.encode("TextQuoteSelector", forKey: .type)
        try container.encode(exact, forKey: .exact)
        try container.encodeIfPresent(prefix, forKey: .prefix)
        try container.encodeIfPresent(suffix, forKey: .suffix)
      case .position(let start, let end):
        try container.encode("TextPositionSelector", forKey: .type)
        try container.encode(start, forKey: .start)
        try container.encode(end, forKey: .end)
      }
    }
  }

  public var context = "http://www.w3.org/ns/anno.jsonld"
  public var id: String
  public var type = "Annotation"
  public var motivation = "describing"
  /// Absent where a person made the statement.
  public var creator: Agent?
  public var generator: Agent
  public var body: [Body]
  public var target: [Target]

  private enum CodingKeys: String, CodingKey {
    case context = "@context"
    case id, type, motivation, creator, generator, body, target
  }
}
