public import Foundation

/// The trained model: a file that is mapped into memory, checked, and shared by everything that reads it.
public final class SyntaxModel: Sendable {
  let traits: HashIndex
  let splitter: SentenceSplitter
  let lemmatizer: Lemmatizer
  let features: FeatureTable
  private let file: ModelFile
  private let tagPairs: [ParsingPass.TagPair]
  private let accurate: TrainedNetwork
  private let fast: TrainedNetwork

  /// Opens a model file.
  ///
  /// - Throws: `SyntaxError`: unreadable, foreign, of another version, cut, damaged or incomplete.
  public init(contentsOf url: URL) throws(SyntaxError) {
    let file = try ModelFile(path: url.path)
    self.file = file
    func index(_ part: ModelFile.Part) throws(SyntaxError) -> HashIndex {
      guard let index = HashIndex(slots: try file.values(part, as: UInt32.self)) else { throw file.damaged(part) }
      return index
    }
    traits = try index(.traits)
    splitter = SentenceSplitter(
      weights: try file.values(.boundaries, as: Float.self, count: BoundaryFeatures.buckets))
    let scripts = try file.values(.lemmaScripts, as: UInt8.self)
    guard let read = Lemmatizer.Script.decode(UnsafeBufferPointer(start: scripts.start, count: scripts.count)) else {
      throw file.damaged(.lemmaScripts)
    }
    lemmatizer = Lemmatizer(index: try index(.lemmaIndex), scripts: read)
    features = FeatureTable(index: try index(.featureIndex), sets: try file.values(.featureSets, as: UInt64.self))
    let pairs = try file.values(.tagPairs, as: UInt8.self)
    tagPairs = stride(from: 0, to: pairs.count - 1, by: 2).map {
      ParsingPass.TagPair(tag: pairs[$0], pennTag: pairs[$0 + 1])
    }
    let fits = tagPairs.allSatisfy {
      Int($0.tag) < UniversalTag.allCases.count && Int($0.pennTag) < PennTag.allCases.count
    }
    guard fits, !tagPairs.isEmpty else { throw file.damaged(.tagPairs) }
    accurate = try TrainedNetwork(file, .accurateShape, .accurateParameters, .accurateEmbeddings, .accurateScales)
    fast = try TrainedNetwork(file, .fastShape, .fastParameters, .fastEmbeddings, .fastScales)
    let rows = max(traits.maximum + 1, WordTraits.firstRow)
    guard rows <= accurate.embeddings.rows, rows <= fast.embeddings.rows else { throw file.damaged(.traits) }
  }

  /// Whether a word, with whatever capitals, is one of those that the networks tell by their form: it stood more than once in the
  /// texts that they were trained on. About once in ten thousand a word that is not is taken for one.
  public func knows(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { bytes in
      let form = TraitList([SourceWord(range: 0..<bytes.count)], in: bytes)[0, .form]
      return traits[form] != nil
    }
  }

  func pass(_ mode: Parser.Mode) -> ParsingPass {
    let trained = mode == .fast ? fast : accurate
    return ParsingPass(trained.network, trained.embeddings, tagPairs)
  }

  /// Appends the rows of the embedding table for a word that stands for a connective.
  func standInRows(_ word: String, to rows: inout [Int32]) {
    var word = word
    word.withUTF8 { bytes in
      TraitList([SourceWord(range: 0..<bytes.count)], in: bytes).appendRows(0, traits, to: &rows)
    }
  }
}

/// A network with its embeddings as they lie in a model file.
private struct TrainedNetwork: Sendable {
  let network: Network
  let embeddings: EmbeddingTable

  init(
    _ file: ModelFile, _ shapePart: ModelFile.Part, _ parameterPart: ModelFile.Part, _ embeddingPart: ModelFile.Part,
    _ scalePart: ModelFile.Part
  ) throws(SyntaxError) {
    let widths = try file.values(shapePart, as: UInt32.self, count: 5)
    let shape = NetworkShape(
      embedding: Int(widths[0]), state: Int(widths[1]), layers: Int(widths[2]), arc: Int(widths[3]),
      label: Int(widths[4]))
    guard shape.isPossible else { throw file.damaged(shapePart) }
    let parameters = try file.values(
      parameterPart, as: Float.self, count: NetworkShape.Layout(shape).count)
    let scales = try file.values(scalePart, as: Float.self)
    network = Network(shape: shape, parameters: parameters.start)
    embeddings = EmbeddingTable(
      size: shape.embedding,
      values: try file.values(embeddingPart, as: Int8.self, count: scales.count * shape.embedding), scales: scales)
  }
}
