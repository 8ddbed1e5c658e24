import Commitments
import Syntax

/// What others are to receive: "holders will receive 31 dollars a share", "the nurses would be paid a bonus".
///
/// Whoever gets something undertakes nothing: it is a pledge of whoever pays, the one from whom it comes by the words,
/// else the bidder, employer or debtor whose offer or agreement was told before.
struct ReceiptStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase
  let vocabulary: PartyWords
  /// The candidates of the sentences before, in the order of the text.
  let earlier: ArraySlice<Candidate>
  /// Those before the verb in its own sentence.
  let here: [Candidate]

  private static let reach = 40

  /// The candidates before the verb, the latest first.
  private func latest() -> [Candidate] { here.reversed() + earlier.suffix(Self.reach).reversed() }

  func candidates(at verb: Int) -> [Candidate] {
    guard sentence[verb].tag == .verb, isReceipt(verb), !sentence.isNegated(verb),
      let subject = sentence.nearestSubject(of: verb), isBeneficiary(subject)
    else { return [] }
    let receivers = holders.actors(of: subject, in: sentence)
    guard let payer = payer(of: verb, receivers: receivers, subject: subject) else { return [] }
    return [
      Candidate(
        sentence: sentence.index, cue: verb, family: .modal, name: "receipt", frame: "receipt",
        stance: isAgreed ? .pledged : .proposed, holders: [payer], holderWord: nil, addressees: receivers,
        head: verb, words: phrase.words(verb), features: ["how=payer", "modal=" + (sentence.modal(of: verb) ?? "none")])
    ]
  }

  /// "will receive", "are to get", "will be paid", "would be entitled to".
  private func isReceipt(_ verb: Int) -> Bool {
    let isToCome =
      sentence.modal(of: verb).map(ModalStances.intents.contains) ?? false
      || sentence.isInfinitive(verb) && sentence.child(of: verb, .copula) != nil
    guard isToCome else { return false }
    return sentence.isPassive(verb)
      ? Self.given.contains(sentence.lemma(verb)) : Self.receiving.contains(sentence.lemma(verb))
  }

  private static let receiving: Set<String> = ["receive", "get", "obtain", "gain", "earn"]
  private static let given: Set<String> = ["pay", "give", "offer", "grant", "entitle", "award", "compensate", "allot"]

  private func isBeneficiary(_ noun: Int) -> Bool {
    guard let description = vocabulary.description(noun, of: sentence) else { return false }
    return description.role == .group || sentence.lemma(noun) == "member"
  }

  private func payer(of verb: Int, receivers: [Actor], subject: Int) -> Actor? {
    for source in sentence.dependents[verb] where ["from", "by"].contains(sentence.mark(of: source) ?? "") {
      if let actor = holders.actors(of: source, in: sentence).first { return actor.withoutPerson }
    }
    var others = Set(receivers.compactMap(\.party))
    for owner in sentence.dependents[subject] {
      others.formUnion(holders.mentions.actors(of: sentence.place(owner)).compactMap(\.party))
    }
    // The bidder for a company pays its holders, an employer its own people.
    let isOwn = vocabulary.description(subject, of: sentence)?.kind == .union
    if isOwn, let owner = others.first(where: { party in receivers.allSatisfy { $0.party != party } }) {
      return Actor(party: owner)
    }
    let reach = latest()
    for stances in [[Stance.proposed], [.accepted, .pledged]] {
      for candidate in reach where stances.contains(candidate.stance) {
        for holder in candidate.holders {
          guard let actor = holder.withoutPerson, let party = actor.party, !others.contains(party),
            actor.kind != .union, actor.kind != nil
          else { continue }
          return actor
        }
      }
    }
    for mention in holders.mentions.last(60, upTo: sentence.index) where mention.form == .name {
      if let actor = mention.actors.first, let party = actor.party, actor.kind == .company, !others.contains(party) {
        return actor.withoutPerson
      }
    }
    return nil
  }

  /// Whether it has been agreed: else it is part of what is offered.
  private var isAgreed: Bool {
    let last = latest().first { $0.stance == .accepted || $0.stance == .proposed }
    return last?.stance != .proposed
  }
}
