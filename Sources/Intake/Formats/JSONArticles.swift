import Commitments

/// Articles out of JSON objects `{id?, title, published, source?, url?, author?, modified?, text}`; other members are ignored.
struct JSONArticles {
  var name: String
  var overrides: ArticleReader.Overrides
  /// On the web, if there.
  var foundAt: String?

  /// The articles of one JSON text: an object, or a list of objects of which each may fail alone.
  ///
  /// In a list an article without `id` is known by the file's name and its place: `batch-2`.
  func whole(_ bytes: [UInt8]) throws(IntakeError) -> [Result<Article, IntakeError>] {
    guard !bytes.allSatisfy(isJSONSpace) else { throw .empty(place: name) }
    var parser = JSONParser(bytes, file: name)
    let node = try parser.parse()
    if let feed = JSONFeed(node, name: name, overrides: overrides, foundAt: foundAt) { return try feed.articles() }
    guard case .list(let nodes) = node.value else { return [article(node, otherwise: stem)] }
    guard !nodes.isEmpty else { throw .empty(place: name) }
    return nodes.enumerated().map { index, node in article(node, otherwise: "\(stem)-\(index + 1)") }
  }

  /// The articles of JSON Lines; a line that cannot be read is a failure of its own, blank lines are passed over.
  ///
  /// An article without `id` is known by the file's name and its line, `batch-7`, which stays when lines are added below.
  /// Of a file in no known encoding the lines that are UTF-8 are read; if there are none, the file fails as a whole.
  func lines(inFile bytes: [UInt8]) throws(IntakeError) -> [Result<Article, IntakeError>] {
    do throws(IntakeError) {
      return lines(Array(try decodedText(bytes, place: name).utf8)[...])
    } catch {
      let results = lines(bytes[...])
      guard results.contains(where: { (try? $0.get()) != nil }) else { throw error }
      return results
    }
  }

  private func lines(_ bytes: ArraySlice<UInt8>) -> [Result<Article, IntakeError>] {
    let lines = (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes)
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var results: [Result<Article, IntakeError>] = []
    for (index, line) in lines.enumerated() where !line.allSatisfy(isJSONSpace) {
      results.append(Result { () throws(IntakeError) in try self.line(line, number: index + 1) })
    }
    return results.isEmpty ? [.failure(.empty(place: name))] : results
  }

  /// The article of one line.
  func line(_ line: ArraySlice<UInt8>, number: Int) throws(IntakeError) -> Article {
    try refuseTooLarge(line, place: "\(name):\(number)")
    let text = try utf8Text(line, place: "\(name):\(number)")
    var parser = JSONParser(Array(text.utf8), file: name, line: number)
    return try article(try parser.parse(), otherwise: "\(stem)-\(number)").get()
  }

  private var stem: String { fileStem(of: name) }

  private func article(_ node: JSONNode, otherwise key: String) -> Result<Article, IntakeError> {
    Result { () throws(IntakeError) in
      guard case .object = node.value else {
        throw .notAnArticle(place: "\(name):\(node.line)", found: node.typeName)
      }
      guard let text = try words("text", in: node) else { throw .noText(place: "\(name):\(node.line)") }
      guard text.contains(where: { !$0.isWhitespace }) else { throw .empty(place: "\(name):\(node.line)") }
      let id = try identifier(in: node)
      let (title, source, address) = (
        try field("title", in: node), try field("source", in: node), try field("url", in: node)
      )
      var isSummary = false
      if case .truth(let truth)? = node["summary"]?.value { isSummary = truth }
      return Article(
        key: articleKey(id ?? key), title: overrides.title.map(oneLine) ?? title ?? "",
        source: overrides.source ?? source, address: overrides.address ?? address, author: try author(in: node),
        published: overrides.published == nil ? try published(in: node) : overrides.published,
        modified: try modified(in: node), isSummary: isSummary, text: text)
    }
  }

  /// Other programs' exports have all sorts of things under these names; what is of no use is passed over.
  private func author(in node: JSONNode) throws(IntakeError) -> String? {
    guard case .text? = node["author"]?.value else { return nil }
    return try field("author", in: node)
  }

  private func modified(in node: JSONNode) throws(IntakeError) -> RecordingTime? {
    guard case .text? = node["modified"]?.value else { return nil }
    return try field("modified", in: node).flatMap { WrittenTime($0) }?.moment
  }

  private func words(_ field: String, in node: JSONNode) throws(IntakeError) -> String? {
    guard let member = node[field] else { return nil }
    guard case .text(let words) = member.value else {
      throw .wrongType(place: "\(name):\(member.line)", field: field, found: member.typeName)
    }
    return words
  }

  /// A field on one line; `nil` if nothing but space stands there.
  private func field(_ field: String, in node: JSONNode) throws(IntakeError) -> String? {
    guard let words = try words(field, in: node) else { return nil }
    let line = oneLine(words)
    return line.isEmpty ? nil : line
  }

  /// The `id`, for which a whole number is accepted too; many exports have one.
  private func identifier(in node: JSONNode) throws(IntakeError) -> String? {
    if case .number(let digits)? = node["id"]?.value, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return digits
    }
    return try field("id", in: node)
  }

  /// The day, also out of `2025-03-14T18:05:09+03:00`: then it is the day as written, whatever the zone.
  private func published(in node: JSONNode) throws(IntakeError) -> Day? {
    guard let member = node["published"], let words = try field("published", in: node) else { return nil }
    let time = words.dropFirst(10)
    guard let day = Day(iso: words.prefix(10)), time.isEmpty || time.hasPrefix("T") || time.hasPrefix(" ") else {
      throw .badDate(place: "\(name):\(member.line)", words: words)
    }
    return day
  }
}
