import Foundation
import Syntax

/// `syntax-train train`: from treebanks to a model file.
enum TrainCommand {
  /// The four parts that one network takes in a model.
  typealias NetworkParts = (
    shape: ModelFile.Part, parameters: ModelFile.Part, embeddings: ModelFile.Part, scales: ModelFile.Part
  )

  static let fastParts: NetworkParts = (.fastShape, .fastParameters, .fastEmbeddings, .fastScales)
  static let accurateParts: NetworkParts = (
    .accurateShape, .accurateParameters, .accurateEmbeddings, .accurateScales
  )

  static func run(_ arguments: inout Arguments) throws {
    guard let output = try arguments.value("--output") else {
      throw UsageError(message: "train: --output MODEL is needed")
    }
    let seed = UInt64(try arguments.number("--seed") ?? 1)
    let only = try arguments.value("--only")
    let earlier = try arguments.value("--from").map { try ModelFile(path: $0) }
    var fast = TrainingPlan.fast(seed: seed)
    var accurate = TrainingPlan.accurate(seed: seed)
    if only == "fast" { try fast.read(&arguments) } else { try accurate.read(&arguments) }
    let builder = ModelBuilder(treebank: try readTreebanks(try arguments.paths()), seed: seed, log: SyntaxTrain.log)
    var parts = builder.tables()
    let slots = parts[0].bytes.withUnsafeBytes { Array($0.bindMemory(to: UInt32.self)) }
    let rows = Int(stride(from: 1, to: slots.count, by: 2).map { slots[$0] }.max() ?? 1) + 1
    parts += try slots.withUnsafeBufferPointer { slots in
      guard let start = slots.baseAddress, let index = HashIndex(slots: UnsafeBuffer(start: start, count: slots.count))
      else { throw UsageError(message: "train: the treebanks hold no words") }
      let row: (UInt64) -> Int32? = { index[$0].map { Int32($0) } }
      func network(_ name: String, _ plan: TrainingPlan, _ parts: NetworkParts) throws -> [(ModelFile.Part, [UInt8])] {
        if let only, only != name {
          guard let earlier else { throw UsageError(message: "--only \(only): --from MODEL gives the other network") }
          return try [parts.shape, parts.parameters, parts.embeddings, parts.scales].map { part in
            let values = try earlier.values(part, as: UInt8.self)
            return (part, Array(UnsafeBufferPointer(start: values.start, count: values.count)))
          }
        }
        SyntaxTrain.log("\(name) network: \(plan)")
        return builder.network(plan, row, rows: rows, parts: parts)
      }
      return try network("fast", fast, fastParts) + network("accurate", accurate, accurateParts)
    }
    let bytes = ModelFile.encode(parts)
    try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    SyntaxTrain.log("\(output): \(bytes.count) bytes")
  }
}

extension TrainingPlan {
  /// The network of the fast mode.
  static func fast(seed: UInt64) -> TrainingPlan {
    TrainingPlan(
      shape: NetworkShape(embedding: 48, state: 40, layers: 2, arc: 32, label: 48), epochs: 15, dropout: 0.05,
      seed: seed)
  }

  /// The network of the accurate mode.
  static func accurate(seed: UInt64) -> TrainingPlan {
    TrainingPlan(
      shape: NetworkShape(embedding: 96, state: 96, layers: 3, arc: 64, label: 96), epochs: 14, dropout: 0.1,
      seed: seed)
  }

  /// Takes over what the command line says.
  mutating func read(_ arguments: inout Arguments) throws {
    epochs = try arguments.number("--epochs") ?? epochs
    batchWords = try arguments.number("--batch") ?? batchWords
    if let text = try arguments.value("--rate") { rate = Float(text) ?? rate }
    if let text = try arguments.value("--dropout") { dropout = Float(text) ?? dropout }
    if let text = try arguments.value("--form-dropout") { formDropout = Float(text) ?? formDropout }
    if let text = try arguments.value("--trait-dropout") { traitDropout = Float(text) ?? traitDropout }
    if let text = try arguments.value("--shape") {
      let widths = text.split(separator: ",").compactMap { Int($0) }
      guard widths.count == 5 else { throw UsageError(message: "--shape \(text): five numbers are needed") }
      shape = NetworkShape(
        embedding: widths[0], state: widths[1], layers: widths[2], arc: widths[3], label: widths[4])
    }
  }
}
