import Foundation
import Locking

/// The addresses of a host, by the system's resolver, in the order in which they should be tried.
///
/// - Returns: `nil` if there are none; an address stands for itself.
/// - Throws: ``TimedOut``. The resolver cannot be stopped, so it goes on in a thread that nobody waits for.
func addresses(of host: String, within limit: Duration) async throws -> [IPAddress]? {
  if let address = IPAddress(host) { return [address] }
  return try await withCheckedThrowingContinuation { continuation in
    let answer = Answer(continuation)
    let seconds = Double(limit.components.seconds) + Double(limit.components.attoseconds) / 1e18
    Thread.detachNewThread { answer.give(.success(resolved(host))) }
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { answer.give(.failure(TimedOut(limit: limit))) }
  }
}

/// More than `limit` has passed.
struct TimedOut: Error {
  var limit: Duration
}

/// The first answer counts.
private final class Answer: Sendable {
  private let continuation: Mutex<CheckedContinuation<[IPAddress]?, any Error>?>

  init(_ continuation: CheckedContinuation<[IPAddress]?, any Error>) { self.continuation = Mutex(continuation) }

  func give(_ result: Result<[IPAddress]?, any Error>) {
    let waiting = continuation.withLock { continuation in
      defer { continuation = nil }
      return continuation
    }
    waiting?.resume(with: result)
  }
}

private func resolved(_ host: String) -> [IPAddress]? {
  var hints = addrinfo()
  hints.ai_family = AF_UNSPEC
  #if canImport(Glibc)
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
  #else
    hints.ai_socktype = SOCK_STREAM
  #endif
  var list: UnsafeMutablePointer<addrinfo>?
  guard getaddrinfo(host, nil, &hints, &list) == 0 else { return nil }
  defer { freeaddrinfo(list) }
  var found: [IPAddress] = []
  var next = list
  while let entry = next {
    if let address = entry.pointee.ai_addr.flatMap({ ipAddress(at: $0, family: entry.pointee.ai_family) }),
      !found.contains(address)
    {
      found.append(address)
    }
    next = entry.pointee.ai_next
  }
  return found.isEmpty ? nil : found
}

private func ipAddress(at pointer: UnsafeMutablePointer<sockaddr>, family: Int32) -> IPAddress? {
  let raw = UnsafeRawPointer(pointer)
  switch family {
  case AF_INET:
    return withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in.self).sin_addr) { IPAddress(bytes: Array($0)) }
  case AF_INET6:
    return withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr) { IPAddress(bytes: Array($0)) }
  default: return nil
  }
}
