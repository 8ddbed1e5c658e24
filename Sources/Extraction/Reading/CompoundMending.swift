import Syntax

/// "6 per cent", "Peruvian-made cars": what is written as several words and means one.
extension TreeMending {
  /// "per cent" in two words is the unit of the number before it.
  mutating func mendPercent() {
    guard words.count > 2 else { return }
    for per in 1..<words.count - 1
    where form(per) == "per" && form(per + 1) == "cent" && words[per - 1].tag == .numeral && words[per].head != per + 1
    {
      let cent = per + 1
      // Where the three hang together: above the first of them that hangs on none of the others.
      guard
        let top = [per, per - 1, cent].first(where: { place in
          words[place].head.map { !(per - 1...cent).contains($0) } ?? true
        }), words[top].head.map({ !leads(from: $0, into: per - 1...cent) }) ?? true
      else { continue }
      let (head, relation) = (words[top].head, words[top].relation)
      for word in words.indices where !(per - 1...cent).contains(word) {
        if let above = words[word].head, above == per || above == per - 1 { words[word].head = cent }
      }
      words[cent].head = head
      words[cent].relation = relation
      words[cent].tag = .noun
      words[per].head = cent
      words[per].relation = .compound
      words[per - 1].head = cent
      words[per - 1].relation = .numericModifier
    }
  }

  /// A participle behind a hyphen says what the noun after it is like; it governs nothing.
  mutating func mendHyphenedParticiples() {
    guard words.count > 3 else { return }
    for verb in 2..<words.count - 1
    where form(verb - 1) == "-" && [.verbPastParticiple, .verbPast].contains(words[verb].pennTag)
      && words[verb - 1].range.lowerBound == words[verb - 2].range.upperBound
      && words[verb - 1].range.upperBound == words[verb].range.lowerBound
      && ![.adjectivalModifier, .compound].contains(words[verb].relation.universal)
    {
      let row = (verb + 1..<min(verb + 5, words.count)).prefix {
        [.noun, .adjective, .properNoun, .numeral].contains(words[$0].tag)
      }
      guard let noun = row.last(where: { words[$0].tag == .noun || words[$0].tag == .properNoun }),
        words[noun].head == verb, let above = words[verb].head
      else { continue }
      var first = verb - 2
      while first > 0, [.numeral, .determiner].contains(words[first - 1].tag) { first -= 1 }
      guard above < first, !leads(from: above, into: first...verb) else { continue }
      let takesObject = words[above].tag == .verb && !children(of: above).contains { words[$0].relation == .object }
      words[noun].head = above
      words[noun].relation =
        takesObject && words[verb].relation.universal == .adverbialClause ? .object : words[verb].relation
      if words[noun].relation.universal == .adverbialClause { words[noun].relation = .oblique }
      for word in children(of: verb) where word != noun {
        if word > noun { words[word].head = noun }
      }
      for word in first..<verb - 2 { words[word].head = noun }
      words[verb - 2].head = verb
      words[verb - 1].head = verb
      words[verb].head = noun
      words[verb].relation = .adjectivalModifier
    }
  }

  /// "will open the ports and lift restrictions on cars": the second object belongs to the second verb.
  mutating func mendSecondObjects() {
    for object in words.indices where words[object].relation == .object {
      guard let verb = words[object].head, verb < object,
        let first = children(of: verb).first(where: { $0 < object && words[$0].relation == .object }),
        let second = children(of: verb).last(where: { place in
          first < place && place < object && words[place].relation == .conjunct && words[place].tag == .verb
            && !children(of: place).contains { words[$0].relation == .object }
        })
      else { continue }
      for word in children(of: verb) where word >= object { words[word].head = second }
    }
  }
}
