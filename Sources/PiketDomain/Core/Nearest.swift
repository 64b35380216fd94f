/// The candidates that somebody may have meant with `name`: those that begin with it, or that differ by few typing
/// errors (two, or one for each three letters); nearest first, then by alphabet. Upper and lower case are the same.
public func nearest(_ name: String, among candidates: [String], max count: Int = 3) -> [String] {
  let wanted = Array(name.lowercased())
  guard !wanted.isEmpty else { return [] }
  let distanceMax = max(2, wanted.count / 3)
  var found: [(distance: Int, candidate: String)] = []
  for candidate in candidates {
    let letters = Array(candidate.lowercased())
    let isPrefix = letters.starts(with: wanted)
    guard isPrefix || abs(letters.count - wanted.count) <= distanceMax else { continue }
    let distance = isPrefix ? letters.count - wanted.count : typingErrors(wanted, letters)
    if isPrefix || distance <= distanceMax { found.append((distance, candidate)) }
  }
  found.sort { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
  return found.prefix(count).map(\.candidate)
}

/// Letters left out, put in, changed, or swapped with their neighbour: the Damerau-Levenshtein distance in the form
/// that changes no part of the text twice (optimal string alignment).
private func typingErrors(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    for column in 0..<right.count {
      let isSame = left[row] == right[column]
      var distance = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current.append(distance)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
