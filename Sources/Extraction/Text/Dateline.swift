extension [Token] {
  /// Where the text proper begins behind a dateline ("LUSAKA, March 3 - …"); 0 where there is none.
  ///
  /// A dateline's place and day belong to the report and not to what it reports.
  var datelineEnd: Int {
    guard let first, first.isCapitalised, first.text == first.text.uppercased(), first.text.count > 3 else { return 0 }
    return prefix(14).firstIndex { ["-", "–", "—", "--"].contains($0.text) }.map { $0 + 1 } ?? 0
  }
}
