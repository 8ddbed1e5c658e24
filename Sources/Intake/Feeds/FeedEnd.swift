/// Whether an XML feed ends within an item, as a file does whose writing was cut off: half a sentence says something else than
/// the whole one.
func endsWithinItem(_ feed: String) -> Bool {
  var isOpen = false
  for piece in feed.utf8.split(separator: UInt8(ascii: "<")) {
    let tag = piece.prefix { $0 != UInt8(ascii: ">") && $0 > 0x20 }
    let isClosing = tag.first == UInt8(ascii: "/")
    let name = tag.split(separator: UInt8(ascii: ":")).last ?? tag
    switch String(decoding: name.drop { $0 == UInt8(ascii: "/") }, as: UTF8.self).lowercased() {
    case "item", "entry": isOpen = !isClosing
    // Items that are never closed are a habit of some writers, not a cut.
    case "rss", "feed", "channel", "rdf": if isClosing { isOpen = false }
    default: break
    }
  }
  return isOpen
}
