import Commitments
import Syntax

/// Each side of a swap is the condition of the other: "will free 20 captives, for whom Kenya will release 30".
struct SwapRule: ConditionRule {
  let lexicon: ConditionLexicon

  func drafts(in reading: ClauseReading, after earlier: [ClauseReading]) -> [ConditionDraft] {
    for place in 1..<max(1, reading.count - 2)
    where reading.lower[place] == "for" && ["whom", "which"].contains(reading.lower[place + 1]) {
      guard let verb = reading[place + 1].head, verb > place, reading[verb].relation.universal == .clausalModifier,
        [.future, .conditional].contains(reading.time(of: verb)), let noun = reading[verb].head
      else { continue }
      let main = reading.clause(of: noun)
      guard main < place, main != noun, !reading.time(of: main).isPast else { continue }
      let extent = ClauseExtent(reading: reading, lexicon: lexicon)
      let given = extent.body(from: verb, top: verb, isFronted: false)
      let taken = extent.trimmed(main..<place)
      guard !given.isEmpty, !taken.isEmpty else { continue }
      let draft = { (body: Range<Int>, head: Int, governor: Int) in
        ConditionDraft(
          marker: "for whom", kind: .exchange, form: .swap, markerWords: body.lowerBound..<body.lowerBound,
          body: body,
          head: head, governors: [governor])
      }
      return [draft(taken, main, verb), draft(given, verb, main)]
    }
    return []
  }
}
