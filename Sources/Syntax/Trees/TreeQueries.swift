extension Tree {
  /// The words that depend directly on a word, in the order of the text.
  ///
  /// - Complexity: linear in the length of the sentence.
  public func children(of word: Int) -> [Int] { words.indices.filter { words[$0].head == word } }

  /// The children of a word that bear one of these relations; a relation without subtype stands for its subtypes too.
  public func children(of word: Int, _ relations: Relation...) -> [Int] {
    words.indices.filter { index in
      words[index].head == word
        && relations.contains { $0 == words[index].relation || $0 == words[index].relation.universal }
    }
  }

  /// The first child of a word with one of these relations.
  public func child(of word: Int, _ relations: Relation...) -> Int? {
    words.indices.first { index in
      words[index].head == word
        && relations.contains { $0 == words[index].relation || $0 == words[index].relation.universal }
    }
  }

  /// The words on the way from a word to the root, nearest first, the word itself not included.
  public func ancestors(of word: Int) -> [Int] {
    var path: [Int] = []
    var current = words[word].head
    while let head = current, path.count <= words.count {
      path.append(head)
      current = words[head].head
    }
    return path
  }

  /// Whether `ancestor` lies on the way from `word` to the root; a word does not dominate itself.
  public func dominates(_ ancestor: Int, _ word: Int) -> Bool { ancestors(of: word).contains(ancestor) }

  /// The words of a subtree in the order of the text, its top included.
  ///
  /// - Complexity: linear in the length of the sentence.
  public func subtree(of word: Int) -> [Int] {
    var inside = [Bool](repeating: false, count: words.count)
    var dependents = [[Int]](repeating: [], count: words.count)
    for index in words.indices { if let head = words[index].head { dependents[head].append(index) } }
    var agenda = [word]
    while let next = agenda.popLast() {
      if inside[next] { continue }
      inside[next] = true
      agenda.append(contentsOf: dependents[next])
    }
    return words.indices.filter { inside[$0] }
  }

  /// The bytes from the first to the last word of a subtree; a tree with crossing arcs may have other words between.
  public func range(ofSubtree word: Int) -> Range<Int> {
    let inside = subtree(of: word)
    guard let first = inside.first, let last = inside.last else { return words[word].range }
    return words[first].range.lowerBound..<words[last].range.upperBound
  }

  /// The subject of a predicate: its own, else the one that it shares with the predicate it is coordinated with
  /// ("Kyiv agreed and signed") or that controls it ("Kyiv agreed to sign").
  ///
  /// Does not look for the subject of an infinitive in an object ("asked Kyiv to sign" gives who asked).
  public func subject(of predicate: Int) -> Int? {
    var current = predicate
    for _ in words.indices {
      if let subject = child(of: current, .subject, .clausalSubject) { return subject }
      guard let head = words[current].head else { return nil }
      switch words[current].relation.universal {
      case .conjunct, .openComplement, .auxiliary, .copula: current = head
      default: return nil
      }
    }
    return nil
  }

  /// The nominal subject of a predicate, shared ones included; nil where the subject is a clause or there is none.
  public func nominalSubject(of predicate: Int) -> Int? {
    subject(of: predicate).flatMap { words[$0].relation.universal == .subject ? $0 : nil }
  }

  /// The top of the clause that a word stands in, the word itself if it is one.
  public func clause(of word: Int) -> Int {
    var current = word
    for _ in words.indices {
      if isClauseTop(current) { break }
      guard let head = words[current].head else { break }
      current = head
    }
    return current
  }

  /// The top of the clause that governs the clause of a word: for "sign" in "agreed if Kyiv signs" it is "agreed".
  public func governingClause(of word: Int) -> Int? { words[clause(of: word)].head.map { clause(of: $0) } }

  /// The words coordinated with a word, first conjunct first, the word itself included.
  public func conjuncts(of word: Int) -> [Int] {
    var first = word
    for _ in words.indices {
      guard words[first].relation.universal == .conjunct, let head = words[first].head else { break }
      first = head
    }
    return ([first] + children(of: first, .conjunct)).sorted()
  }

  private func isClauseTop(_ word: Int) -> Bool {
    switch words[word].relation.universal {
    case .root, .clausalComplement, .openComplement, .adverbialClause, .clausalModifier, .clausalSubject, .parataxis:
      true
    case .conjunct: words[word].tag == .verb || child(of: word, .subject, .copula) != nil
    default: false
    }
  }
}
