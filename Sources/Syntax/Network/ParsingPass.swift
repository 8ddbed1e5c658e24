/// The working memory for running sentences through a network; one for each thread.
package struct ParsingPass: ~Copyable {
  private let network: Network
  private let embeddings: EmbeddingTable
  private let tagPairs: [TagPair]
  private var embedded = FloatBuffer()
  private var lower = FloatBuffer()
  private var upper = FloatBuffer()
  private var products = FloatBuffer()
  private var cells = FloatBuffer()
  private var tagScores = FloatBuffer()
  private var projected = FloatBuffer()
  private var compared = FloatBuffer()
  private var arcScores = FloatBuffer()
  private var hidden = FloatBuffer()
  private var relationScores = FloatBuffer()
  private var classes = ArcClasses()
  private var decoder = ProjectiveDecoder()
  private var heads: [Int32] = []

  /// A universal tag and a Penn tag that occur together.
  package struct TagPair: Sendable, Hashable {
    package var tag: UInt8
    package var pennTag: UInt8

    package init(tag: UInt8, pennTag: UInt8) {
      self.tag = tag
      self.pennTag = pennTag
    }
  }

  /// How far sentences are analysed.
  package enum Depth: Sendable {
    case tags, trees
  }

  /// Words that are decoded at once: the work grows with the cube of a sentence, so longer ones are parsed in stretches.
  package static let stretch = 120

  /// Words that go through the network together: enough for the matrices, few enough for the processor's caches.
  private static let chunk = 160

  package init(_ network: Network, _ embeddings: EmbeddingTable, _ tagPairs: [TagPair]) {
    self.network = network
    self.embeddings = embeddings
    self.tagPairs = tagPairs
  }

  /// Analyses sentences.
  ///
  /// - Parameters:
  ///   - rows: `WordTraits.count` rows of the embedding table for each word, -1 for none.
  ///   - sentences: the words of each sentence, one range after the other from 0.
  package mutating func run(
    _ rows: [Int32], _ sentences: [Range<Int>], through depth: Depth = .trees
  ) -> Analysis {
    var analysis = Analysis(count: sentences.last?.upperBound ?? 0)
    var start = 0
    while start < sentences.count {
      var end = start + 1
      var words = sentences[start].count
      while end < sentences.count, words + sentences[end].count <= ParsingPass.chunk {
        words += sentences[end].count
        end += 1
      }
      chunk(rows, sentences[start..<end], depth, &analysis)
      start = end
    }
    return analysis
  }

  private mutating func chunk(
    _ rows: [Int32], _ sentences: ArraySlice<Range<Int>>, _ depth: Depth, _ analysis: inout Analysis
  ) {
    let shape = network.shape
    let width = shape.width
    var count = 0
    var placed: [Range<Int>] = []
    for sentence in sentences {
      placed.append(count..<count + sentence.count + 1)
      count += sentence.count + 2
    }
    reserve(count)
    embed(rows, sentences, placed)
    network.mix(embedded.pointer + shape.embedding, count: count, into: lower.pointer)
    for layer in 0..<shape.layers {
      network.recur(
        layer, lower.pointer, count: count, sentences: placed, products: products.pointer, cells: cells.pointer,
        into: upper.pointer)
      swap(&lower, &upper)
      if layer == 0 {
        tag(sentences, placed, count, &analysis)
        if depth == .tags { return }
      }
    }
    multiply(
      lower.pointer, count: count, leftStride: width, network.project,
      bias: network.parameters + network.layout.projectBias.offset, into: projected.pointer,
      resultStride: network.project.columns)
    for row in 0..<count { rectify(projected.pointer + row * network.project.columns, count: 2 * shape.arc) }
    multiply(
      projected.pointer + shape.arc, count: count, leftStride: network.project.columns, network.bilinear,
      into: compared.pointer, resultStride: shape.arc)
    for (sentence, rows) in zip(sentences, placed) {
      var from = 0
      while from < sentence.count {
        let length = min(ParsingPass.stretch, sentence.count - from)
        attach(sentence, rows, from, length, &analysis)
        from += length
      }
    }
    relate(sentences, placed, &analysis)
  }

  private mutating func reserve(_ count: Int) {
    let shape = network.shape
    embedded.reserve((count + 2) * shape.embedding)
    embedded.clear((count + 2) * shape.embedding)
    lower.reserve(count * shape.width)
    upper.reserve(count * shape.width)
    cells.reserve(count * shape.width)
    products.reserve(count * 3 * shape.width)
    tagScores.reserve(count * NetworkShape.tagColumns)
    projected.reserve(count * network.project.columns)
    compared.reserve(count * shape.arc)
    hidden.reserve(count * shape.label)
    relationScores.reserve(count * NetworkShape.relationColumns)
  }

  private func embed(_ rows: [Int32], _ sentences: ArraySlice<Range<Int>>, _ placed: [Range<Int>]) {
    let size = network.shape.embedding
    rows.withUnsafeBufferPointer { rows in
      for (sentence, place) in zip(sentences, placed) {
        let first = embedded.pointer + (place.lowerBound + 1) * size
        embeddings.add(Int(WordTraits.rootRow), to: first)
        for (index, word) in sentence.enumerated() {
          let target = first + (index + 1) * size
          for kind in 0..<WordTraits.count {
            let row = rows[word * WordTraits.count + kind]
            if row >= 0 { embeddings.add(Int(row), to: target) }
          }
        }
      }
    }
  }

  private func tag(
    _ sentences: ArraySlice<Range<Int>>, _ placed: [Range<Int>], _ count: Int, _ analysis: inout Analysis
  ) {
    let columns = NetworkShape.tagColumns
    multiply(
      lower.pointer, count: count, leftStride: network.shape.width, network.tag,
      bias: network.parameters + network.layout.tagBias.offset, into: tagScores.pointer, resultStride: columns)
    for (sentence, place) in zip(sentences, placed) {
      for (index, word) in sentence.enumerated() {
        let scores = tagScores.pointer + (place.lowerBound + index + 1) * columns
        var best = -Float.infinity
        for pair in tagPairs {
          let score = scores[Int(pair.tag)] + scores[NetworkShape.pennColumn + Int(pair.pennTag)]
          if score > best {
            best = score
            analysis.tags[word] = pair.tag
            analysis.pennTags[word] = pair.pennTag
          }
        }
      }
    }
  }

  /// Finds the heads of a stretch of a sentence; the root of a later stretch depends on the root of the first.
  private mutating func attach(
    _ sentence: Range<Int>, _ place: Range<Int>, _ from: Int, _ length: Int, _ analysis: inout Analysis
  ) {
    let size = network.shape.arc
    let columns = network.project.columns
    let stride = length + 1
    arcScores.reserve(stride * stride)
    let classColumn = network.shape.classColumn
    classes.restart()
    for word in sentence.lowerBound + from..<sentence.lowerBound + from + length {
      classes.append(tag: Int(analysis.tags[word]), pennTag: Int(analysis.pennTags[word]))
    }
    let bias = network.parameters + network.layout.arcBias.offset
    let root = compared.pointer + place.lowerBound * size
    let candidates = root + from * size
    var biased = [Float](repeating: 0, count: size)
    biased.withUnsafeMutableBufferPointer { biased in
      guard let biased = biased.baseAddress else { return }
      for word in 1...length {
        let dependent = projected.pointer + (place.lowerBound + from + word) * columns
        for i in Swift.stride(from: 0, to: size, by: 8) { biased.store(dependent.lanes(i) + bias.lanes(i), i) }
        let scores = arcScores.pointer + word * stride
        let own = dependent + classColumn
        for head in 0...length {
          let vector = head == 0 ? root : candidates + head * size
          var sum = SIMD8<Float>(repeating: 0)
          for i in Swift.stride(from: 0, to: size, by: 8) { sum += biased.lanes(i) * vector.lanes(i) }
          scores[head] = sum.sum()
          if head > 0 && head != word {
            let reach = projected.pointer + (place.lowerBound + from + head) * columns + classColumn
            let (length, span) = classes.columns(word, head)
            scores[head] += own[length] + own[span] + reach[ArcClasses.count + length] + reach[ArcClasses.count + span]
          }
        }
      }
    }
    if heads.count < stride { heads = [Int32](repeating: 0, count: stride) }
    var memory: [Int32] = []
    swap(&memory, &heads)
    defer { swap(&memory, &heads) }
    memory.withUnsafeMutableBufferPointer { heads in
      guard let found = heads.baseAddress else { return }
      decoder.decode(arcScores.pointer, stride: stride, count: length, heads: found)
      let first = (0..<from).first { analysis.heads[sentence.lowerBound + $0] == 0 }
      for word in 1...length {
        let head = found[word] == 0 ? Int32((first ?? -1) + 1) : found[word] + Int32(from)
        analysis.heads[sentence.lowerBound + from + word - 1] = head
      }
    }
  }

  private func relate(_ sentences: ArraySlice<Range<Int>>, _ placed: [Range<Int>], _ analysis: inout Analysis) {
    let size = network.shape.label
    let columns = network.project.columns
    let offset = 2 * network.shape.arc
    var next = 0
    for (sentence, place) in zip(sentences, placed) {
      for (index, word) in sentence.enumerated() {
        let dependent = projected.pointer + (place.lowerBound + index + 1) * columns + offset
        let head = projected.pointer + (place.lowerBound + Int(analysis.heads[word])) * columns + offset + size
        let target = hidden.pointer + next * size
        for i in stride(from: 0, to: size, by: 8) {
          target.store(rectified(dependent.lanes(i) + head.lanes(i)), i)
        }
        next += 1
      }
    }
    multiply(
      hidden.pointer, count: next, leftStride: size, network.relation,
      bias: network.parameters + network.layout.relationBias.offset, into: relationScores.pointer,
      resultStride: NetworkShape.relationColumns)
    next = 0
    for sentence in sentences {
      for word in sentence {
        let scores = relationScores.pointer + next * NetworkShape.relationColumns
        next += 1
        let isRoot = analysis.heads[word] == 0
        var best = isRoot ? 0 : 1
        if !isRoot { for i in 2..<Relation.allCases.count where scores[i] > scores[best] { best = i } }
        analysis.relations[word] = UInt8(best)
      }
    }
  }
}
