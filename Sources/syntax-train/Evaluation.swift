import Syntax

/// Compares trees with those of a treebank, words matched by their place in the text.
struct Evaluation {
  /// Right, found and true things, from which precision, recall and F1 follow.
  struct Count {
    var right = 0
    var found = 0
    var gold = 0

    /// The harmonic mean of precision and recall in per cent; with the same words on both sides, the share that is right.
    var f1: Double { found + gold == 0 ? 0 : 200 * Double(right) / Double(found + gold) }
  }

  /// The relations whose F1 is printed.
  static let relations: [Relation] = [
    .subject, .object, .indirectObject, .oblique, .nominalModifier, .openComplement, .clausalComplement,
    .adverbialClause,
    .clausalModifier, .clausalSubject, .conjunct, .apposition, .parataxis, .marker, .auxiliary, .caseMarker, .root,
  ]

  var words = Count()
  var sentences = Count()
  var upos = Count()
  var xpos = Count()
  var lemma = Count()
  var uas = Count()
  var las = Count()
  var byRelation: [Relation: Count] = [:]

  /// Counts what is right in the trees of one text.
  mutating func add(found: [Tree], gold: [Tree]) {
    sentences.found += found.count
    sentences.gold += gold.count
    let goldSentences = Set(gold.map(\.range))
    sentences.right += found.count { goldSentences.contains($0.range) }
    var goldWords: [Range<Int>: (word: Word, head: Range<Int>?)] = [:]
    for tree in gold {
      for word in tree.words {
        goldWords[word.range] = (word, word.head.map { tree.words[$0].range })
        byRelation[word.relation.universal, default: Count()].gold += 1
      }
    }
    let foundCount = found.reduce(0) { $0 + $1.words.count }
    let goldCount = gold.reduce(0) { $0 + $1.words.count }
    for path in [\Evaluation.words, \.upos, \.xpos, \.lemma, \.uas, \.las] {
      self[keyPath: path].found += foundCount
      self[keyPath: path].gold += goldCount
    }
    for tree in found {
      for word in tree.words {
        byRelation[word.relation.universal, default: Count()].found += 1
        guard let match = goldWords[word.range] else { continue }
        add(word, head: word.head.map { tree.words[$0].range }, match.word, goldHead: match.head)
      }
    }
  }

  private mutating func add(_ word: Word, head: Range<Int>?, _ gold: Word, goldHead: Range<Int>?) {
    words.right += 1
    if word.tag == gold.tag { upos.right += 1 }
    if word.pennTag == gold.pennTag { xpos.right += 1 }
    if word.lemma == gold.lemma || gold.lemma == "_" { lemma.right += 1 }
    guard head == goldHead else { return }
    uas.right += 1
    if word.relation.universal == gold.relation.universal {
      las.right += 1
      byRelation[word.relation.universal, default: Count()].right += 1
    }
  }

  /// Lines `FILE MEASURE VALUE` in per cent.
  func lines(_ name: String) -> [String] {
    let measures: [(String, Count)] = [
      ("upos", upos), ("xpos", xpos), ("lemma", lemma), ("uas", uas), ("las", las), ("words", words),
      ("sentences", sentences),
    ]
    let relations = Evaluation.relations.map { ("f1-\($0.rawValue)", byRelation[$0] ?? Count()) }
    return (measures + relations).map { "\(name) \($0.0) \(percent($0.1.f1))" }
  }
}

/// A share in per cent with two decimals.
func percent(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let fraction = hundredths % 100
  return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
}
