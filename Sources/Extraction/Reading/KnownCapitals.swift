import Syntax

/// Names that an article writes with a capital inside its sentences, for those at the beginning of one, where a capital says
/// nothing: "Reading rejected the bid … the owners of Reading".
struct KnownCapitals {
  private var names: Set<String> = []

  init(of trees: [Tree]) {
    var small: Set<String> = []
    for tree in trees {
      for (place, word) in tree.words.enumerated() where word.form.utf8.count > 3 {
        if word.form.isSmall { small.insert(word.form) }
        guard place > 0, word.tag == .properNoun, word.form.isCapitalised, !word.form.isUpper,
          tree.words[place - 1].tag != .punctuation
        else { continue }
        names.insert(word.form)
      }
    }
    names = names.filter { !small.contains($0.lowercased()) }
  }

  /// The tree with the first word of its sentence a name, where the article has it for one elsewhere.
  func named(_ tree: Tree) -> Tree {
    guard let first = tree.words.first, first.tag != .properNoun, names.contains(first.form),
      [.noun, .verb, .adjective].contains(first.tag), let head = first.head, head > 0
    else { return tree }
    var words = tree.words
    words[0].tag = .properNoun
    words[0].pennTag = .properNoun
    words[0].lemma = words[0].form
    if words[0].relation.universal == .clausalSubject { words[0].relation = .subject }
    return Tree(words: words)
  }
}
