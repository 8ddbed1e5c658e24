import Commitments
import Syntax

/// The price of a party's own readiness: "was ready to accept a truce but demanded that Kyiv disarm".
struct DemandRule: ConditionRule {
  let lexicon: ConditionLexicon

  func drafts(in reading: ClauseReading, after earlier: [ClauseReading]) -> [ConditionDraft] {
    var drafts: [ConditionDraft] = []
    guard
      let ready = reading.lower.indices.first(where: {
        Self.readiness.contains(reading.sentence.lemma($0)) && !reading.isNegated($0)
      })
    else { return [] }
    for place in ready + 1..<max(ready + 1, reading.count) where Self.demands.contains(reading.sentence.lemma(place)) {
      // "agreed to pay, as demanded by Oslo": whose demand it was, and no price.
      guard reading[place].tag == .verb, isLinked(place, to: ready, in: reading),
        reading.word(place - 1) != "as" || reading.sentence.agent(of: place) == nil
      else { continue }
      var start = place + 1
      if ["that", "for", "on"].contains(reading.word(start)) { start += 1 }
      guard start < reading.count else { continue }
      let body = ClauseExtent(reading: reading, lexicon: lexicon).body(from: start, top: start, isFronted: false)
      guard !body.isEmpty else { continue }
      let head =
        reading.sentence.child(of: place, .clausalComplement, .openComplement, .object, .oblique) ?? body.lowerBound
      let hasVerb = body.contains { reading.isVerb($0) }
      drafts.append(
        ConditionDraft(
          marker: "ready … \(reading.sentence.lemma(place))", kind: .demand, form: .demand, markerWords: place..<start,
          body: verbPhrase(of: body, in: reading), head: body.contains(head) ? head : body.lowerBound,
          governors: [ready] + reading.sentence.children(of: ready, .openComplement, .clausalComplement),
          isList: !hasVerb))
    }
    return drafts
  }

  /// "Ukraine stop mobilizing" from "stop", where the subject is a plain name: it is the responsible party.
  private func verbPhrase(of body: Range<Int>, in reading: ClauseReading) -> Range<Int> {
    guard let mention = reading.mention(body.lowerBound), mention.words.upperBound < body.upperBound,
      mention.actors.count == 1, [.verbBase, .verbPresent].contains(reading[mention.words.upperBound].pennTag)
    else { return body }
    return mention.words.upperBound..<body.upperBound
  }

  private func isLinked(_ demand: Int, to ready: Int, in reading: ClauseReading) -> Bool {
    for place in ready + 1..<demand {
      if ["but", "and", "while", "although", "though", "yet", "however", "as"].contains(reading.lower[place]) {
        // The demand must be the ready party's own: no new subject but a pronoun.
        let between = place + 1..<demand
        return between.count < 6 && !between.contains { reading[$0].tag == .noun || reading[$0].tag == .properNoun }
      }
    }
    return false
  }

  static let readiness: Set<String> = [
    "ready", "willing", "prepared", "agree", "accept", "consent", "welcome", "support", "back", "endorse", "open",
    "yes",
  ]
  static let demands: Set<String> = ["demand", "insist", "require", "request", "stipulate", "ask", "want", "seek"]
}
