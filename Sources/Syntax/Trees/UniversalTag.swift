/// The seventeen parts of speech of Universal Dependencies.
public enum UniversalTag: String, CaseIterable, Sendable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinatingConjunction = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case numeral = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinatingConjunction = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"

  /// Position in `allCases`, the column of the tag in the model.
  package var index: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  private static let all = allCases

  /// The case with this `index`.
  package init(index: Int) { self = UniversalTag.all[index] }
}
