/// How wide each part of a network is; every width is a multiple of eight.
package struct NetworkShape: Sendable, Hashable {
  /// Values that describe a word before its neighbours are seen.
  package var embedding: Int
  /// Values of the state in each direction of a recurrent layer.
  package var state: Int
  package var layers: Int
  /// Width in which heads and dependents are compared.
  package var arc: Int
  /// Width in which a relation is chosen.
  package var label: Int

  package init(embedding: Int, state: Int, layers: Int, arc: Int, label: Int) {
    self.embedding = embedding
    self.state = state
    self.layers = layers
    self.arc = arc
    self.label = label
  }

  /// Whether a network can have these widths.
  package var isPossible: Bool {
    [embedding, state, arc, label].allSatisfy { $0 > 0 && $0 <= 1024 && $0 % 8 == 0 } && layers > 0 && layers <= 8
  }

  /// Width of a word in context: both directions.
  package var width: Int { 2 * state }

  /// Columns that are read off the last layer.
  package var projected: Int { classColumn + 2 * ArcClasses.count }

  /// Where the scores of arc classes begin: those of a dependent, then those of a head.
  package var classColumn: Int { 2 * arc + 2 * label }

  /// Scores of tags for a word: universal tags in columns 0 to 16, Penn tags from column 24.
  package static let tagColumns = 24 + (PennTag.allCases.count + 7) / 8 * 8
  package static let pennColumn = 24
  package static let relationColumns = (Relation.allCases.count + 7) / 8 * 8

  /// The part of the flat list of parameters that one matrix or vector takes.
  package struct Block: Sendable {
    package var offset: Int
    package var rows: Int
    package var columns: Int
    package var count: Int { rows * columns }
  }

  /// All matrices and vectors in the order in which they lie in a model.
  package struct Layout: Sendable {
    package var window: Block
    package var windowBias: Block
    package var recurrent: [Block] = []
    package var recurrentBias: [Block] = []
    /// Weights of the old state in the forget and reset gates: forward pair, then backward pair.
    package var peephole: [Block] = []
    package var tag: Block
    package var tagBias: Block
    /// Dependent for arcs, head for arcs, dependent for labels, head for labels, classes of arcs for a dependent, for a head.
    package var project: Block
    package var projectBias: Block
    package var bilinear: Block
    package var arcBias: Block
    package var relation: Block
    package var relationBias: Block
    package var count: Int

    package init(_ shape: NetworkShape) {
      var next = 0
      func block(_ rows: Int, _ columns: Int) -> Block {
        defer { next += rows * columns }
        return Block(offset: next, rows: rows, columns: columns)
      }
      let width = shape.width
      window = block(3 * shape.embedding, width)
      windowBias = block(1, width)
      for _ in 0..<shape.layers {
        recurrent.append(block(width, 3 * width))
        recurrentBias.append(block(1, 3 * width))
        peephole.append(block(1, 4 * shape.state))
      }
      tag = block(width, NetworkShape.tagColumns)
      tagBias = block(1, NetworkShape.tagColumns)
      project = block(width, shape.projected)
      projectBias = block(1, shape.projected)
      bilinear = block(shape.arc, shape.arc)
      arcBias = block(1, shape.arc)
      relation = block(shape.label, NetworkShape.relationColumns)
      relationBias = block(1, NetworkShape.relationColumns)
      count = next
    }
  }
}
