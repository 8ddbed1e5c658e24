import Commitments
import Foundation

@testable import Extraction
@testable import Syntax

extension FuzzTarget {
  /// A model file, first as it is, then as one whose header, lengths and checksum are right and whose parts are not: damage
  /// that no checksum finds. What opens must read a text.
  static let syntaxModel = FuzzTarget(name: "syntax-model") { bytes in
    try open(bytes)
    try open(ModelFile.encode(parts(from: bytes)))
  }

  /// The table of weights by which statements are judged.
  static let statementModel = FuzzTarget(name: "statement-model") { bytes in
    guard let model = try? StatementModel(bytes: bytes) else { return }
    for features in [model.features, Array(model.features.prefix(2)), ["unknown"]] {
      let judgement = model.judgement(of: features, rule: .proposed)
      try claim((0...1).contains(judgement.probability), "a probability of \(judgement.probability)")
    }
  }

  private static func open(_ bytes: [UInt8]) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "ctrack-fuzz-\(UUID().uuidString).model")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    guard let model = try? SyntaxModel(contentsOf: file) else { return }
    let text = "Ms Ødegård won't pay 1,200 euros; in addition to that, the ports' owners walked out.\n\nSo they did"
    for mode in [Parser.Mode.fast, .accurate] {
      let trees = Parser(model: model, mode: mode).parse(text)
      for tree in trees {
        try claim(tree.words.filter { $0.head == nil }.count == 1, "a tree has not one root")
        try claim(tree.words.indices.allSatisfy { !tree.ancestors(of: $0).contains($0) }, "a tree has a circle")
      }
    }
  }

  /// All parts of a small model of zeros; the bytes say what is laid over them: the number of a part, where, how much, what.
  private static func parts(from bytes: [UInt8]) -> [(part: ModelFile.Part, bytes: [UInt8])] {
    let shape = NetworkShape(embedding: 8, state: 8, layers: 1, arc: 8, label: 8)
    let widths: [UInt32] = [8, 8, 1, 8, 8]
    let rows = 4
    var parts = ModelFile.Part.allCases.map { part -> (part: ModelFile.Part, bytes: [UInt8]) in
      switch part {
      case .traits, .lemmaIndex, .featureIndex: (part, [UInt8](repeating: 0, count: 16 * 8))
      case .tagPairs: (part, [0, 0, 1, 1])
      case .boundaries: (part, [UInt8](repeating: 0, count: BoundaryFeatures.buckets * 4))
      case .lemmaScripts: (part, Array("l 1 y\nk 0 \n".utf8))
      case .featureSets: (part, [UInt8](repeating: 0, count: 4 * 8))
      case .accurateShape, .fastShape:
        (part, widths.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } })
      case .accurateParameters, .fastParameters:
        (part, [UInt8](repeating: 0, count: NetworkShape.Layout(shape).count * 4))
      case .accurateEmbeddings, .fastEmbeddings: (part, [UInt8](repeating: 0, count: rows * shape.embedding))
      case .accurateScales, .fastScales: (part, [UInt8](repeating: 0, count: rows * 4))
      }
    }
    var rest = bytes[...]
    while rest.count >= 4 {
      let head = Array(rest.prefix(4))
      rest = rest.dropFirst(4)
      let words = Array(rest.prefix(Int(head[3])))
      rest = rest.dropFirst(words.count)
      let index = Int(head[0]) % parts.count
      let length = parts[index].bytes.count
      if head[0] >= 0x80 {
        parts[index].bytes = words
      } else if length > 0 {
        // The index of a part whose words are all alike is filled from end to end.
        let start = (Int(head[1]) << 8 | Int(head[2])) % length
        for (place, word) in words.enumerated() where start + place < length {
          parts[index].bytes[start + place] = word
        }
      }
    }
    return parts
  }
}
