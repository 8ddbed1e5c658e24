public import Commitments
import Foundation

/// Reads files, standard input and bytes into articles: plain text, Markdown, JSON and JSON Lines.
///
/// It does not look for articles in folders, follows no addresses and keeps no state between calls. The text of an article
/// is what the file holds, in UTF-8: line ends, spaces and accents stay as they are, because ranges of evidence refer to it.
public struct ArticleReader: Sendable {
  /// What the caller knows better than the input; applies to every article that is read.
  public var overrides: Overrides

  public init(overrides: Overrides = Overrides()) { self.overrides = overrides }

  /// The articles of a file, or of standard input for `-`, in the order in which they stand there.
  ///
  /// - Returns: one element for each article or failure, never none: an input without articles is a failure.
  public func read(path: String) -> [Result<Article, IntakeError>] {
    do {
      let bytes = try contents(of: path)
      return read(bytes: bytes, name: path == "-" ? "stdin" : path)
    } catch {
      return [.failure(error)]
    }
  }

  /// The articles in `bytes`, in order, linear in their number.
  ///
  /// - Parameters:
  ///   - name: what messages call the input; also gives the key of an article without `id`, and the format by its ending.
  ///   - format: overrules the ending. Without either the content decides: see ``InputFormat/init(content:)``.
  public func read(bytes: [UInt8], name: String, format: InputFormat? = nil) -> [Result<Article, IntakeError>] {
    do throws(IntakeError) {
      let ending = fileEnding(of: name)
      if let found = foreignFormat(of: bytes, ending: ending) { throw .otherFormat(place: name, found: found) }
      let json = JSONArticles(name: name, overrides: overrides)
      switch format ?? InputFormat(ending: ending) ?? InputFormat(content: bytes) {
      case .text:
        return [.success(try plainArticle(try decodedText(bytes, place: name), name: name, overrides: overrides))]
      case .json: return try json.whole(Array(try decodedText(bytes, place: name).utf8))
      case .jsonLines: return try json.lines(inFile: bytes)
      }
    } catch {
      return [.failure(error)]
    }
  }
}

/// The bytes of a file, or of standard input for `-`.
private func contents(of path: String) throws(IntakeError) -> [UInt8] {
  if path != "-" {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .fileNotFound(place: path)
    }
    guard !isFolder.boolValue else { throw .folder(place: path) }
  }
  do {
    let handle = path == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { if path != "-" { try? handle.close() } }
    return Array(try handle.readToEnd() ?? Data())
  } catch {
    throw .notReadable(place: path == "-" ? "stdin" : path, reason: reason(of: error))
  }
}

/// What the system says, without the path that the message names already.
private func reason(of error: any Error) -> String {
  var cause = error as NSError
  while let deeper = cause.userInfo[NSUnderlyingErrorKey] as? NSError { cause = deeper }
  return cause.domain == NSPOSIXErrorDomain
    ? String(cString: strerror(Int32(cause.code))) : cause.localizedDescription
}
