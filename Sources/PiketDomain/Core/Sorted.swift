extension Array {
  /// The first index at which `predicate` holds, in an array where it holds for everything after that; `count` where
  /// it never does. Binary search.
  func firstIndex(sortedWhere predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
