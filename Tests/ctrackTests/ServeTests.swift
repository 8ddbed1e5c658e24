import Foundation
import Testing

/// `ctrack serve` and the port that it is to listen on.
@Suite struct ServeTests {
  /// Listens on some port of 127.0.0.1 that was free.
  private final class TakenPort {
    let number: UInt16
    private let descriptor: Int32

    init() throws {
      #if canImport(Glibc)
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      #else
        let descriptor = socket(AF_INET, SOCK_STREAM, 0)
      #endif
      self.descriptor = descriptor
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      var length = socklen_t(MemoryLayout<sockaddr_in>.size)
      let isBound = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
          bind(descriptor, pointer, length) == 0 && listen(descriptor, 1) == 0
            && getsockname(descriptor, pointer, &length) == 0
        }
      }
      number = UInt16(bigEndian: address.sin_port)
      try #require(isBound)
    }

    deinit { close(descriptor) }
  }

  @Test func `a port in use is named, with another one to try`() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.run("ctrack add pledged Kestrel reopen")
    let port = try TakenPort()
    let outcome = try sandbox.run("ctrack serve --port \(port.number)")
    let other = port.number < 65_535 ? port.number + 1 : port.number - 1
    #expect(
      outcome
        == Sandbox.Outcome(
          output: "",
          errors:
            "ctrack: port \(port.number) is in use, perhaps by another ctrack serve: choose another with --port \(other)\n",
          status: 69))
  }
}
