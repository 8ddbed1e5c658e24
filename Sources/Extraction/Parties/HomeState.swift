import Commitments
import Syntax

/// The state that an article is of, as its dateline and its issuer tell.
extension MentionFinder {
  /// Notes whom the first city of the dateline stands for.
  func setSeat(of reading: Reading, in context: inout PartyContext) {
    guard let first = reading.sentences.first else { return }
    for start in 0..<first.datelineEnd {
      for end in [start + 2, start + 1] where end <= first.datelineEnd {
        let text = first.words[start..<end].map(\.form).joined(separator: " ")
        let seat = gazetteer.readings(of: text, letters: .upper, on: reading.article.published).last
        guard let seat, seat.form != .person, seat.party != nil else { continue }
        context.seat = seat
        context.isMeetingPlace = gazetteer.meetingPlaces.contains(text.uppercased())
        return
      }
    }
  }

  /// The state whose central bank or office gives the article out: "Bank of Peru", "Peru Revenue Office".
  func state(of issuer: Actor?) -> String? {
    guard let issuer, let name = issuer.party else { return nil }
    if issuer.kind == .state { return nil }
    if let state = gazetteer.centralBanks.filter({ $0.value.party == name }).keys.sorted().first { return state }
    let words = name.split(separator: " ")
    guard issuer.kind == .agency, let of = words.lastIndex(of: "of") else { return nil }
    let owner = gazetteer.readings(of: words[(of + 1)...].joined(separator: " "), on: nil).last
    return owner?.kind == .state && owner?.form == .name ? owner?.party : nil
  }
}
