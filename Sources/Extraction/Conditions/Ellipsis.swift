import Syntax

/// Fills in what a condition leaves to its main clause: "if Kyiv asks it to" (take part).
struct Ellipsis {
  let reading: ClauseReading

  /// The words of `kept` with the act of the main clause in place of a bare "to" or "to do so" at their end.
  func filled(_ kept: [Int], in draft: ConditionDraft) -> [Int] {
    guard let last = kept.last else { return kept }
    let isBare = reading.lower[last] == "to"
    let isSo = kept.count > 3 && reading.lower[last] == "so" && reading.lower[kept[kept.count - 2]] == "do"
    guard isBare || isSo, let governor = isSo ? before(draft) ?? draft.governors.first : draft.governors.first,
      reading.isVerb(governor), !kept.contains(governor)
    else { return kept }
    let stem = isSo ? Array(kept.dropLast(2)) : kept
    var act = [governor]
    var place = governor + 1
    while place < reading.count, act.count < 6, !stem.contains(place), !reading.isPunctuation(place) {
      if reading.isFinite(place) || ["if", "when", "once", "and", "or", "but"].contains(reading.lower[place]) { break }
      act.append(place)
      place += 1
    }
    return stem + act
  }

  /// The act nearest before a condition: "if the men lay down their arms and if Kyiv orders them to do so".
  private func before(_ draft: ConditionDraft) -> Int? {
    (0..<draft.words.lowerBound).last { reading[$0].tag == .verb && !reading.isSaying($0) }
  }
}
