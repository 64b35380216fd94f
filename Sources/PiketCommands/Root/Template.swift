import PiketProtocol

/// A text with places, used the other way round: to find what was filled in.
struct Template {
  private let first: Substring
  /// The places, each with the text behind it.
  private let places: [(name: String, behind: Substring)]

  init(_ text: String) {
    var rest = text[...]
    var pieces: [Substring] = []
    let names = Texts.places(in: text)
    for name in names {
      guard let place = rest.firstRange(of: "{\(name)}") else { break }
      pieces.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    pieces.append(rest)
    first = pieces[0]
    places = zip(names, pieces.dropFirst()).map { ($0, $1) }
  }

  /// What was filled in, where `text` as a whole is this template filled in.
  func values(in text: Substring) -> [String: String]? {
    guard text.hasPrefix(first), let (range, values) = match(text, from: text.startIndex, whole: true),
      range.upperBound == text.endIndex
    else { return nil }
    return values
  }

  /// The first piece of `text` that is this template filled in.
  func find(in text: String) -> (Range<String.Index>, [String: String])? {
    guard let start = text.firstRange(of: first)?.lowerBound else { return nil }
    return match(text[...], from: start, whole: false)
  }

  private func match(
    _ text: Substring, from start: String.Index, whole: Bool
  ) -> (Range<String.Index>, [String: String])? {
    var values: [String: String] = [:]
    var position = text.index(start, offsetBy: first.count)
    for (index, place) in places.enumerated() {
      let rest = text[position...]
      let isLast = whole && index == places.count - 1
      if isLast {
        guard rest.hasSuffix(place.behind) else { return nil }
        let end = rest.index(rest.endIndex, offsetBy: -place.behind.count)
        values[place.name] = String(rest[..<end])
        position = rest.endIndex
      } else {
        guard let next = rest.firstRange(of: place.behind) else { return nil }
        values[place.name] = String(rest[..<next.lowerBound])
        position = next.upperBound
      }
    }
    return (start..<position, values)
  }
}
