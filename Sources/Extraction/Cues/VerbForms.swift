import Foundation

/// The inflected forms of English verbs: the irregular ones from a table, the others by rule.
struct VerbForms: Sendable {
  enum Form: Hashable, Sendable { case base, present, past, participle, gerund }

  private var irregular: [String: [String]] = [:]

  init(folder: URL) throws(ExtractionDataError) {
    let table = try Table(
      "lexicons/irregular-verbs.tsv", in: folder, columns: ["verb", "present", "past", "participle", "gerund"])
    for row in table.rows {
      let verb = try table.filled(0, of: row)
      for column in 1...4 { _ = try table.filled(column, of: row) }
      irregular[verb] = Array(row.cells.dropFirst())
    }
  }

  var pastForms: Set<String> {
    Set(irregular.filter { $0.key != "be" && $0.value[1] != $0.key }.map(\.value[1]))
  }

  func isInvariant(_ verb: String) -> Bool { irregular[verb]?[2] == verb }

  /// The forms of `verb` with what each of them is; a form that is two things comes as the past.
  func forms(of verb: String) -> [String: Form] {
    let (present, past, participle, gerund) =
      irregular[verb].map { ($0[0], $0[1], $0[2], $0[3]) } ?? Self.regular(verb)
    var forms: [String: Form] = [gerund: .gerund, participle: .participle]
    for form in past.split(separator: "|") { forms[String(form)] = .past }
    forms[present] = .present
    forms[verb] = .base
    if verb == "be" { for form in ["am", "are", "were", "'s", "'re", "'m"] { forms[form] = .present } }
    return forms
  }

  private static func regular(_ verb: String) -> (String, String, String, String) {
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    let beforeLast = verb.dropLast().last ?? "a"
    if verb.hasSuffix("e") {
      let stem = verb.dropLast()
      let gerund = verb.hasSuffix("ee") || verb.hasSuffix("oe") ? verb + "ing" : stem + "ing"
      return (verb + "s", verb + "d", verb + "d", gerund)
    }
    if verb.hasSuffix("y"), !vowels.contains(beforeLast) {
      let stem = verb.dropLast()
      return (stem + "ies", stem + "ied", stem + "ied", verb + "ing")
    }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { verb.hasSuffix($0) }
    return (verb + (hisses ? "es" : "s"), verb + "ed", verb + "ed", verb + "ing")
  }
}
