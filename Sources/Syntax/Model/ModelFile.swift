/// The container of a model: a header, a table of parts, and the parts, each beginning at a multiple of 64 bytes.
///
/// All numbers are little-endian. Header: signature (8 bytes), version, number of parts (4 each), length of the file, checksum
/// of everything after the header (8 each). A line of the table: number of the part, 0 (4 each), offset, length (8 each).
package struct ModelFile: Sendable {
  /// The parts that a model has.
  package enum Part: UInt32, CaseIterable, Sendable {
    case traits = 1, tagPairs, boundaries, lemmaIndex, lemmaScripts, featureIndex, featureSets
    case accurateShape = 16, accurateParameters, accurateEmbeddings, accurateScales
    case fastShape = 32, fastParameters, fastEmbeddings, fastScales
  }

  package static let version = 1
  private static let signature = Array("CTSYNTAX".utf8)
  private static let headerLength = 32
  private static let entryLength = 24

  private let file: MappedFile
  private let path: String
  private var parts: [Part: Range<Int>] = [:]

  /// Maps a model file and checks signature, version, length, checksum and the table of parts.
  ///
  /// - Throws: `SyntaxError` with what is wrong.
  /// - Complexity: linear in the size of the file, for the checksum (about a millisecond for ten megabytes).
  package init(path: String) throws(SyntaxError) {
    file = try MappedFile(path: path)
    self.path = path
    let bytes = file.bytes
    guard bytes.count >= 8, bytes.prefix(8).elementsEqual(ModelFile.signature) else { throw .foreignModel(path: path) }
    guard bytes.count >= ModelFile.headerLength else {
      throw .modelLength(path: path, found: bytes.count, expected: ModelFile.headerLength)
    }
    let version = Int(bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    guard version == ModelFile.version else {
      throw .modelVersion(path: path, found: version, expected: ModelFile.version)
    }
    let length = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
    guard length == UInt64(bytes.count) else {
      throw .modelLength(path: path, found: bytes.count, expected: Int(clamping: length))
    }
    let checksum = bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    guard checksum == ModelFile.checksum(bytes[ModelFile.headerLength...]) else { throw .modelChecksum(path: path) }
    let count = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    guard count < 1000, ModelFile.headerLength + count * ModelFile.entryLength <= bytes.count else {
      throw .modelPart(path: path, part: "table of parts")
    }
    for entry in 0..<count {
      let at = ModelFile.headerLength + entry * ModelFile.entryLength
      guard let part = Part(rawValue: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)) else { continue }
      let offset = Int(clamping: bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self))
      let length = Int(clamping: bytes.loadUnaligned(fromByteOffset: at + 16, as: UInt64.self))
      guard offset <= bytes.count, length <= bytes.count - offset, offset % 64 == 0 else {
        throw .modelPart(path: path, part: "\(part)")
      }
      parts[part] = offset..<offset + length
    }
  }

  /// The values of a part, which live as long as this model file.
  ///
  /// - Throws: `SyntaxError.modelPart` where the part is missing, is not a whole number of values or, where `count` is given,
  ///   has another number of them.
  package func values<Value: BitwiseCopyable>(
    _ part: Part, as type: Value.Type, count: Int? = nil
  ) throws(SyntaxError) -> UnsafeBuffer<Value> {
    guard let range = parts[part], range.count % MemoryLayout<Value>.stride == 0, let start = file.bytes.baseAddress
    else {
      throw .modelPart(path: path, part: "\(part)")
    }
    let found = range.count / MemoryLayout<Value>.stride
    guard count == nil || count == found else { throw .modelPart(path: path, part: "\(part)") }
    return UnsafeBuffer(start: (start + range.lowerBound).assumingMemoryBound(to: Value.self), count: found)
  }

  /// The error that says that a part has impossible contents.
  package func damaged(_ part: Part) -> SyntaxError { .modelPart(path: path, part: "\(part)") }

  /// The bytes of a model file that holds `parts`.
  package static func encode(_ parts: [(part: Part, bytes: [UInt8])]) -> [UInt8] {
    var table: [UInt8] = []
    var body: [UInt8] = []
    func aligned(_ value: Int) -> Int { (value + 63) / 64 * 64 }
    let bodyStart = aligned(headerLength + parts.count * entryLength)
    for (part, bytes) in parts {
      table += littleEndian(part.rawValue) + littleEndian(UInt32(0))
      table += littleEndian(UInt64(bodyStart + body.count)) + littleEndian(UInt64(bytes.count))
      body += bytes
      body += [UInt8](repeating: 0, count: aligned(body.count) - body.count)
    }
    table += [UInt8](repeating: 0, count: bodyStart - headerLength - table.count)
    let contents = table + body
    var file = signature + littleEndian(UInt32(version)) + littleEndian(UInt32(parts.count))
    file += littleEndian(UInt64(headerLength + contents.count))
    file += littleEndian(contents.withUnsafeBytes { checksum($0[...]) })
    return file + contents
  }

  private static func littleEndian<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  /// A checksum in four lanes of eight bytes, each rotated and multiplied; finds damage, does not resist forgery.
  private static func checksum(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    var lanes = SIMD4<UInt64>(1, 2, 3, 4)
    var index = 0
    while index + 32 <= bytes.count {
      let block = bytes.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
      lanes = ((lanes &<< 5) | (lanes &>> 59)) ^ block
      lanes = lanes &+ (lanes &<< 3) &+ 0x9e37_79b9
      index += 32
    }
    var value = UInt64(bytes.count)
    for lane in 0..<4 { value = Hash.join(value, lanes[lane]) }
    while index < bytes.count {
      value = Hash.join(value, UInt64(bytes[index]))
      index += 1
    }
    return value
  }
}
