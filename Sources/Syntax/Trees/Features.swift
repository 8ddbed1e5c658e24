/// The morphological features of a word, such as `Number=Plur` and `Tense=Past`, as a set.
///
/// The rarer features of the treebanks (style, external part of speech, typing errors) are left out: reading them loses them.
public struct Features: OptionSet, Sendable, Hashable, CustomStringConvertible {
  public let rawValue: UInt64

  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Every pair that can be held, in the order in which CoNLL-U writes them; the position is the bit.
  static let pairs = [
    "Abbr=Yes", "Case=Acc", "Case=Gen", "Case=Nom", "Definite=Def", "Definite=Ind", "Degree=Cmp", "Degree=Pos",
    "Degree=Sup", "Foreign=Yes", "Gender=Fem", "Gender=Masc", "Gender=Neut", "Mood=Imp", "Mood=Ind", "Mood=Sub",
    "NumForm=Combi", "NumForm=Digit", "NumForm=Roman", "NumForm=Word", "NumType=Card", "NumType=Frac", "NumType=Mult",
    "NumType=Ord", "Number=Plur", "Number=Ptan", "Number=Sing", "Person=1", "Person=2", "Person=3", "Polarity=Neg",
    "Polarity=Pos", "Poss=Yes", "PronType=Art", "PronType=Dem", "PronType=Emp", "PronType=Ind", "PronType=Int",
    "PronType=Neg", "PronType=Prs", "PronType=Rcp", "PronType=Rel", "PronType=Tot", "Reflex=Yes", "Tense=Past",
    "Tense=Pres", "VerbForm=Fin", "VerbForm=Ger", "VerbForm=Inf", "VerbForm=Part", "Voice=Pass",
  ]

  private static let bits = Dictionary(uniqueKeysWithValues: pairs.enumerated().map { ($1, UInt64(1) << UInt64($0)) })

  public static let plural = Features(named: "Number=Plur")
  public static let singular = Features(named: "Number=Sing")
  public static let past = Features(named: "Tense=Past")
  public static let present = Features(named: "Tense=Pres")
  public static let finite = Features(named: "VerbForm=Fin")
  public static let infinitive = Features(named: "VerbForm=Inf")
  public static let participle = Features(named: "VerbForm=Part")
  public static let passive = Features(named: "Voice=Pass")
  public static let imperative = Features(named: "Mood=Imp")
  public static let negative = Features(named: "Polarity=Neg")

  /// The features that a CoNLL-U field such as `Number=Sing|Person=3` names; unknown ones are passed over.
  public init(named field: String) {
    var value: UInt64 = 0
    if field != "_" {
      for pair in field.split(separator: "|") { value |= Features.bits[String(pair)] ?? 0 }
    }
    rawValue = value
  }

  /// The CoNLL-U field: pairs in alphabetical order joined by `|`, or `_` for none.
  public var description: String {
    if rawValue == 0 { return "_" }
    var names: [String] = []
    for (bit, pair) in Features.pairs.enumerated() where rawValue >> UInt64(bit) & 1 == 1 { names.append(pair) }
    return names.joined(separator: "|")
  }
}
