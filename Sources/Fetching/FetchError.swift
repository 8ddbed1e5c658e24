/// Why an address was not read. Names the address as it was asked for, and where it led to if it led elsewhere.
public struct FetchError: Error, Hashable, Sendable {
  public var address: String
  /// Where the fault lies, if the address led there.
  public var place: String?
  public var fault: Fault

  public enum Fault: Hashable, Sendable {
    case malformed(String)
    case credentials
    case forbiddenPort(Int)
    case unknownHost(String)
    /// The host is on this machine or in its network.
    case local(host: String, address: String)
    /// The host has an address at which no site can be.
    case nobody(host: String, address: String)
    case tooManyRedirects(limit: Int)
    case downgrade(to: String)
    case noLocation(status: Int)
    /// `rule` as it stands in robots.txt.
    case robots(rule: String)
    case robotsUnreachable(String)
    case status(Int)
    case noConnection(String)
    case timedOut(seconds: Int)
    /// `limit` in bytes.
    case tooLarge(limit: Int)
    case swells(ratio: Int)
    case unknownEncoding(String)
    case broken(String)
  }

  public init(address: String, place: String? = nil, fault: Fault) {
    self.address = address
    self.place = place == address ? nil : place
    self.fault = fault
  }
}

extension FetchError {
  /// What kind of failure it is, for the exit code.
  public enum Kind: Hashable, Sendable {
    /// The call itself is wrong.
    case misuse
    /// A rule forbids it, the site's or ours.
    case refused
    case noInput
    /// The site, or the way to it; another time it may work.
    case unavailable
    case badData
  }

  public var kind: Kind {
    switch fault {
    case .malformed, .credentials, .forbiddenPort: .misuse
    case .local, .nobody, .robots, .downgrade: .refused
    case .status(let code): code == 429 || code >= 500 ? .unavailable : .noInput
    case .unknownHost, .noConnection, .timedOut, .robotsUnreachable: .unavailable
    case .tooManyRedirects, .noLocation, .tooLarge, .swells, .unknownEncoding, .broken: .badData
    }
  }
}

extension FetchError: CustomStringConvertible {
  /// Place, offending words, rule and remedy on one line.
  public var description: String { address + (place.map { ", led on to \($0)" } ?? "") + ": " + complaint }

  private var complaint: String {
    switch fault {
    case .malformed(let reason):
      "no address of the web: \(reason); write it as the browser shows it, https://example.org/page for instance"
    case .credentials:
      "has a name or password in it, which would end up in the ledger: write the address without what stands before @"
    case .forbiddenPort(let port): "port \(port) is no site's: only 80, 443 and ports from 1024 on are asked"
    case .unknownHost(let host): "the host '\(host)' is not known: check the spelling, and that this machine is online"
    case .local(let host, let address):
      "\(named(host, address)), which lies on this machine or in its network: only with --allow-local, and only where no site from outside leads there"
    case .nobody(let host, let address):
      "\(named(host, address)), which is no address of a site (link-local, multicast or reserved): it is never asked"
    case .tooManyRedirects(let limit):
      "leads on and on: more than \(limit) times is not followed; open it in a browser and name the address it ends at"
    case .downgrade(let address):
      "leads from https to \(address), where anybody on the way could change it: name that address itself if you want it so"
    case .noLocation(let status): "answers \(status) without saying where to: open it in a browser"
    case .robots(let rule):
      "the site's robots.txt does not allow programs to read it (\(rule)): open it in a browser, save it, and read the file"
    case .robotsUnreachable(let reason):
      "the site's robots.txt cannot be had (\(reason)), and without it nothing may be read: try later, or read a saved page"
    case .status(let code): words(for: code)
    case .noConnection(let reason): "no connection (\(reason)): check that the site is up and this machine is online"
    case .timedOut(let seconds): "no answer, or not all of it, within \(seconds) s: try again later"
    case .tooLarge(let limit): "larger than \(limit >> 20) MiB, which no article is: it is not read further"
    case .swells(let ratio):
      "unpacks to more than \(ratio) times what is sent, as no page does: it is not read further"
    case .unknownEncoding(let name):
      "is sent packed as '\(name)', which was not asked for: save it in a browser, and read the file"
    case .broken(let reason): "the answer breaks the rules of HTTP (\(reason)): save it in a browser, and read the file"
    }
  }

  private func named(_ host: String, _ address: String) -> String {
    host == address ? "is at \(address)" : "'\(host)' is at \(address)"
  }

  private func words(for status: Int) -> String {
    switch status {
    case 401, 402, 403, 451:
      "the site does not give it out (status \(status)): open it in a browser, save it, and read the file"
    case 404, 410: "there is no such page (status \(status)): check the address"
    case 429: "the site has been asked too often (status 429): try again later"
    case 500...: "the site has a fault of its own (status \(status)): try again later"
    default: "the site answers with status \(status) instead of a page: open it in a browser"
    }
  }
}
