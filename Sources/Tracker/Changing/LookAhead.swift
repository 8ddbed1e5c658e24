public import Foundation

/// Makes something of every element of a sequence, several at a time, and hands the products out in the order of the elements.
///
/// One thread asks for the elements, as far ahead as there is room; others make the products. What is made must depend on its
/// element alone: then the products are the same with one thread as with many.
public final class LookAhead<Element: Sendable, Product: Sendable>: @unchecked Sendable {
  public enum Step {
    case product(Product)
    /// The next one is not ready yet.
    case pending
    case end
  }

  private struct Slot {
    var element: Element?
    var product: Product?
    var weight: Int
  }

  /// Guards everything below, which is why the class may be shared.
  private let condition = NSCondition()
  /// By their numbers: those from `first` on have not been handed out, those from `begun` on are not worked at yet.
  private var slots: [Int: Slot] = [:]
  private var (first, begun, next) = (0, 0, 0)
  private var weight = 0
  private var hasEnded = false
  private var isStopped = false

  private let room: Int
  private let most: Int

  /// Begins at once.
  ///
  /// - Parameters:
  ///   - threads: How many products are made at a time.
  ///   - room: How much may lie between the element that was asked for last and the product that was handed out last, by
  ///     `weight`; one element always has room.
  ///   - element: The next element, `nil` at the end; asked in one thread, and not again after the end.
  public init(
    threads: Int, room: Int, weight: @escaping @Sendable (Element) -> Int,
    next element: @escaping @Sendable () -> Element?, make: @escaping @Sendable (Element) -> Product
  ) {
    self.room = room
    most = 16 * threads
    Self.run { self.read(element, weight) }
    for _ in 0..<threads { Self.run { self.work(make) } }
  }

  /// With the stack that a main thread has.
  private static func run(_ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.stackSize = 8 << 20
    thread.start()
  }

  private func read(_ element: () -> Element?, _ weigh: (Element) -> Int) {
    while true {
      let element = element()
      condition.lock()
      defer { condition.unlock() }
      guard let element, !isStopped else {
        hasEnded = true
        condition.broadcast()
        return
      }
      let slot = Slot(element: element, product: nil, weight: weigh(element))
      slots[next] = slot
      next += 1
      weight += slot.weight
      condition.broadcast()
      while !isStopped, weight >= room || slots.count >= most { condition.wait() }
    }
  }

  private func work(_ make: (Element) -> Product) {
    condition.lock()
    defer { condition.unlock() }
    while !isStopped {
      guard begun < next else {
        if hasEnded { return }
        condition.wait()
        continue
      }
      let number = begun
      begun += 1
      guard let element = slots[number]?.element else { continue }
      slots[number]?.element = nil
      condition.unlock()
      let product = make(element)
      condition.lock()
      slots[number]?.product = product
      condition.broadcast()
    }
  }

  /// The next product in order, if it comes within a time.
  public func step(within limit: TimeInterval) -> Step {
    condition.lock()
    defer { condition.unlock() }
    let end = Date(timeIntervalSinceNow: limit)
    while true {
      if isStopped { return .end }
      if let slot = slots[first], let product = slot.product {
        slots[first] = nil
        first += 1
        weight -= slot.weight
        condition.broadcast()
        return .product(product)
      }
      if hasEnded && first == next { return .end }
      guard condition.wait(until: end) else { return .pending }
    }
  }

  /// Lets the threads end with what they have in hand. To be called when the products are no longer wanted.
  public func stop() {
    condition.lock()
    isStopped = true
    condition.broadcast()
    condition.unlock()
  }
}
