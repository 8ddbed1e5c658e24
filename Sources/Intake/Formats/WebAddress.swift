/// The address of one article: `http` or `https`, without fragment and without what newsletters and feeds add to count clicks.
///
/// - Parameters:
///   - text: As a page or feed has it; relative to `base`.
///   - base: The address of a page on the same site.
/// - Returns: `nil` for what leads to no page, and for the bare address of a site: pages that name it as theirs by mistake would
///   all pass for one article.
func articleAddress(_ text: String, base: String? = nil) -> String? {
  var address = oneLine(text)
  if address.hasPrefix("//") {
    address = "https:" + address
  } else if address.hasPrefix("/"), let base, let site = siteAddress(base) {
    address = site + address
  }
  guard address.utf8.count <= 2_000, !address.contains(where: \.isWhitespace), let site = siteAddress(address) else {
    return nil
  }
  var rest = address.dropFirst(site.count).prefix { $0 != "#" }
  if let mark = rest.firstIndex(of: "?") {
    let kept = rest[rest.index(after: mark)...].split(separator: "&").filter { !isClickCounter($0) }
    rest = rest[..<mark] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }
  return rest.isEmpty || rest == "/" ? nil : site + rest
}

/// `https://www.example.org` of an address, the host in small letters; `nil` without host or with another scheme.
private func siteAddress(_ address: String) -> String? {
  for scheme in ["https://", "http://"] where address.lowercased().hasPrefix(scheme) {
    let host = address.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    return host.isEmpty ? nil : scheme + host.lowercased()
  }
  return nil
}

/// `example.org`, without `www.` and port; `nil` if it is no address of the web.
func siteName(_ address: String) -> String? {
  guard let site = siteAddress(address), let start = site.firstRange(of: "://") else { return nil }
  let host = site[start.upperBound...].split(separator: "@").last?.prefix { $0 != ":" } ?? ""
  let name = host.hasPrefix("www.") ? host.dropFirst(4) : host
  return name.isEmpty ? nil : String(name)
}

/// Whether two addresses are of one site, or one is of a part of the other's (`news.example.org`).
func areOfOneSite(_ one: String, _ other: String) -> Bool {
  guard let one = siteName(one), let other = siteName(other) else { return false }
  return one == other || one.hasSuffix("." + other) || other.hasSuffix("." + one)
}

private func isClickCounter(_ parameter: Substring) -> Bool {
  let name = parameter.prefix { $0 != "=" }.lowercased()
  return name.hasPrefix("utm_") || name.hasPrefix("at_")
    || ["fbclid", "gclid", "mc_cid", "mc_eid", "ocid", "cmpid", "cmp", "ftag", "smid", "rss"].contains(name)
}
