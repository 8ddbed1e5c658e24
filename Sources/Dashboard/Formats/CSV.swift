import Commitments
import Terminal
import Tracker

/// Rows for a spreadsheet: RFC 4180, and no cell that a spreadsheet would take for a formula.
struct CSV {
  private(set) var text = ""

  init(header: [String]) { add(header) }

  mutating func add(_ cells: [String]) { text += cells.map(Self.cell).joined(separator: ",") + "\r\n" }

  /// Cleaned to one line. What begins like a formula gets an apostrophe before it, which spreadsheets do not show.
  static func cell(_ value: String) -> String {
    var value = SafeText(cell: value).string
    if let first = value.unicodeScalars.first, "=+-@＝＋－＠|%".unicodeScalars.contains(first) { value = "'" + value }
    // By scalars: with a combining mark behind it a quotation mark is another character, but not to a spreadsheet.
    guard value.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return value }
    return "\"\(value.escapingScalars { $0 == "\"" ? "\"\"" : nil })\""
  }
}

extension String {
  /// Each scalar, or what is to stand for it: a sign has its meaning also where a combining mark follows it.
  func escapingScalars(_ escaped: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let words = escaped(scalar) { result += words.unicodeScalars } else { result.append(scalar) }
    }
    return String(result)
  }
}

extension Report {
  /// One row for each commitment.
  public func csv() -> String {
    var csv = CSV(header: [
      "id", "case", "party", "to", "speaker", "status", "stance", "action", "since", "due", "offer", "flags",
      "conditions", "open conditions", "statements", "quotation",
    ])
    for cited in commitments {
      let (commitment, report) = (cited.commitment, cited.report)
      csv.add([
        report.id, cited.cases.joined(separator: "; "), commitment.party, commitment.to.joined(separator: "; "),
        commitment.speaker ?? "", commitment.status.rawValue, commitment.stance.rawValue, commitment.action,
        commitment.since?.description ?? "", commitment.due?.iso ?? "", report.offer ?? "",
        commitment.flags.map(\.rawValue).joined(separator: "; "),
        commitment.conditions.map(\.words).joined(separator: "; "), String(commitment.openConditions.count),
        report.statements.joined(separator: "; "), cited.citations.first?.evidence.quotation ?? "",
      ])
    }
    return csv.text
  }
}

extension Condition {
  /// `c3.1 if Russia: does the same (open)`.
  var words: String {
    "\(id) \(kind.link) \(by.map { "\($0): " } ?? "")\(action) (\(status.rawValue)\(due.map { ", by \($0.iso)" } ?? ""))"
  }
}
