import Dashboard
import FlyingSocks
import Foundation

/// One connection: a request is read within its bounds and answered. Whoever took the connection closes it.
struct Connection: Sendable {
  let socket: AsyncSocket
  let dashboard: LiveDashboard
  let gate: Gate
  let followers: Room

  /// How long a request may take to come, and an answer to be taken.
  static let patience = Duration.seconds(20)
  /// Between two looks at the ledger while a page follows it; a sign of life goes out every so many looks.
  static let interval = Duration.milliseconds(400)
  static let looksPerSign = 25

  func serve() async {
    // Whoever goes away in the middle is not missed.
    try? await answer()
  }

  private func answer() async throws {
    do {
      let (head, body) = try await Self.within(Self.patience) { try await request() }
      if head.target == "/live", head.method == "GET" { return try await follow() }
      let response = try await response(head, body)
      try await write(response.data(isHead: head.method == "HEAD"))
    } catch let refusal as Gate.Refusal {
      try await write(Response(refusal).data())
    } catch is TimedOut {
      try await write(Response(Gate.Refusal(status: 408, words: "The request did not come to its end.")).data())
    }
  }

  /// The head, checked before any of the body is read, and the body.
  private func request() async throws -> (RequestHead, Data) {
    var buffer: [UInt8] = []
    var end: (head: Int, body: Int)?
    while end == nil {
      guard buffer.count <= RequestHead.longest else {
        throw Gate.Refusal.longHead
      }
      let from = max(0, buffer.count - 3)
      buffer += try await socket.read(atMost: 4_096)
      end = Self.headEnd(in: buffer, from: from)
    }
    // The last piece that was read may have brought its end beyond the bound.
    if let end, end.head > RequestHead.longest { throw Gate.Refusal.longHead }
    guard let end, let head = RequestHead(buffer[..<end.head]) else {
      throw Gate.Refusal(status: 400, words: "The request cannot be read.")
    }
    let asked = head.gateRequest
    try gate.check(asked)
    var body = Data(buffer[end.body...])
    let length = asked.length ?? 0
    while body.count < length {
      body += try await socket.read(atMost: min(65_536, length - body.count))
    }
    return (head, body.prefix(length))
  }

  /// Where the empty line begins and ends.
  static func headEnd(in bytes: [UInt8], from start: Int) -> (head: Int, body: Int)? {
    guard bytes.count >= 4 else { return nil }
    for place in start...(bytes.count - 4) where bytes[place..<place + 4].elementsEqual([13, 10, 13, 10]) {
      return (place, place + 4)
    }
    return nil
  }

  private func response(_ head: RequestHead, _ body: Data) async throws -> Response {
    var form: [String: String] = [:]
    if head.method == "POST" {
      guard let fields = FormDecoding.fields(body) else {
        throw Gate.Refusal(status: 400, words: "The form cannot be read: it is not UTF-8.")
      }
      try gate.check(form: fields)
      form = fields
    }
    guard let asked = PageRequest(target: head.target, isWrite: head.method == "POST", form: form) else {
      throw Gate.Refusal(status: 400, words: "The address cannot be read: it is not UTF-8.")
    }
    let queue: AnswerQueue = asked.isWrite ? .writing : .reading
    return Response(try await queue.run { dashboard.answer(asked) })
  }

  /// Tells of the ledger until the page is closed.
  private func follow() async throws {
    guard followers.enter() else { throw Gate.Refusal.full }
    defer { followers.leave() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await tell() }
      // Nothing more comes from a page that follows but its end.
      group.addTask { _ = try await socket.read(atMost: 1) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Server-sent events: the ledger's version at once, and whenever it has become another.
  private func tell() async throws {
    try await write(Response.events.data())
    var known: String?
    var looks = 0
    while true {
      // A ledger that is busy for a moment has its version a moment later.
      if let version = try? await AnswerQueue.reading.run({ try dashboard.version() }), version != known {
        known = version
        try await write(Data("event: version\ndata: \(version)\n\n".utf8))
      } else if looks.isMultiple(of: Self.looksPerSign) {
        try await write(Data(": still here\n\n".utf8))
      }
      looks += 1
      try await Task.sleep(for: Self.interval)
    }
  }

  private func write(_ data: Data) async throws {
    try await Self.within(Self.patience) { try await socket.write(data) }
  }

  struct TimedOut: Error {}

  /// Waits so long for what waits for the other side.
  static func within<T: Sendable>(
    _ time: Duration, _ work: @escaping @Sendable () async throws -> T
  ) async throws -> T {
    try await withThrowingTaskGroup(of: T.self) { group in
      group.addTask(operation: work)
      group.addTask {
        try await Task.sleep(for: time)
        throw TimedOut()
      }
      defer { group.cancelAll() }
      guard let first = try await group.next() else { throw TimedOut() }
      return first
    }
  }
}
