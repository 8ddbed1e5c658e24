import Foundation
internal import NIOHTTP1

/// Reads pages of the web, one after the other, as their sites permit.
///
/// Every host is looked up once and asked only at addresses that were looked at: a name that leads into one's own network,
/// from the start, through a redirect or by changing its mind, gets no answer. Cookies are neither kept nor sent.
public actor Fetcher {
  private let limits: FetchLimits
  private let allowsLocal: Bool
  private let exchange: Exchange
  /// The first word of the name that is given to sites; what robots.txt calls us.
  private let token: String
  private var places: [String: [IPAddress]] = [:]
  private var robots: [String: Robots] = [:]

  /// - Parameters:
  ///   - agent: What sites are told, `ctrack/1.0` for instance.
  ///   - allowsLocal: Whether addresses on this machine and in its network may be asked, except from outside.
  public init(agent: String, limits: FetchLimits = FetchLimits(), allowsLocal: Bool = false) {
    self.limits = limits
    self.allowsLocal = allowsLocal
    exchange = Exchange(agent: agent, limits: limits)
    token = String(agent.prefix { $0 != "/" })
  }

  /// Reads one address, through redirects.
  ///
  /// - Parameter known: What is known of it already; then the site may answer that nothing has changed.
  /// - Throws: ``FetchError``, `CancellationError`.
  public func fetch(_ address: WebAddress, unless known: Validators? = nil) async throws -> FetchOutcome {
    let total = limits.total
    do {
      return try await withThrowingTaskGroup(of: FetchOutcome.self) { group in
        group.addTask { try await self.follow(address, unless: known) }
        group.addTask {
          try await Task.sleep(for: total)
          throw TimedOut(limit: total)
        }
        defer { group.cancelAll() }
        guard let outcome = try await group.next() else { throw CancellationError() }
        return outcome
      }
    } catch let error as TimedOut {
      throw FetchError(address: address.description, fault: .timedOut(seconds: Int(error.limit.components.seconds)))
    }
  }

  private func follow(_ address: WebAddress, unless known: Validators?) async throws -> FetchOutcome {
    var place = address
    // A page from outside must not lead into the network that the person who calls is in.
    var mayBeLocal = allowsLocal
    for _ in 0...limits.redirects {
      do {
        let addresses = try await checkedPlaces(of: place, mayBeLocal: mayBeLocal)
        mayBeLocal = allowsLocal && addresses.allSatisfy { $0.reach == .local }
        if let rule = try await robots(of: place, at: addresses).rule(against: place.target) {
          throw FetchFault(.robots(rule: rule))
        }
        let isKnown = known?.address == place.description
        let reply = try await exchange.ask(
          Exchange.Question(
            address: place, unless: isKnown ? known : nil, accept: Self.accepted, limit: limits.size),
          at: addresses)
        switch reply.status {
        case 200: return .page(page(reply, at: place))
        case 304 where isKnown: return .unchanged
        case 301, 302, 303, 307, 308: place = try next(after: place, reply)
        default: throw FetchFault(.status(reply.status))
        }
      } catch let error as FetchFault {
        throw FetchError(address: address.description, place: place.description, fault: error.fault)
      }
    }
    throw FetchError(address: address.description, fault: .tooManyRedirects(limit: limits.redirects))
  }

  private static let accepted =
    "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.8"

  private func next(after place: WebAddress, _ reply: Exchange.Reply) throws -> WebAddress {
    guard let location = reply.headers["location"].first else { throw FetchFault(.noLocation(status: reply.status)) }
    let next: WebAddress
    // The fault lies at the address that was led to.
    do { next = try place.following(location) } catch { throw FetchFault(error.fault) }
    guard place.scheme == .http || next.scheme == .https else { throw FetchFault(.downgrade(to: next.description)) }
    return next
  }

  private func page(_ reply: Exchange.Reply, at place: WebAddress) -> FetchedPage {
    let type = reply.headers["content-type"].first.map { MediaType($0) }
    return FetchedPage(
      address: place, bytes: reply.bytes, mediaType: type?.name, charset: type?.charset,
      validators: Validators(
        address: place.description, etag: reply.headers["etag"].first,
        lastModified: reply.headers["last-modified"].first))
  }

  /// Where the host is. All its addresses must be allowed, since any of them may be the one that is asked.
  private func checkedPlaces(of address: WebAddress, mayBeLocal: Bool) async throws -> [IPAddress] {
    let known = places[address.host]
    let found = if let known { known } else { try await addresses(of: address.host, within: limits.pause) }
    guard let found else { throw FetchFault(.unknownHost(address.host)) }
    places[address.host] = found
    for place in found {
      switch place.reach {
      case .everybody: continue
      case .local where mayBeLocal: continue
      case .local: throw FetchFault(.local(host: address.host, address: place.description))
      case .nobody: throw FetchFault(.nobody(host: address.host, address: place.description))
      }
    }
    return found
  }

  /// What the site asks of us, read once.
  private func robots(of address: WebAddress, at addresses: [IPAddress]) async throws -> Robots {
    if let known = robots[address.origin] { return known }
    let found = try await askedRobots(of: address, at: addresses)
    robots[address.origin] = found
    return found
  }

  /// By RFC 9309: a site that has none (4xx) allows everything, one that cannot say (5xx) nothing.
  private func askedRobots(of address: WebAddress, at addresses: [IPAddress]) async throws -> Robots {
    var (place, addresses) = (try address.following("/robots.txt"), addresses)
    for _ in 0...limits.redirects {
      let mayBeLocal = allowsLocal && addresses.allSatisfy { $0.reach == .local }
      let reply = try await exchange.ask(
        Exchange.Question(address: place, accept: "text/plain, */*;q=0.8", limit: limits.robotsSize, isCut: true),
        at: addresses)
      switch reply.status {
      case 200: return Robots(String(decoding: reply.bytes, as: UTF8.self), agent: token)
      case 301, 302, 303, 307, 308:
        place = try next(after: place, reply)
        addresses = try await checkedPlaces(of: place, mayBeLocal: mayBeLocal)
      case 500...: throw FetchFault(.robotsUnreachable("status \(reply.status)"))
      default: return .none
      }
    }
    // So many redirects count as having none.
    return .none
  }
}
