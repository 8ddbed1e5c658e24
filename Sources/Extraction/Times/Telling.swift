import Syntax

/// The words by which an article tells what somebody says, as far as dates hang on them.
enum Telling {
  static let verbs: Set<String> = [
    "say", "tell", "announce", "declare", "state", "add", "note", "warn", "report", "confirm", "write", "insist",
    "stress", "repeat", "reiterate", "underline", "emphasize", "emphasise", "pledge", "promise", "vow", "propose",
    "offer", "agree", "disclose", "reveal", "explain", "argue", "claim", "affirm", "assert", "deny", "urge", "demand",
    "describe", "speak", "comment", "reply", "respond", "suggest", "maintain", "acknowledge", "ask", "call", "accuse",
    "request", "threaten", "reject", "recall", "remark", "quote", "cite", "inform", "signal", "indicate",
  ]

  /// "a deal was reached", "made an offer": verbs whose date is the date of the noun beside them.
  static let giving: Set<String> = [
    "announce", "make", "give", "agree", "put", "propose", "offer", "issue", "sign", "reach", "table", "present",
    "submit", "publish", "raise", "set", "hand", "send", "deliver", "unveil", "launch", "renew", "repeat",
    "reiterate", "express", "strike", "conclude", "seal", "approve", "adopt", "accept", "receive", "voice", "draft",
    "file", "lodge", "secure", "state", "declare",
  ]

  /// Verbs whose date is that of the noun beside them even where somebody else made it: "received a proposal from".
  static let arrival: Set<String> = ["receive", "get", "table", "unveil", "publish", "announce", "present"]

  /// What one says something at.
  static let occasions: Set<String> = [
    "letter", "statement", "interview", "speech", "address", "conference", "presser", "briefing", "convention",
    "comment", "remark", "communique", "communiqué", "message", "post", "testimony", "appearance", "summit",
  ]

  /// Whose word is somebody else's account.
  static let outsiders: Set<String> = [
    "source", "diplomat", "medium", "media", "agency", "newspaper", "report", "people", "person", "analyst",
    "observer", "expert", "witness",
  ]

  static let pronouns: Set<String> = ["he", "she", "it", "they"]
  static let firstPersons: Set<String> = ["we", "i"]
}

extension Sentence {
  /// The subject of a predicate, its own or the one it shares with the predicate it is coordinated with.
  func subject(of predicate: Int) -> Int? {
    var current = predicate
    for _ in 0..<12 {
      if let subject = child(of: current, .subject) { return subject }
      guard let head = words[current].head else { return nil }
      switch words[current].relation.universal {
      case .conjunct, .openComplement, .auxiliary, .copula: current = head
      default: return nil
      }
    }
    return nil
  }

  func isTelling(_ word: Int) -> Bool {
    words[word].tag == .verb && Telling.verbs.contains(lemma(word))
  }
}
