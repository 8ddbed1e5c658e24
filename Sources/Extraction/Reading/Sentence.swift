import Syntax

/// A word of an article's text: which sentence, which word of its tree.
struct WordPlace: Hashable, Comparable, Sendable {
  var sentence: Int
  var word: Int

  static func < (left: WordPlace, right: WordPlace) -> Bool {
    (left.sentence, left.word) < (right.sentence, right.word)
  }
}

/// A sentence with its tree, the dependents of every word at hand.
struct Sentence: Sendable {
  let tree: Tree
  /// Number of the sentence in the article, from 0.
  let index: Int
  /// Number of the paragraph it stands in, from 0.
  let paragraph: Int
  /// UTF-8 bytes of the article's text, end not included, closing quotation marks taken in.
  let range: Range<Int>
  /// The dependents of every word, in the order of the text.
  let dependents: [[Int]]
  /// The words in small letters: every stage asks for them many times.
  private let lowerForms: [String]

  init(tree: Tree, index: Int, paragraph: Int, range: Range<Int>) {
    let tree = TreeMending.mended(tree)
    self.tree = tree
    self.index = index
    self.paragraph = paragraph
    self.range = range
    var dependents = [[Int]](repeating: [], count: tree.words.count)
    for (word, value) in tree.words.enumerated() {
      if let head = value.head { dependents[head].append(word) }
    }
    self.dependents = dependents
    lowerForms = tree.words.map { $0.form.lowercased() }
  }

  var words: [Word] { tree.words }

  subscript(word: Int) -> Word { tree.words[word] }

  func lower(_ word: Int) -> String { lowerForms[word] }

  func lemma(_ word: Int) -> String { tree.words[word].lemma }

  func place(_ word: Int) -> WordPlace { WordPlace(sentence: index, word: word) }

  /// The dependents of a word that bear one of these relations; a relation without subtype stands for its subtypes too.
  func children(of word: Int, _ relations: Relation...) -> [Int] {
    dependents[word].filter { child in
      relations.contains { $0 == tree.words[child].relation || $0 == tree.words[child].relation.universal }
    }
  }

  /// The first dependent of a word with one of these relations.
  func child(of word: Int, _ relations: Relation...) -> Int? {
    dependents[word].first { child in
      relations.contains { $0 == tree.words[child].relation || $0 == tree.words[child].relation.universal }
    }
  }

  /// The words of a subtree in the order of the text, its top included.
  func subtree(of word: Int) -> [Int] {
    var found: [Int] = []
    var agenda = [word]
    while let next = agenda.popLast() {
      found.append(next)
      agenda.append(contentsOf: dependents[next])
    }
    return found.sorted()
  }

  /// Whether `ancestor` is `word` or lies on its way to the root.
  func covers(_ ancestor: Int, _ word: Int) -> Bool {
    var current: Int? = word
    while let next = current {
      if next == ancestor { return true }
      current = tree.words[next].head
    }
    return false
  }

  /// The preposition or marker of a word, with what is fixed to it, in lower case ("because of").
  func mark(of word: Int) -> String? {
    guard let mark = child(of: word, .caseMarker, .marker) else { return nil }
    return ([mark] + children(of: mark, .fixed)).map { lower($0) }.joined(separator: " ")
  }
}
