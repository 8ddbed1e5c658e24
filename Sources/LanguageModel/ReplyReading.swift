import Commitments
import Foundation

/// A reply as a document of the gold format, or what is wrong with it.
///
/// Everything is checked and nothing is mended: types, fields, choices, ids, dates, lengths, signs that no text has.
struct ReplyReading {
  /// More than these are not told.
  private static let mostFaults = 8

  private(set) var records: [StatementRecord] = []
  private(set) var faults: [String] = []

  init(fault: String) { faults = [fault] }

  /// - Parameters:
  ///   - key: Of the article, which a reply may name too: it answers one question, whatever it calls it.
  ///   - secret: Is left out of every text of the reply, decoded as it is then.
  init(_ text: String, article key: String? = nil, secret: Secret = .none) {
    guard let document = JSONValue(Self.withoutFence(text), maxDepth: ReplyFormat.depth) else {
      let control = JSONValue.faultOfControl(in: text).map { "it \($0)" }
      faults = [control ?? "it is not a JSON document of at most \(ReplyFormat.depth) levels"]
      return
    }
    read(document.redacted(secret), article: key)
    if !faults.isEmpty { records = [] }
    if faults.count > Self.mostFaults {
      faults = faults.prefix(Self.mostFaults) + ["and \(faults.count - Self.mostFaults) more"]
    }
  }

  /// Some models put a document between marks of Markdown whatever they are told.
  private static func withoutFence(_ text: String) -> String {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard trimmed.hasPrefix("```"), trimmed.hasSuffix("```"), let line = trimmed.firstIndex(where: \.isNewline),
      trimmed.count > 6
    else { return trimmed }
    return String(trimmed[line...].dropLast(3))
  }

  private mutating func read(_ document: JSONValue, article key: String?) {
    guard let fields = object(document, ["article", "statements"], at: "the document") else { return }
    if fields["article"] != .string(Prompt.articleName), key == nil || fields["article"] != key.map(JSONValue.string) {
      faults.append("article is not \"\(Prompt.articleName)\"")
    }
    guard let items = list(fields["statements"], at: "statements", most: ReplyFormat.mostStatements) else { return }
    var ids: Set<String> = []
    for (index, item) in items.enumerated() {
      let place = "statements[\(index)]"
      guard let record = statement(item, at: place) else { continue }
      if !ids.insert(record.id).inserted { faults.append("\(place).id \"\(record.id)\" stands twice") }
      records.append(record)
    }
  }

  private mutating func statement(_ value: JSONValue, at place: String) -> StatementRecord? {
    guard let fields = object(value, ReplyFormat.statementFields, at: place) else { return nil }
    let before = faults.count
    let id = text(fields["id"], at: place + ".id", longest: 8)
    if let id, !Self.isID(id) { faults.append("\(place).id \"\(id)\": write s1, s2, ...") }
    let party = text(fields["party"], at: place + ".party", longest: ReplyFormat.longestName)
    let speaker = optional(fields["speaker"], at: place + ".speaker", longest: ReplyFormat.longestName)
    let status: Stance? = choice(fields["status"], at: place + ".status")
    let action = text(fields["action"], at: place + ".action", longest: ReplyFormat.longestPhrase)
    let to = texts(fields["to"], at: place + ".to", longest: ReplyFormat.longestName)
    let on = period(fields["on"], at: place + ".on")
    let due = period(fields["due"], at: place + ".due")
    let scope = optional(fields["scope"], at: place + ".scope", longest: ReplyFormat.longestName)
    let terms = list(fields["conditions"], at: place + ".conditions", most: ReplyFormat.mostItems) ?? []
    let conditions = terms.enumerated().compactMap { condition($1, at: "\(place).conditions[\($0)]") }
    let claimedBy = optional(fields["claimed_by"], at: place + ".claimed_by", longest: ReplyFormat.longestName)
    let evidence = texts(fields["evidence"], at: place + ".evidence", longest: ReplyFormat.longestQuotation)
    let mode: Mode? = choice(fields["mode"], at: place + ".mode")
    if evidence.isEmpty, faults.count == before { faults.append("\(place).evidence is empty: quote a sentence") }
    if status == .acceptedIf, conditions.isEmpty, faults.count == before {
      faults.append("\(place): accepted-if without a condition")
    }
    guard faults.count == before, let id, let party, let status, let action, let mode else { return nil }
    var record = StatementRecord(
      Statement(
        id: id,
        position: Position(
          party: party, speaker: speaker, stance: status, action: action, to: to, on: on, due: due, scope: scope,
          conditions: conditions, claimedBy: claimedBy, mode: mode),
        evidence: []))
    record.evidence = evidence
    record.ranges = nil
    return record
  }

