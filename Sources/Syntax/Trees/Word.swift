/// One syntactic word of a sentence: where it stands, what it is and what it depends on.
public struct Word: Sendable, Hashable {
  /// The word as written, never normalised.
  public var form: String
  /// Where the word stands in the unmodified text: UTF-8 bytes, end not included.
  public var range: Range<Int>
  /// Whether the word was split off the one before it, as "n't" in "don't" and "'s" in "Kyiv's".
  public var continuesToken: Bool
  /// The dictionary form: "be" for "was".
  public var lemma: String
  public var tag: UniversalTag
  public var pennTag: PennTag
  public var features: Features
  /// The position in `Tree.words` of the word that this one depends on; nil for the root of the sentence.
  public var head: Int?
  public var relation: Relation

  public init(
    form: String, range: Range<Int>, continuesToken: Bool = false, lemma: String = "", tag: UniversalTag = .other,
    pennTag: PennTag = .unknown, features: Features = [], head: Int? = nil, relation: Relation = .unspecified
  ) {
    self.form = form
    self.range = range
    self.continuesToken = continuesToken
    self.lemma = lemma
    self.tag = tag
    self.pennTag = pennTag
    self.features = features
    self.head = head
    self.relation = relation
  }
}
