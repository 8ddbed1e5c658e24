public import Dashboard
import FlyingSocks
import Foundation

/// Serves the pages to browsers of this machine, and to no one else.
///
/// It speaks as much HTTP as its own pages need, over the sockets of FlyingSocks: the HTTP of FlyingFox links
/// FoundationNetworking and with it libcurl, which a program that works offline should not need to start.
public struct DashboardServer: Sendable {
  private let dashboard: LiveDashboard
  private let gate: Gate

  /// As many connections at once, pages that follow the ledger included.
  private static let mostConnections = 64
  /// Of them pages that follow the ledger: others find room beside them.
  private static let mostFollowers = 32

  /// - Parameter token: As the dashboard has it; ``makeToken()`` makes one.
  public init(_ dashboard: LiveDashboard, port: UInt16, token: String?) {
    self.dashboard = dashboard
    gate = Gate(port: port, token: token)
  }

  /// A random token, good for one run.
  public static func makeToken() -> String { Gate.makeToken() }

  /// Listens on 127.0.0.1 until it is cancelled.
  ///
  /// - Parameter ready: Called once connections are taken.
  /// - Throws: ``ServerError``.
  public func run(ready: @escaping @Sendable () -> Void) async throws {
    let pool: some AsyncSocketPool = .make()
    let socket: Socket
    do {
      try await pool.prepare()
      socket = try Socket(domain: Int32(sockaddr_in.family))
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: try .inet(ip4: "127.0.0.1", port: gate.port))
      try socket.listen()
    } catch SocketError.failed(_, let code, let message) {
      throw code == EADDRINUSE ? ServerError.portInUse(gate.port) : .cannotListen(gate.port, reason: message)
    }
    let listening = try AsyncSocket(socket: socket, pool: pool)
    // The first page is made before anybody waits for it.
    _ = dashboard.answer(PageRequest(path: []))
    ready()
    let (room, followers) = (Room(most: Self.mostConnections), Room(most: Self.mostFollowers))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask {
        try await withThrowingDiscardingTaskGroup { connections in
          while let socket = try await Accepting.next(listening.accept) {
            guard room.enter() else {
              // Once and without waiting: whoever floods us is not waited for.
              _ = try? socket.socket.write(Response(.full).data(), from: 0)
              try? socket.close()
              continue
            }
            connections.addTask {
              await Connection(socket: socket, dashboard: dashboard, gate: gate, followers: followers).serve()
              // In this order: whoever sees the end finds room for what comes next.
              room.leave()
              try? socket.close()
            }
          }
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }
}

/// A server that cannot begin.
public enum ServerError: Error, Hashable, Sendable, CustomStringConvertible {
  case portInUse(UInt16)
  case cannotListen(UInt16, reason: String)

  public var description: String {
    switch self {
    case .portInUse(let port):
      "port \(port) is in use, perhaps by another ctrack serve: choose another with --port \(port < 65_535 ? port + 1 : port - 1)"
    case .cannotListen(let port, let reason):
      "port \(port) of 127.0.0.1 cannot be listened on (\(reason)): choose another with --port, from 1024 on"
    }
  }
}
