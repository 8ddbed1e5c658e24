import Syntax

/// Names that are parts of others': organs of a company or union, what a minister is in charge of, abbreviated words.
extension NameScanner {
  /// The company or union whose organ a name is: "Board of Norbrau plc", "NWP Executive Committee".
  func owner(
    ofOrgan range: Range<Int>, in sentence: Sentence, names: inout ArticleNames
  ) -> (Range<Int>, NameSpan.Content?)? {
    if let of = range.dropFirst().first(where: { sentence.lower($0) == "of" }), of + 1 < range.upperBound,
      Self.actingOrgans.contains(sentence.lower(of - 1))
    {
      let start = sentence.lower(of + 1) == "the" ? of + 2 : of + 1
      guard start < range.upperBound else { return nil }
      let kind = (start..<range.upperBound).compactMap { words.organisation(sentence[$0].form, letters: .mixed) }.last
      guard
        of == range.lowerBound + 1 && sentence.lower(range.lowerBound) == "board" || kind == .company
          || kind == .union || kind == .employers || start + 1 < range.upperBound && kind == .organisation
      else { return nil }
      let whole = organisation(
        start..<range.upperBound, kind: kind ?? .company, known: nil, in: sentence, names: &names)
      return whole.1.map { (range, $0) }
    }
    let first = sentence[range.lowerBound].form
    guard range.count > 1, Self.actingOrgans.contains(sentence.lower(range.upperBound - 1)), first.isAcronym,
      first.utf8.count > 2, !first.utf8.contains(UInt8(ascii: "."))
    else { return nil }
    let known = names.reading(of: first, letters: .mixed) ?? gazetteer.readings(of: first, on: day).last
    if let known, known.kind == .state || known.kind == .intergovernmental || known.form != .name { return nil }
    return (range, .party(known ?? PartyName(form: .name, party: first, kind: .organisation)))
  }

  /// The organs by which an organisation acts.
  private static let actingOrgans: Set<String> = ["board", "committee", "council", "executive"]

  /// "Transport Secretary", "Culture Minister": what a minister is in charge of is nobody.
  func isPortfolio(_ place: Int, in sentence: Sentence, _ found: SentenceNames) -> Bool {
    guard place + 1 < sentence.words.count, let title = found.title(at: place + 1),
      title.words == place + 1..<place + 2, Self.ministers.contains(sentence.lower(place + 1)),
      found.letters == .mixed, sentence[place].form.isCapitalised, !sentence[place].form.isAcronym
    else { return false }
    return sentence[place].tag != .punctuation
  }

  private static let ministers: Set<String> = ["minister", "secretary"]

  /// The name with its last word in full: "Norcoast Pilots Assn." is the "Norcoast Pilots Association".
  static func spelledOut(_ name: String) -> String {
    guard let last = name.split(separator: " ").last, let full = abbreviations[last.lowercased()] else { return name }
    return name.dropLast(last.count) + full
  }

  private static let abbreviations: [String: String] = [
    "assn.": "Association", "assn": "Association", "assoc.": "Association", "fed.": "Federation", "dept.": "Department",
  ]
}
