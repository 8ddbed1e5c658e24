/// What the names of the model's features mean, in words for people.
enum FeatureWords {
  /// A feature as an observation: "the action has a number in it".
  static func words(for feature: String) -> String {
    guard let equals = feature.firstIndex(of: "=") else { return plain[general(feature)] ?? feature }
    let name = general(feature[..<equals])
    let value = String(feature[feature.index(after: equals)...])
    if let words = values["\(name)=\(value)"] { return words }
    switch (name, value) {
    case ("cue", _): return "the cue is \"\(value.drop { $0 != "." }.dropFirst())\""
    case ("frame", _): return "the cue and its action stand as \(value)"
    case ("family", _): return "\(article(value)) \(value) says it"
    case ("family+stance", _): return "it is read from \(value.split(separator: "/").joined(separator: " as "))"
    case ("stance", _): return "the rule reads it as \(value)"
    case ("kind", "none"): return "nobody knows what kind of party the holder is"
    case ("kind", _): return "the holder is of the kind \(value)"
    case ("how", _): return "the holder was found " + way(value)
    case ("head", _): return "the action turns on \"\(value)\""
    case ("group", _): return "the action is of the group \(value)"
    case ("governor", _): return "the cue hangs on \"\(value)\""
    case ("modal", _), ("governor-modal", _): return "it is said with \"\(value)\""
    case ("support", _): return "\"\(value)\" carries the noun"
    case ("light", _): return "the noun is given, kept or taken by \"\(value)\""
    case ("condition", _): return "a condition (\(value)) goes with it"
    case ("relation", _): return "the cue is a word of relation \(value)"
    case ("tag", _), ("head-tag", _), ("governor-tag", _): return "part of speech (\(name)) \(value)"
    case ("manner", _): return "its source is one of \(value)"
    case ("assertion", _): return "it is \(value)"
    case ("hedge", _): return "it is hedged (\(value))"
    case ("holders", _): return "the cue has \(value) holder\(value == "1" ? "" : "s")"
    case ("length", _): return "the action has \(span(value, of: 3)) words"
    case ("long", _): return "the sentence has \(span(value, of: 60)) letters"
    case ("content", _): return "the action has \(count(value, "word")) that carr\(value == "1" ? "ies" : "y") meaning"
    case ("sentence", "4"): return "it stands below the first four sentences"
    case ("sentence", _): return "it stands in sentence \((Int(value) ?? 0) + 1)"
    case ("late", _): return "it stands in quarter \((Int(value) ?? 0) + 1) of the article"
    case ("nth", "0"): return "it is the first reading of its sentence"
    case ("nth", _): return "\(count(value, "reading")) of its sentence come\(third(value)) before it"
    case ("alike", _): return "\(count(value, "other reading")) of the sentence say\(third(value)) much the same"
    case ("alike-own", _):
      return "\(count(value, "other reading")) of the same party say\(third(value)) much the same"
    case ("to", "0"): return "nobody is named as addressed"
    case ("to", _): return "addressees named: \(value)"
    default: return "\(name): \(value)"
    }
  }

  /// "no words", "1 word", "3-4 words": a count may be a span, which is told as it stands.
  private static func count(_ value: String, _ noun: String) -> String {
    "\(value == "0" ? "no" : value) \(noun)\(value == "1" ? "" : "s")"
  }

  /// The ending of a verb after ``count(_:_:)``.
  private static func third(_ value: String) -> String { value == "1" ? "s" : "" }

  /// The sizes that a step stands for: "6 to 8"; the last step of seven has no end.
  private static func span(_ step: String, of width: Int) -> String {
    let first = (Int(step) ?? 0) * width
    return first == 6 * width ? "\(first) or more" : "\(first) to \(first + width - 1)"
  }

  /// How a holder was found.
  static func way(_ way: String) -> String { ways[way] ?? ways[way.filter { $0 != "?" }] ?? "by \(way)" }

  /// "source/verb" says of verbs what "source" says of all.
  private static func general(_ name: some StringProtocol) -> String { String(name.prefix { $0 != "/" }) }

  private static func article(_ noun: String) -> String { "aeiou".contains(noun.prefix(1)) ? "an" : "a" }

  private static let ways = [
    "name": "by name", "name?": "by a name that no table knows", "adjective": "by the adjective of its name",
    "person": "by a person who speaks for it", "description": "by a description",
    "description?": "by a description of nobody known", "pronoun": "by a pronoun",
    "firstPerson": "by \"we\" or \"I\" in what it says", "pair": "as one of two sides",
    "paper": "as the owner of the paper that says so", "speaker": "as the speaker", "poss": "as the possessor",
    "agent": "behind \"by\"", "compound": "by the name before the noun",
    "support": "as the subject of the verb that carries the noun",
    "mirror": "as the other side of what somebody gets", "nomention": "by a word that names no party",
    "from": "as the one it comes from", "of": "behind \"of\"", "for": "behind \"for\"",
    "between": "as one of those between whom it stands", "short": "by the last word of its name",
    "inside": "by the name before the word", "list": "as the one whose list it is",
    "term": "as bound by the paper or as its author",
    "relative": "as the subject of the clause that belongs to the noun",
    "amod": "by the adjective before the word", "noun?": "by a noun that no table knows",
    "speaker?": "as the speaker, for whom a general word stands",
    "none": "as the speaker or from the sentences around",
  ]

  private static let plain = [
    "composed": "two cues make one stance", "mirror": "it is told from the other side",
    "conditional": "conditions go with it", "direct": "it stands in quotation marks",
    "numbered": "the action has a number in it", "names": "the action names a party",
    "earlier": "the sentence tells of earlier times", "governor-past": "what the cue hangs on is in the past",
    "analyst": "an analyst says it", "question": "the sentence asks",
  ]

  private static let values = [
    "negated=true": "it is negated", "negated=false": "it is not negated", "past=true": "it is told in the past",
    "past=false": "it is not told in the past", "addressed=true": "the words say to whom",
    "addressed=false": "the words do not say to whom", "weak=true": "the cue is plain news as often as a position",
    "weak=false": "the cue is seldom plain news", "person=true": "a person stands for the holder",
    "person=false": "no person stands for the holder", "inferred=true": "the speaker is taken over from near by",
    "inferred=false": "the sentence names its source", "source=none": "nobody is cited",
    "source=own": "the holder itself says so", "source=other": "another party says so",
    "source=unnamed": "an unnamed source says so", "source=outlet": "a medium says so",
    "voice=own": "the holder issued the text", "voice=other": "another party issued the text",
    "dated=true": "it has a date", "dated=false": "it has no date", "due=true": "it has a deadline",
    "due=false": "it has no deadline", "claimed=true": "another claims it", "claimed=false": "no other claims it",
    "speaker=true": "a speaker is known", "speaker=false": "no speaker is known",
    "governor=root": "the cue is the main word",
    "modal=none": "no modal goes with it", "support=none": "no verb carries the noun",
    "light=none": "no verb gives, keeps or takes the noun", "group=none": "the action is of no known group",
    "self=true": "it is asked of itself", "self=false": "it is asked of others",
  ]
}
