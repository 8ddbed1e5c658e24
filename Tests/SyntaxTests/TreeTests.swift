import Syntax
import Testing

/// Questions to a tree that was written by hand.
struct TreeTests {
  /// Kyiv agreed and signed if Moscow halts strikes.
  static let tree = tree(
    ("Kyiv", 1, .subject, .properNoun), ("agreed", nil, .root, .verb),
    ("and", 3, .coordination, .coordinatingConjunction),
    ("signed", 1, .conjunct, .verb), ("if", 6, .marker, .subordinatingConjunction),
    ("Moscow", 6, .subject, .properNoun),
    ("halts", 3, .adverbialClause, .verb), ("strikes", 6, .object, .noun), (".", 1, .punctuation, .punctuation))

  static func tree(_ rows: (String, Int?, Relation, UniversalTag)...) -> Tree {
    var start = 0
    return Tree(
      words: rows.map { form, head, relation, tag in
        defer { start += form.utf8.count + 1 }
        return Word(
          form: form, range: start..<start + form.utf8.count, lemma: form, tag: tag, head: head, relation: relation)
      })
  }

  @Test("A coordinated verb shares the subject of the first")
  func sharedSubject() {
    #expect(Self.tree.nominalSubject(of: 1) == 0)
    #expect(Self.tree.nominalSubject(of: 3) == 0)
    #expect(Self.tree.nominalSubject(of: 6) == 5)
    #expect(Self.tree.conjuncts(of: 3) == [1, 3])
  }

  @Test("The governing clause of a condition is what it conditions")
  func governingClause() {
    #expect(Self.tree.clause(of: 7) == 6)
    #expect(Self.tree.governingClause(of: 7) == 3)
    #expect(Self.tree.governingClause(of: 1) == nil)
  }

  @Test("A subtree is the words below its top, and its range reaches from the first to the last")
  func subtree() {
    #expect(Self.tree.subtree(of: 3) == [2, 3, 4, 5, 6, 7])
    #expect(Self.tree.range(ofSubtree: 6) == 23..<46)
    #expect(Self.tree.children(of: 6) == [4, 5, 7])
    #expect(Self.tree.children(of: 6, .subject, .object) == [5, 7])
    #expect(Self.tree.child(of: 6, .indirectObject) == nil)
    #expect(Self.tree.ancestors(of: 7) == [6, 3, 1])
    #expect(Self.tree.dominates(3, 7) && !Self.tree.dominates(7, 3))
  }

  @Test("A relation that is asked for stands for its subtypes too")
  func subtypes() {
    var tree = Self.tree
    tree.words[0].relation = .passiveSubject
    #expect(tree.nominalSubject(of: 1) == 0)
    #expect(tree.child(of: 1, .subject) == 0)
    for relation in Relation.allCases {
      #expect(relation.universal.rawValue == relation.rawValue.prefix { $0 != ":" })
    }
  }

  @Test("A drawn tree shows dependents below their head and no control characters")
  func drawing() {
    var tree = Self.tree(("It", 1, .subject, .pronoun), ("fell", nil, .root, .verb), ("\u{1B}x", 1, .object, .noun))
    tree.words[0].pennTag = .pronoun
    tree.words[1].pennTag = .verbPast
    tree.words[2].pennTag = .noun
    #expect(
      TreeDrawing.lines(tree) == [
        "fell   root VERB/VBD fell", "├─ It  nsubj PRON/PRP It", "└─ ·x  obj NOUN/NN ·x",
      ])
  }

  @Test("Features are written in CoNLL-U's order")
  func features() {
    #expect(Features(named: "Number=Sing|Case=Nom|Odd=Yes").description == "Case=Nom|Number=Sing")
    #expect(Features(named: "_").description == "_")
    #expect(Features(named: "Tense=Past|VerbForm=Fin").contains(.past))
  }
}
