import CLibXML2

/// What libxml2 cannot make a tree of.
enum MarkupFault: Error, Equatable {
  /// More elements within each other than any page has.
  case tooDeep
  /// The input declares entities of its own, of which a few lines can stand for gigabytes.
  case declaresEntities
  /// More elements, or attributes of one, than any page has; `found` says which.
  case tooMany(found: String)
  case malformed(line: Int, reason: String)
}

extension IntakeError {
  init(_ fault: MarkupFault, place: String) {
    self =
      switch fault {
      case .tooDeep: .tooDeep(place: place)
      case .declaresEntities: .declaresEntities(place: place)
      case .tooMany(let found): .tooMany(place: place, found: found)
      case .malformed(let line, let reason): .notXML(place: "\(place):\(line)", reason: reason)
      }
  }
}

/// Prepares libxml2 once, before it is used: threads that find it unprepared at the same time wait for each other for ever.
let preparedLibrary: Void = xmlInitParser()

/// Deeper than a page whose every paragraph forgets to close two elements, and far from what makes the parser slow.
private let deepest: Int32 = 2_000

/// The tree of an HTML page, however broken; `nil` where there is no element at all.
///
/// Scripts are not run, nothing is fetched. Declared encodings are not looked at: `html` is text already.
func parsedHTML(_ html: String) throws(MarkupFault) -> MarkupTree? {
  _ = preparedLibrary
  if let found = TagBounds.excess(in: html, isHTML: true) { throw .tooMany(found: found) }
  var html = html
  let parsed = html.withUTF8 { bytes -> Result<MarkupTree?, MarkupFault> in
    bytes.withMemoryRebound(to: CChar.self) { characters in
      guard let context = htmlCreateMemoryParserCtxt(characters.baseAddress, Int32(characters.count)) else {
        return .success(nil)
      }
      defer { htmlFreeParserCtxt(context) }
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue
      htmlCtxtUseOptions(context, Int32(bitPattern: options))
      xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      // Without this libxml2 ends at 256 levels and says nothing; pages that do not close <b> come there.
      context.pointee.options |= Int32(bitPattern: XML_PARSE_HUGE.rawValue)
      context.pointee.sax.pointee.startElement = { context, name, attributes in
        guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
        guard parser.pointee.nodeNr <= deepest else { return xmlStopParser(parser) }
        xmlSAX2StartElement(context, name, attributes)
      }
      htmlParseDocument(context)
      defer { xmlFreeDoc(context.pointee.myDoc) }
      guard context.pointee.errNo != XML_ERR_USER_STOP.rawValue else { return .failure(.tooDeep) }
      return .success(context.pointee.myDoc.flatMap { tree(of: $0, name: { htmlName($0) }) })
    }
  }
  return try parsed.get()
}

/// The tree of an XML text; what follows a fault is read as far as it makes sense, as feed readers do.
///
/// Entities that the text itself declares are refused, others stay what they are in HTML; nothing is fetched.
func parsedXML(_ xml: String) throws(MarkupFault) -> MarkupTree {
  _ = preparedLibrary
  if let found = TagBounds.excess(in: xml, isHTML: false) { throw .tooMany(found: found) }
  var xml = withNumericReferences(xml) { name in name.withXMLName(namedScalar) }
  let parsed = xml.withUTF8 { bytes -> Result<MarkupTree, MarkupFault> in
    bytes.withMemoryRebound(to: CChar.self) { characters in
      guard let context = xmlCreateMemoryParserCtxt(characters.baseAddress, Int32(characters.count)) else {
        return .failure(.malformed(line: 1, reason: "there is nothing"))
      }
      defer { xmlFreeParserCtxt(context) }
      let options =
        XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      xmlCtxtUseOptions(context, Int32(bitPattern: options))
      xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      context.pointee.sax.pointee.entityDecl = { context, _, _, _, _, _ in
        xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
      }
      xmlParseDocument(context)
      defer { xmlFreeDoc(context.pointee.myDoc) }
      guard context.pointee.errNo != XML_ERR_USER_STOP.rawValue else { return .failure(.declaresEntities) }
      guard let document = context.pointee.myDoc, let tree = tree(of: document, name: { xmlName($0) }) else {
        return .failure(fault(context.pointee.lastError))
      }
      return .success(tree)
    }
  }
  return try parsed.get()
}

