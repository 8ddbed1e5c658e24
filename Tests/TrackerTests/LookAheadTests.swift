import Foundation
import Synchronization
import Testing
import Tracker

@Suite struct LookAheadTests {
  private func numbers(to end: Int, asked: Counter = Counter()) -> @Sendable () -> Int? {
    { asked.next() < end ? asked.last : nil }
  }

  private final class Counter: Sendable {
    private let count = Atomic<Int>(-1)
    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
    var last: Int { count.load(ordering: .relaxed) }
  }

  private func all<Product>(_ ahead: LookAhead<Int, Product>) -> [Product] {
    var products: [Product] = []
    while true {
      switch ahead.step(within: 60) {
      case .product(let product): products.append(product)
      case .pending: Issue.record("nothing came")
      case .end: return products
      }
    }
  }

  @Test(arguments: [1, 2, 7])
  func `products come in the order of the elements, however many threads make them`(_ threads: Int) {
    let ahead = LookAhead(threads: threads, room: 1_000, weight: { _ in 1 }, next: numbers(to: 500)) { number in
      // The first of each five is the slowest.
      if number.isMultiple(of: 5) { usleep(200) }
      return number * number
    }
    #expect(all(ahead) == (0..<500).map { $0 * $0 })
  }

  @Test func `of nothing comes nothing`() {
    let ahead = LookAhead(threads: 3, room: 1, weight: { (_: Int) in 1 }, next: { nil }, make: { $0 })
    #expect(all(ahead) == [])
  }

  @Test func `no more is asked for than there is room, and a large element has room alone`() throws {
    let asked = Counter()
    let ahead = LookAhead(threads: 1, room: 10, weight: { $0 == 3 ? 99 : 4 }, next: numbers(to: 6, asked: asked)) { $0 }
    defer { ahead.stop() }
    for number in 0..<6 {
      guard case .product(let product) = ahead.step(within: 60) else {
        Issue.record("nothing came")
        return
      }
      #expect(product == number)
      // Three of four bytes reach ten; behind the large one nothing is asked for until it has been taken.
      #expect(asked.last <= (number < 3 ? max(3, number + 2) : 6))
    }
  }

  @Test func `what is not ready is not waited for, and after the stop there is nothing`() {
    let gate = DispatchSemaphore(value: 0)
    let ahead = LookAhead(threads: 1, room: 10, weight: { _ in 1 }, next: numbers(to: 2)) { number in
      gate.wait()
      return number
    }
    guard case .pending = ahead.step(within: 0) else {
      Issue.record("it came before it was made")
      return
    }
    gate.signal()
    guard case .product(0) = ahead.step(within: 60) else {
      Issue.record("the first is missing")
      return
    }
    ahead.stop()
    gate.signal()
    guard case .end = ahead.step(within: 60) else {
      Issue.record("it went on")
      return
    }
  }
}
