import Dispatch
import FlyingSocks
import Foundation
import Testing

@testable import DashboardServer

@Suite struct RoomTests {
  @Test func `a room that is full lets in again who follows one that left`() {
    let room = Room(most: 2)
    #expect([room.enter(), room.enter(), room.enter()] == [true, true, false])
    room.leave()
    #expect([room.enter(), room.enter()] == [true, false])
  }

  @Test(arguments: [EMFILE, ENFILE, ECONNABORTED, EINTR])
  func `too many open files do not end the server`(_ code: Int32) async throws {
    var failures = 2
    let taken = try await Accepting.next {
      guard failures > 0 else { return "socket" }
      failures -= 1
      throw SocketError.failed(type: "Accept", errno: code, message: "")
    }
    #expect(taken == "socket")
  }

  @Test func `a socket that is closed or broken ends it`() async throws {
    #expect(try await Accepting.next { () throws -> String in throw SocketError.disconnected } == nil)
    await #expect(throws: SocketError.self) {
      _ = try await Accepting.next { () throws -> String in
        throw SocketError.failed(type: "Accept", errno: EBADF, message: "")
      }
    }
  }

  @Test func `a question is answered while a change and another question take their time`() async throws {
    let gate = DispatchSemaphore(value: 0)
    async let change = AnswerQueue.writing.run { gate.wait() }
    async let question = AnswerQueue.reading.run { gate.wait() }
    #expect(try await AnswerQueue.reading.run { 7 } == 7)
    gate.signal()
    gate.signal()
    _ = try await (change, question)
  }
}