  private mutating func condition(_ value: JSONValue, at place: String) -> ConditionTerm? {
    guard let fields = object(value, ReplyFormat.conditionFields, at: place) else { return nil }
    let by = optional(fields["by"], at: place + ".by", longest: ReplyFormat.longestName)
    let due = period(fields["due"], at: place + ".due")
    guard let action = text(fields["action"], at: place + ".action", longest: ReplyFormat.longestPhrase),
      let kind: ConditionKind = choice(fields["kind"], at: place + ".kind"),
      let status: ConditionStatus = choice(fields["status"], at: place + ".status")
    else { return nil }
    return ConditionTerm(by: by, action: action, kind: kind, status: status, due: due)
  }

  private static func isID(_ text: String) -> Bool {
    text.first == "s" && (1...4).contains(text.count - 1)
      && text.utf8.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

/// One value each, or a fault.
extension ReplyReading {
  private mutating func object(_ value: JSONValue, _ fields: [String], at place: String) -> [String: JSONValue]? {
    guard case .object(let object) = value else {
      faults.append("\(place) is \(value.kind), not an object")
      return nil
    }
    let missing = fields.filter { object[$0] == nil }
    let unknown = object.keys.filter { !fields.contains($0) }.sorted()
    if !missing.isEmpty { faults.append("\(place) lacks \(missing.joined(separator: ", "))") }
    if !unknown.isEmpty {
      let shown = unknown.prefix(3).map { "\"\($0.prefix(40))\"" }.joined(separator: ", ")
      faults.append("\(place) has fields that are not asked for: \(shown)")
    }
    return missing.isEmpty && unknown.isEmpty ? object : nil
  }

  private mutating func list(_ value: JSONValue?, at place: String, most: Int) -> [JSONValue]? {
    guard case .array(let items) = value else {
      faults.append("\(place) is \(value?.kind ?? "missing"), not a list")
      return nil
    }
    guard items.count <= most else {
      faults.append("\(place) has \(items.count) items: at most \(most)")
      return nil
    }
    return items
  }

  /// A text of at least one sign that can be seen, without white space around it.
  private mutating func text(_ value: JSONValue?, at place: String, longest: Int) -> String? {
    guard case .string(let raw) = value else {
      faults.append("\(place) is \(value?.kind ?? "missing"), not a text")
      return nil
    }
    let text = raw.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty else {
      faults.append("\(place) is empty")
      return nil
    }
    guard text.utf8.count <= longest * 4, text.count <= longest else {
      faults.append("\(place) is longer than \(longest) characters")
      return nil
    }
    guard text.unicodeScalars.allSatisfy({ $0 == "\n" || $0 == "\t" || $0 == "\r" || !Self.isControl($0) }) else {
      faults.append("\(place) holds control characters")
      return nil
    }
    return text
  }

  /// Terminal controls, and what turns the direction of writing around.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }

  private mutating func optional(_ value: JSONValue?, at place: String, longest: Int) -> String? {
    if value == .null || value == .string("") { return nil }
    return text(value, at: place, longest: longest)
  }

  private mutating func texts(_ value: JSONValue?, at place: String, longest: Int) -> [String] {
    let items = list(value, at: place, most: ReplyFormat.mostItems) ?? []
    return items.enumerated().compactMap { text($1, at: "\(place)[\($0)]", longest: longest) }
  }

  private mutating func period(_ value: JSONValue?, at place: String) -> Period? {
    guard let iso = optional(value, at: place, longest: 40) else { return nil }
    guard let period = Period(iso: iso) else {
      faults.append("\(place) \"\(iso)\": write YYYY-MM-DD, YYYY-MM, YYYY or two days with a slash between")
      return nil
    }
    return period
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: JSONValue?, at place: String
  ) -> Choice? {
    guard let word = text(value, at: place, longest: ReplyFormat.longestName) else { return nil }
    guard let choice = Choice(rawValue: word) else {
      faults.append("\(place) \"\(word)\": one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
      return nil
    }
    return choice
  }
}
