import Syntax

/// Names that begin a sentence, where a capital says nothing: "Reading rejected the bid … the owners of Reading", "Halvik
/// undertook to …".
struct KnownCapitals {
  /// What the article writes with a capital where no sentence begins, or has before another name.
  private var names: Set<String> = []
  private let model: SyntaxModel

  init(of trees: [Tree], model: SyntaxModel) {
    self.model = model
    var small: Set<String> = []
    for tree in trees {
      for (place, word) in tree.words.enumerated() where word.form.utf8.count > 3 {
        if word.form.isSmall { small.insert(word.form) }
        guard word.tag == .properNoun, word.form.isCapitalised, !word.form.isUpper else { continue }
        if place > 0, tree.words[place - 1].tag != .punctuation || Self.isName(place + 1, of: tree) {
          names.insert(word.form)
        } else if place == 0, Self.isName(1, of: tree) {
          names.insert(word.form)
        }
      }
    }
    names = names.filter { !small.contains($0.lowercased()) }
  }

  private static func isName(_ place: Int, of tree: Tree) -> Bool {
    place < tree.words.count && tree.words[place].tag == .properNoun && tree.words[place].form.isCapitalised
  }

  /// The tree with the first word of its sentence a name, where the article has it for one elsewhere or it can be nothing else.
  func named(_ tree: Tree) -> Tree {
    guard let first = tree.words.first, first.tag != .properNoun, [.noun, .verb, .adjective].contains(first.tag),
      let head = first.head, head > 0, names.contains(first.form) || isStranger(first, of: tree)
    else { return tree }
    var words = tree.words
    words[0].tag = .properNoun
    words[0].pennTag = .properNoun
    words[0].lemma = words[0].form
    if words[0].relation.universal == .clausalSubject { words[0].relation = .subject }
    return Tree(words: words)
  }

  /// "*Halvik* undertook to …": a bare word in the singular that does something, and that no text has made known. Of the nouns that
  /// stand so without an article most tell by their ending what they are ("Enrichment").
  private func isStranger(_ first: Word, of tree: Tree) -> Bool {
    guard first.relation.universal == .subject, first.form.isCapitalised, first.form.utf8.count > 3,
      first.form.utf8.allSatisfy(\.isLetter), first.pennTag != .nounPlural,
      let head = first.head, tree.words[head].tag == .verb,
      !Self.abstract.contains(where: { first.form.hasSuffix($0) })
    else { return false }
    return first.pennTag == .properNoun || !model.knows(first.form)
  }

  private static let abstract = [
    "ing", "ed", "ly", "tion", "sion", "ment", "ness", "ity", "ism", "ship", "ance", "ence", "age", "ery", "hood",
    "dom",
  ]
}
