import Commitments

/// Joins answers to the offers they answer within an article: who accepts, refuses or studies a plan answers its
/// author, and the author's offer is addressed to those who answer.
struct OfferLinks {
  /// Only this many of an article's first offers are looked at, so that the whole stays linear.
  static let reach = 40

  static func link(_ drafts: inout [StatementDraft]) {
    defer {
      for index in drafts.indices where drafts[index].to.isEmpty {
        if let other = drafts[index].bystander, other != drafts[index].actor.party { drafts[index].to = [other] }
      }
    }
    let offers = drafts.indices.filter { drafts[$0].stance == .proposed }.prefix(reach)
    guard !offers.isEmpty else { return }
    let contents = offers.map { ContentWords(drafts[$0].action) }
    for index in drafts.indices where isAnswer(drafts[index].stance) {
      let words = ContentWords(drafts[index].action)
      for (offer, content) in zip(offers, contents) {
        guard let author = drafts[offer].actor.party, let answerer = drafts[index].actor.party, author != answerer,
          drafts[index].to.isEmpty || drafts[index].to == [author], words.overlap(with: content) >= 0.34
        else { continue }
        drafts[index].to = [author]
        if !drafts[offer].to.contains(answerer) { drafts[offer].to.append(answerer) }
        break
      }
    }
  }

  private static func isAnswer(_ stance: Stance) -> Bool {
    [.accepted, .acceptedIf, .rejected, .pendingReview].contains(stance)
  }
}
