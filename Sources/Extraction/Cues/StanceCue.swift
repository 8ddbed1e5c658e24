import Commitments

/// A word or phrase that says where a party stands, as a line of `lexicons/stances.tsv` gives it.
struct StanceCue: Hashable, Sendable {
  enum Part: String, CaseIterable, Hashable, Sendable { case verb, noun, adjective, modal }

  /// What may follow the cue and names the action.
  enum Frame: String, CaseIterable, Hashable, Sendable {
    /// "to stop …".
    case infinitive = "to-do"
    /// A noun phrase.
    case thing
    /// A clause, with or without "that".
    case clause = "that"
    case gerund = "doing"
    /// "Party to do …".
    case asks
    /// The cue's own verb phrase is the action ("resumed deliveries").
    case act
    case ofThing = "of-thing"
    case forThing = "for-thing"
    case toThing = "to-thing"
    case toGerund = "to-doing"
  }

  /// The words as the table has them, the inflected one in its base form.
  let words: [String]
  let part: Part
  let stance: Stance
  let frames: Set<Frame>
  /// The stance under negation; `nil`: a negated cue says nothing.
  let negated: Stance?
  /// 0 to 1: how often such a cue is right when everything around it fits.
  let sureness: Double

  var name: String { words.joined(separator: " ") }
}
