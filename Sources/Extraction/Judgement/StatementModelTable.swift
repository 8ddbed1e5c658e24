package import Foundation

/// The model as a readable table, tab-separated: settings, then a header, then a line of weights for each feature.
///
/// ```
/// threshold    0.4
/// calibration  0.1   0.05
/// feature      rule  none  proposed  …
/// modal=will   0.12  -0.41 0.02      …
/// ```
extension StatementModel {
  private static let name = "extraction/statements.tsv"

  /// Reads the table below the data folder.
  ///
  /// - Throws: ``ExtractionDataError`` for a file that is missing, a line of another length, a missing threshold, or a
  ///   weight that is no number.
  package init(folder: URL) throws(ExtractionDataError) {
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(Self.name)) else {
      throw .unreadable(file: Self.name)
    }
    try self.init(bytes: Array(data))
  }

  package init(bytes: [UInt8]) throws(ExtractionDataError) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notText(file: Self.name) }
    let columns = ["feature"] + Self.columns
    var threshold: Double?
    var points: [Calibration.Point] = []
    var features: [String] = []
    var weights: [Float] = []
    weights.reserveCapacity(bytes.count / 5)
    var isBody = false
    var number = 0
    for ended in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = ended.last == UInt8(ascii: "\r") ? ended.dropLast() : ended
      if line.isEmpty { continue }
      let place = ExtractionDataError.Place(file: Self.name, line: number)
      if isBody {
        features.append(try Self.read(line, into: &weights, at: place))
        continue
      }
      let cells = String(decoding: line, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
        .map(String.init)
      switch (cells[0], cells.count) {
      case ("threshold", 2): threshold = try Self.number(cells[1], at: place)
      case ("calibration", 3):
        points.append(
          Calibration.Point(
            raw: try Self.number(cells[1], at: place), probability: try Self.probability(cells[2], at: place)))
      case ("feature", _) where cells == columns:
        guard threshold != nil else { throw .noThreshold(place) }
        isBody = true
      default: throw .wrongHeader(place, found: cells.joined(separator: " "), expected: columns)
      }
    }
    guard isBody, let threshold else {
      throw .wrongHeader(ExtractionDataError.Place(file: Self.name, line: number), found: "", expected: columns)
    }
    self.init(features: features, weights: weights, threshold: threshold, calibration: Calibration(points))
  }

  /// The table's text; the same model gives the same bytes.
  package var table: String {
    var lines = ["threshold\t" + Self.text(threshold)]
    lines += calibration.points.map { "calibration\t\(Self.text($0.raw))\t\(Self.text($0.probability))" }
    lines.append((["feature"] + Self.columns).joined(separator: "\t"))
    let count = Self.columns.count
    for (row, feature) in features.enumerated() {
      let own = weights[row * count..<(row + 1) * count].map { Self.text(Double($0), digits: 2) }
      lines.append(([feature] + own).joined(separator: "\t"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A number with a fixed count of digits behind the point, none of them a needless 0.
  private static func text(_ value: Double, digits: Int = 3) -> String {
    let unit = digits == 2 ? 100.0 : 1000.0
    let scaled = Int((abs(value) * unit).rounded())
    guard scaled > 0 else { return "0" }
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: Int(unit))
    var fraction = String(rest)
    fraction = String(repeating: "0", count: digits - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (value < 0 ? "-" : "") + "\(whole)" + (fraction.isEmpty ? "" : "." + fraction)
  }

  private static func number(_ cell: String, at place: ExtractionDataError.Place) throws(ExtractionDataError) -> Double
  {
    guard let value = Double(cell), value.isFinite else { throw .notAWeight(place, word: cell) }
    return value
  }

  private static func probability(
    _ cell: String, at place: ExtractionDataError.Place
  ) throws(ExtractionDataError) -> Double {
    let value = try number(cell, at: place)
    guard (0...1).contains(value) else { throw .notAProbability(place, word: cell) }
    return value
  }

  /// Takes a line of the body apart byte by byte: there are tens of thousands of weights, and every run reads them.
  private static func read(
    _ line: ArraySlice<UInt8>, into weights: inout [Float], at place: ExtractionDataError.Place
  ) throws(ExtractionDataError) -> String {
    let tab = UInt8(ascii: "\t")
    let first = line.firstIndex(of: tab) ?? line.endIndex
    var found = 0
    var start = first + 1
    while start <= line.endIndex, first < line.endIndex {
      let end = line[start...].firstIndex(of: tab) ?? line.endIndex
      guard let weight = decimal(line[start..<end]) else {
        throw .notAWeight(place, word: String(decoding: line[start..<end], as: UTF8.self))
      }
      weights.append(weight)
      found += 1
      start = end + 1
    }
    guard found == columns.count else { throw .wrongCellCount(place, found: found + 1, expected: columns.count + 1) }
    return String(decoding: line[..<first], as: UTF8.self)
  }

  /// A plain decimal number: sign, digits, point, digits; at most nine digits in all.
  private static func decimal(_ cell: ArraySlice<UInt8>) -> Float? {
    let digits = cell.first == UInt8(ascii: "-") ? cell.dropFirst() : cell
    guard (1...10).contains(digits.count) else { return nil }
    var value = 0
    var scale: Int?
    for byte in digits {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        if let places = scale { scale = places * 10 }
      case UInt8(ascii: ".") where scale == nil: scale = 1
      default: return nil
      }
    }
    let size = Double(value) / Double(scale ?? 1)
    return Float(digits.count < cell.count ? -size : size)
  }
}
