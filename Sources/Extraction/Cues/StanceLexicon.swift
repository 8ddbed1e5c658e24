import Commitments
import Foundation

/// The stance cues by their first word in every inflected form.
struct StanceLexicon: Sendable {
  struct Entry: Sendable {
    let cue: StanceCue
    /// The form of the cue's first word; `nil` for cues that do not inflect.
    let form: VerbForms.Form?
  }

  private var entries: [String: [Entry]] = [:]

  init(folder: URL, forms: VerbForms) throws(ExtractionDataError) {
    let table = try Table(
      "lexicons/stances.tsv", in: folder,
      columns: ["cue", "part", "stance", "frames", "negated", "sureness", "note"])
    for row in table.rows {
      let cue = try Self.cue(of: row, in: table)
      let head = cue.words[0]
      switch cue.part {
      case .verb:
        for (word, form) in forms.forms(of: head) { entries[word, default: []].append(Entry(cue: cue, form: form)) }
      case .noun:
        for word in [head, Self.plural(of: head)] {
          entries[word, default: []].append(Entry(cue: cue, form: nil))
        }
      case .adjective, .modal:
        entries[head, default: []].append(Entry(cue: cue, form: nil))
      }
    }
  }

  /// The cues that stand at `place`, the longest first.
  func cues(at place: Int, in tokens: [Token]) -> [Entry] {
    guard let candidates = entries[tokens[place].lower] else { return [] }
    return candidates.filter { Self.stands($0.cue, at: place, in: tokens) }
      .sorted { $0.cue.words.count > $1.cue.words.count }
  }

  var pastForms: Set<String> {
    Set(entries.filter { entry in entry.value.contains { $0.form == .past && $0.cue.part == .verb } }.keys)
  }

  private static func stands(_ cue: StanceCue, at place: Int, in tokens: [Token]) -> Bool {
    guard place + cue.words.count <= tokens.count else { return false }
    for offset in 1..<max(1, cue.words.count) {
      let word = tokens[place + offset].lower
      let wanted = cue.words[offset]
      guard word == wanted || wanted == "its" && WordClasses.possessives.contains(word) else { return false }
    }
    return true
  }

  private static func plural(of noun: String) -> String {
    noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
  }

  private static func cue(of row: Table.Row, in table: Table) throws(ExtractionDataError) -> StanceCue {
    let words = try table.filled(0, of: row).split(separator: " ").map(String.init)
    var frames: Set<StanceCue.Frame> = []
    _ = try table.filled(3, of: row)
    for frame in row.list(3) { frames.insert(try table.choice(frame, 3, of: row)) }
    let negated: Stance? = row.cells[4] == "-" ? nil : try table.choice(4, of: row)
    guard let percent = Int(row.cells[5]), (0...100).contains(percent) else {
      throw .notANumber(row.place, column: "sureness", word: row.cells[5])
    }
    return StanceCue(
      words: words, part: try table.choice(1, of: row), stance: try table.choice(2, of: row), frames: frames,
      negated: negated, sureness: Double(percent) / 100)
  }
}
