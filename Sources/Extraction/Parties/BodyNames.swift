import Syntax

/// Bodies and people that an article names by whose they are or what they are.
extension MentionFinder {
  /// "Ana Ruiz's Liberal Party": who has a party, rebels or a union speaks for them.
  func learnFollowed(_ found: SentenceNames, of sentence: Sentence, names: inout ArticleNames) {
    for span in found.spans {
      let mark = span.words.lowerBound - 1
      guard mark > 0, sentence[mark].pennTag == .possessive, case .party(let name) = span.content, name.form == .name,
        name.kind == .party || name.kind == .armedGroup, let other = found.span(at: mark - 1)
      else { continue }
      let person: String? =
        switch other.content {
        case .unknown(let text): text.spaces > 0 || names.person(text) != nil ? text : nil
        case .party(let leader): leader.form == .person ? leader.person : nil
        }
      if let person { names.set(party: name, of: person) }
    }
  }

  /// "Norlake council", "Sol Bay port authority": a body that is called by its place and what it is.
  func learnBody(
    behind span: NameSpan, _ surface: String, in sentence: Sentence, _ found: SentenceNames,
    names: inout ArticleNames
  ) {
    var last = span.words.upperBound
    guard last < sentence.words.count, sentence[last].tag == .noun, sentence[last].pennTag == .noun,
      found.spanAt[last] == nil, found.letters == .mixed
    else { return }
    if !Self.localBodies.contains(sentence.lower(last)), last + 1 < sentence.words.count { last += 1 }
    guard Self.localBodies.contains(sentence.lower(last)), sentence[last].pennTag == .noun,
      last == span.words.upperBound
        || Self.localMatters.contains(sentence.lower(last - 1))
    else { return }
    let name = surface + " " + (span.words.upperBound...last).map { sentence.lower($0) }.joined(separator: " ")
    names.learn(alias: name, of: PartyName(form: .name, party: name, kind: .organisation))
  }

  private static let localBodies: Set<String> = ["council", "authority", "diocese", "archdiocese", "borough"]
  /// What such a body looks after, between the place and what it is.
  private static let localMatters: Set<String> = [
    "port", "county", "city", "borough", "town", "district", "parish", "school", "housing", "transit", "water",
    "harbour", "airport", "regional",
  ]

  /// "Peru's privatisation agency Copri", "the Peruvian ministry Minam": a body of a state acts for it.
  func state(ofBody span: NameSpan, in sentence: Sentence, _ found: SentenceNames) -> PartyName? {
    let noun = span.words.lowerBound - 1
    guard noun > found.start, sentence[noun].tag == .noun, found.titleAt[noun] == nil,
      sentence[noun].pennTag == .noun, let description = words.description(noun, of: sentence),
      description.kind == .state, description.role == .member, Self.bodies.contains(sentence.lemma(noun))
    else { return nil }
    var place = noun - 1
    while place >= max(found.start, noun - 4) {
      if let other = found.span(at: place) {
        guard case .party(var name) = other.content, name.kind == .state, name.form != .person else { return nil }
        name.form = .name
        return name
      }
      guard [.noun, .adjective].contains(sentence[place].tag) || sentence[place].pennTag == .possessive else {
        return nil
      }
      place -= 1
    }
    return nil
  }

  private static let bodies: Set<String> = ["agency", "ministry", "department", "bureau", "service", "directorate"]
}
