import Dispatch
import Synchronization

/// A queue of limited length between one thread that fills it and one that empties it.
final class Handoff<Element: Sendable>: Sendable {
  private struct State {
    var elements: [Element] = []
    var isCancelled = false
  }

  private let state = Mutex(State())
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  init(capacity: Int) {
    // Counted up, and not begun with: a semaphore may not be let go of below the value that it began with.
    for _ in 0..<capacity { free.signal() }
  }

  /// Elements that wait to be taken.
  var count: Int { state.withLock { $0.elements.count } }

  /// Waits for a free place; false when nobody takes any more.
  func put(_ element: Element) -> Bool {
    free.wait()
    let isCancelled = state.withLock {
      $0.elements.append(element)
      return $0.isCancelled
    }
    filled.signal()
    return !isCancelled
  }

  /// Nothing is put any more.
  func finish() {
    filled.signal()
  }

  /// Nothing is taken any more: wakes the thread that waits for a free place.
  func cancel() {
    state.withLock { $0.isCancelled = true }
    free.signal()
  }

  /// Waits for an element; nil when there will be none.
  func take() -> Element? {
    filled.wait()
    let element: Element? = state.withLock { $0.elements.isEmpty ? nil : $0.elements.removeFirst() }
    if element == nil { filled.signal() } else { free.signal() }
    return element
  }
}
