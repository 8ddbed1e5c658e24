/// The address that an item's link leads to, as RFC 3986 (5.2) resolves it.
///
/// - Parameters:
///   - text: Absolute, or relative to `base`.
///   - base: The address of the feed, or what the feed says that its links are relative to.
/// - Returns: A link with its fragment, absolute; `nil` for what leads to no page: `mailto:` and the like, or relative without base.
func resolvedLink(_ text: String, against base: String?) -> String? {
  let link = oneLine(text)
  let scheme = link.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  let isAbsolute = link.hasPrefix("//") || (!scheme.isEmpty && link.dropFirst(scheme.count).first == ":")
  if isAbsolute { return articleAddress(link) == nil ? nil : link }
  guard let base, let first = link.first, first != "#", let start = base.firstRange(of: "://")?.upperBound else {
    return nil
  }
  let place = base.prefix { $0 != "?" && $0 != "#" }
  let site = base[..<(place[start...].firstIndex(of: "/") ?? place.endIndex)]
  let path = place[site.endIndex...]
  if first == "?" { return place + link }
  let whole = first == "/" ? Substring(link) : (path.lastIndex(of: "/").map { path[...$0] } ?? "/") + link
  let end = whole.firstIndex { $0 == "?" || $0 == "#" } ?? whole.endIndex
  var steps: [Substring] = []
  for step in whole[..<end].dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
    switch step {
    case ".": break
    case "..": _ = steps.popLast()
    default: steps.append(step)
    }
  }
  return site + "/" + steps.joined(separator: "/") + whole[end...]
}