private func fault(_ error: xmlError) -> MarkupFault {
  let words = error.message.map { String(cString: $0) } ?? "no element"
  return .malformed(line: Int(error.line), reason: oneLine(words))
}

/// Copies the elements and texts of a document; `nil` if it has no element.
private func tree(of document: xmlDocPtr, name: (xmlNodePtr) -> String) -> MarkupTree? {
  var tree = MarkupTree()
  var open: [Int] = []
  var next = document.pointee.children
  while let node = next {
    var isOpened = false
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      isOpened = node.pointee.children != nil
      tree.nodes.append(
        MarkupTree.Node(
          name: name(node), attributes: attributes(of: node), parent: open.last, end: tree.nodes.count + 1))
      if isOpened { open.append(tree.nodes.count - 1) }
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      if !open.isEmpty, let content = node.pointee.content {
        tree.nodes.append(
          MarkupTree.Node(name: "", text: String(cString: content), parent: open.last, end: tree.nodes.count + 1))
      }
    case XML_COMMENT_NODE:
      if open.count <= 1, tree.remarks.count < 8, let content = node.pointee.content {
        tree.remarks.append(String(cString: content))
      }
    default: break
    }
    if isOpened {
      next = node.pointee.children
      continue
    }
    var last = node
    while last.pointee.next == nil, let index = open.popLast(), let parent = last.pointee.parent {
      tree.nodes[index].end = tree.nodes.count
      last = parent
    }
    next = last.pointee.next
  }
  return tree.nodes.isEmpty ? nil : tree
}

private func attributes(of node: xmlNodePtr) -> [String: String] {
  var attributes: [String: String] = [:]
  var next = node.pointee.properties
  while let attribute = next {
    next = attribute.pointee.next
    let name = String(cString: attribute.pointee.name).lowercased()
    guard attributes[name] == nil else { continue }
    var value = ""
    var part = attribute.pointee.children
    while let text = part {
      if let content = text.pointee.content, text.pointee.type == XML_TEXT_NODE { value += String(cString: content) }
      part = text.pointee.next
    }
    attributes[name] = value
  }
  return attributes
}

private func htmlName(_ node: xmlNodePtr) -> String { String(cString: node.pointee.name).lowercased() }

/// The local name, behind the prefix that feeds use for the namespace, whatever the document calls it.
private func xmlName(_ node: xmlNodePtr) -> String {
  let local = String(cString: node.pointee.name).lowercased()
  guard let space = node.pointee.ns?.pointee.href else { return local }
  return switch String(cString: space) {
  case "", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/": local
  case "http://backend.userland.com/rss2", "http://backend.userland.com/RSS2": local
  case "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#": "atom:" + local
  case "http://purl.org/rss/1.0/modules/content/": "content:" + local
  case "http://purl.org/dc/elements/1.1/": "dc:" + local
  case "http://purl.org/dc/terms/": "dcterms:" + local
  case "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:" + local
  case "http://www.w3.org/1999/xhtml": "xhtml:" + local
  default: "other:" + local
  }
}

/// The character that HTML has under a name, `nbsp` for instance.
private func namedScalar(_ name: UnsafePointer<xmlChar>) -> Unicode.Scalar? {
  htmlEntityLookup(name).flatMap { Unicode.Scalar($0.pointee.value) }
}

extension String {
  fileprivate func withXMLName<Value>(_ body: (UnsafePointer<xmlChar>) -> Value?) -> Value? {
    withCString(encodedAs: UTF8.self) { body($0) }
  }
}
