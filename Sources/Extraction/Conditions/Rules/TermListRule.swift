import Commitments
import Syntax

/// Lists of terms: "conditions of the offer include …", "on one condition: …", and the items below an announcement.
struct TermListRule: ConditionRule {
  let lexicon: ConditionLexicon

  func drafts(in reading: ClauseReading, after earlier: [ClauseReading]) -> [ConditionDraft] {
    if let draft = named(in: reading) { return [draft] }
    if let draft = item(in: reading, after: earlier) { return [draft] }
    return []
  }

  /// "Conditions to the bid include financing and a vote": nouns of terms as the subject of "include" or "be".
  private func named(in reading: ClauseReading) -> ConditionDraft? {
    for place in 0..<reading.count
    where Self.nouns.contains(reading.sentence.lemma(place)) && reading[place].tag == .noun {
      guard
        let verb = (place + 1..<min(reading.count, place + 12)).first(where: {
          reading.isFinite($0) || reading.lower[$0] == "being" || reading.lower[$0] == ":"
        })
      else { continue }
      let isInclude = ["include", "be", ":"].contains(reading.sentence.lemma(verb)) || reading.lower[verb] == ":"
      guard isInclude, !(place + 1..<verb).contains(where: { [",", "that", "which"].contains(reading.lower[$0]) })
      else { continue }
      if reading.sentence.lemma(verb) == "be", !namesTerm(verb + 1, in: reading) { continue }
      var start = verb + 1
      if ["that", ":"].contains(reading.word(start)) { start += 1 }
      guard start < reading.count else { return nil }
      let body = ClauseExtent(reading: reading, lexicon: lexicon).body(from: start, top: start, isFronted: false)
      guard body.count > 1, reading[body.lowerBound].tag != .adjective || body.count > 2 else { return nil }
      let offer = (place + 1..<verb).first { reading[$0].tag == .noun }
      let isClause = body.contains { reading.isFinite($0) }
      return ConditionDraft(
        marker: "\(reading.sentence.lemma(place)) \(reading.sentence.lemma(verb))",
        kind: reading.sentence.lemma(place) == "condition" ? .if : .demand,
        form: .listed, markerWords: place..<verb + 1, body: body,
        head: body.first { word in reading[word].head.map { !body.contains($0) } ?? true } ?? body.lowerBound,
        governors: offer.map { [$0] } ?? [],
        reference: ConditionReference(target: offer.map { .noun(reading.sentence.lemma($0), word: $0) } ?? .previous),
        isList: !isClause)
    }
    return nil
  }

  /// Whether what follows "the condition is" names it, and does not tell how it fares ("is met", "is far too hard").
  private func namesTerm(_ place: Int, in reading: ClauseReading) -> Bool {
    guard place < reading.count else { return false }
    if ["that", "to", ":"].contains(reading.lower[place]) { return true }
    switch reading[place].tag {
    case .determiner, .noun, .properNoun, .pronoun, .numeral: return true
    default: return reading[place].pennTag == .verbGerund
    }
  }

  /// A sentence that is an item below "… three conditions:" or numbered "First, …", "The third, the payment …, …".
  private func item(in reading: ClauseReading, after earlier: [ClauseReading]) -> ConditionDraft? {
    guard let announcer = earlier.reversed().first(where: { Self.announcement(in: $0) != nil }),
      let kind = Self.announcement(in: announcer)
    else { return nil }
    let isBullet =
      ["-", "•", "*", "–", "·", "—"].contains(reading.lower[0])
      || reading[0].tag == .numeral && [".", ")"].contains(reading.word(1)) || reading[0].pennTag == .listMark
    if isBullet, announcer.lower.last == ":" || earlier.last.map({ isItem($0) }) == true {
      var start = 1
      while start < reading.count, reading.isPunctuation(start) { start += 1 }
      let body = ClauseExtent(reading: reading, lexicon: lexicon).trimmed(start..<reading.count)
      guard !body.isEmpty, let root = reading.sentence.tree.root, !isUndertaking(root, in: reading) else { return nil }
      return ConditionDraft(
        marker: "list", kind: kind, form: .listed, markerWords: 0..<start, body: body, head: root, governors: [],
        reference: ConditionReference(target: .previous), isList: !body.contains { reading.isVerb($0) })
    }
    return ordinal(in: reading, kind: kind)
  }

  /// Whether an item says itself who will do what: a term of an agreement, not what somebody waits for.
  private func isUndertaking(_ top: Int, in reading: ClauseReading) -> Bool {
    guard let subject = reading.sentence.child(of: top, .subject), reading.mention(subject) != nil else { return false }
    switch reading.time(of: top) {
    case .future, .perfect, .past: return true
    default: return false
    }
  }

  private func isItem(_ reading: ClauseReading) -> Bool {
    ["-", "•", "*", "–", "·", "—"].contains(reading.lower[0]) || reading[0].tag == .numeral
  }

  /// "The third, the payment of overtime, will be settled on Friday".
  private func ordinal(in reading: ClauseReading, kind: ConditionKind) -> ConditionDraft? {
    guard reading.count > 5, reading.lower[0] == "the", Self.ordinals.contains(reading.lower[1]),
      reading.lower[2] == ",",
      let comma = (4..<reading.count).first(where: { reading.lower[$0] == "," }), let root = reading.sentence.tree.root
    else { return nil }
    let time = reading.time(of: root)
    return ConditionDraft(
      marker: "the \(reading.lower[1])", kind: kind, form: .listed, markerWords: 0..<3, body: 3..<comma, head: 3,
      governors: [],
      reference: ConditionReference(target: .previous), status: time == .perfect || time == .past ? .met : .open,
      isList: true)
  }

  /// The kind of the terms that a sentence announces without naming them: "on three conditions:", "hangs on three things".
  static func announcement(in reading: ClauseReading) -> ConditionKind? {
    for place in 1..<max(1, reading.count)
    where nouns.contains(reading.sentence.lemma(place)) || reading.lower[place] == "things" {
      let before = max(0, place - 3)..<place
      let counted = before.contains {
        reading[$0].tag == .numeral || ["several", "following", "certain", "some", "these"].contains(reading.lower[$0])
      }
      let isLast = reading.lower[(place + 1)...].prefix(2).contains(":") || reading.lower.last == ":"
      guard counted || isLast else { continue }
      if reading.sentence.lemma(place) == "term", !reading.lower[before].contains("on") { continue }
      if reading.lower[place] == "things" {
        let hangs = reading.lower[..<place].contains { ["hangs", "depends", "hinges", "hung", "on"].contains($0) }
        guard hangs else { continue }
      }
      let isIf = reading.lower[..<place].contains { ["if", "provided", "subject", "unless"].contains($0) }
      return isIf ? .if : .demand
    }
    return nil
  }

  static let nouns: Set<String> = [
    "condition", "demand", "requirement", "precondition", "prerequisite", "stipulation", "term",
  ]
  private static let ordinals: Set<String> = ["first", "second", "third", "fourth", "fifth", "last", "other"]
}
