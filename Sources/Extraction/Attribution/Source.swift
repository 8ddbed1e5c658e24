/// Who gives a part of the text its authority: "… , Moscow said", "according to two officials".
struct Source: Hashable, Sendable {
  /// What the source does with the words it is given.
  enum Manner: String, CaseIterable, Hashable, Sendable {
    /// Says them.
    case speech
    /// Takes a position by them: "demanded that", "pledged to".
    case stance
    /// Says that they are not so.
    case denial
    /// Asks.
    case question
    /// Thinks them: "believes that".
    case belief
    /// Says that another did wrong: "accused Mali of shelling the town".
    case accusation
    /// Passes on what another said: "reported", "quoted".
    case report
  }

  /// Who speaks; empty for unnamed sources and outlets.
  var actors: [Actor]
  /// "a source close to the talks", "officials said" without a party or a name. Somebody who speaks for a party "on condition of
  /// anonymity" is unnamed too, and `actors` then holds the party.
  var isUnnamed = false
  /// The medium that is cited ("Axios reported").
  var outlet: String?
  /// Whether the words stand in quotation marks.
  var isDirect = false
  /// The verb of saying, or "according"; `nil` where a quotation runs on.
  var cue: WordPlace?
  /// Whether nothing in the sentence says so and the speaker is taken over from the sentences around it.
  var isInferred = false
  /// Somebody who watches and is no party: an analyst, an expert.
  var isAnalyst = false
  var manner = Manner.speech

  /// Whether it is known at all who this is.
  var isSomebody: Bool { !actors.isEmpty || isUnnamed || outlet != nil || isAnalyst }

  func speaks(for party: String) -> Bool { actors.contains { $0.party == party } }
}
