/// A row of numbers in memory of its own: bounds are checked in debug builds, not in release builds.
///
/// Why not `Array`: the search does nothing but look up and change small numbers, some hundred times per proposal. With
/// arrays, which the state would share through a class, it takes ten times as long; with these cells and bounds checks
/// in release builds too, a fifth longer (measured, region-1).
///
/// Whoever makes the cells gives them back with `free()`; the types that do so do it in their `deinit`.
struct Cells<Element: BitwiseCopyable> {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating value: Element, count: Int) {
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: max(1, count))
    self.count = count
  }

  init(_ values: [Element]) {
    base = .allocate(capacity: max(1, values.count))
    for (index, value) in values.enumerated() { (base + index).initialize(to: value) }
    count = values.count
  }

  func free() { base.deallocate() }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  func copy(from other: Cells) {
    assert(count == other.count)
    base.update(from: other.base, count: count)
  }
}

extension Cells where Element == Int32 {
  /// The number at `index`, as wide as the arithmetic.
  @inline(__always) func wide(_ index: Int) -> Int { Int(self[index]) }
}
