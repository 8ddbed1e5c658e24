internal import AsyncHTTPClient
import Foundation
internal import NIOCore
internal import NIOHTTPCompression
internal import NIOPosix
internal import NIOSSL

/// What an error of the connection means: ``FetchFault``, ``TimedOut`` or `CancellationError`.
func exchangeFault(_ error: any Error, _ limits: FetchLimits) -> any Error {
  switch error {
  case is FetchFault, is CancellationError: return error
  case let error as HTTPClientError: return fault(of: error, limits)
  case let error as NIOHTTPDecompression.DecompressionError where error == .limit:
    return FetchFault(.swells(ratio: limits.ratio))
  case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError:
    return FetchFault(.broken("what is packed cannot be unpacked"))
  case let error as NIOConnectionError:
    let cause = error.connectionErrors.first?.error
    if cause is ChannelError { return TimedOut(limit: limits.pause) }
    return FetchFault(.noConnection((cause as? IOError).map(reason) ?? "it is refused"))
  case let error as IOError: return FetchFault(.noConnection(reason(of: error)))
  case is ChannelError: return TimedOut(limit: limits.pause)
  case is NIOSSLExtraError: return FetchFault(.noConnection("its certificate is for another name"))
  case is NIOSSLError: return FetchFault(.noConnection("it cannot be made secure, its certificate is not trusted here"))
  default: return FetchFault(.broken("\(error)"))
  }
}

private func fault(of error: HTTPClientError, _ limits: FetchLimits) -> any Error {
  if error == .cancelled { return CancellationError() }
  if error == .deadlineExceeded { return TimedOut(limit: limits.total) }
  if [.readTimeout, .connectTimeout, .tlsHandshakeTimeout].contains(error) {
    return TimedOut(limit: limits.pause)
  }
  return FetchFault(.broken(error == .remoteConnectionClosed ? "it ends before all has come" : error.shortDescription))
}

private func reason(of error: IOError) -> String { String(cString: strerror(error.errnoCode)) }
