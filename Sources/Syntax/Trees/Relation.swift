/// The dependency relations of Universal Dependencies, with the subtypes that the English treebanks use.
public enum Relation: String, CaseIterable, Sendable {
  case root
  case subject = "nsubj"
  case passiveSubject = "nsubj:pass"
  case outerSubject = "nsubj:outer"
  case clausalSubject = "csubj"
  case passiveClausalSubject = "csubj:pass"
  case outerClausalSubject = "csubj:outer"
  case object = "obj"
  case indirectObject = "iobj"
  case clausalComplement = "ccomp"
  case openComplement = "xcomp"
  case oblique = "obl"
  case agent = "obl:agent"
  case obliqueUnmarked = "obl:unmarked"
  case adverbialClause = "advcl"
  case adverbialRelativeClause = "advcl:relcl"
  case adverbialModifier = "advmod"
  case auxiliary = "aux"
  case passiveAuxiliary = "aux:pass"
  case copula = "cop"
  case marker = "mark"
  case expletive = "expl"
  case nominalModifier = "nmod"
  case possessor = "nmod:poss"
  case nominalUnmarked = "nmod:unmarked"
  case nominalDescription = "nmod:desc"
  case apposition = "appos"
  case numericModifier = "nummod"
  case adjectivalModifier = "amod"
  case clausalModifier = "acl"
  case relativeClause = "acl:relcl"
  case determiner = "det"
  case predeterminer = "det:predet"
  case caseMarker = "case"
  case conjunct = "conj"
  case coordination = "cc"
  case preconjunction = "cc:preconj"
  case compound
  case particle = "compound:prt"
  case fixed
  case flat
  case list
  case parataxis
  case discourse
  case vocative
  case dislocated
  case orphan
  case goesWith = "goeswith"
  case reparandum
  case classifier = "clf"
  case punctuation = "punct"
  case unspecified = "dep"

  /// The relation without its subtype: `nsubj` for `nsubj:pass`.
  public var universal: Relation {
    switch self {
    case .passiveSubject, .outerSubject: .subject
    case .passiveClausalSubject, .outerClausalSubject: .clausalSubject
    case .agent, .obliqueUnmarked: .oblique
    case .adverbialRelativeClause: .adverbialClause
    case .passiveAuxiliary: .auxiliary
    case .possessor, .nominalUnmarked, .nominalDescription: .nominalModifier
    case .relativeClause: .clausalModifier
    case .predeterminer: .determiner
    case .preconjunction: .coordination
    case .particle: .compound
    default: self
    }
  }

  /// The relation with this name, or, where the subtype is unknown, the universal relation; nil where that is unknown too.
  public init?(name: String) {
    if let relation = Relation(rawValue: name) {
      self = relation
    } else if let colon = name.firstIndex(of: ":"), let relation = Relation(rawValue: String(name[..<colon])) {
      self = relation
    } else {
      return nil
    }
  }

  /// Position in `allCases`, the column of the relation in the model.
  package var index: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  private static let all = allCases

  /// The case with this `index`.
  package init(index: Int) { self = Relation.all[index] }
}
