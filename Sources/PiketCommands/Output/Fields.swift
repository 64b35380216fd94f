/// Names and values below each other, for one thing.
struct Fields {
  private var lines: [(name: String, value: String, style: Style)] = []

  var isEmpty: Bool { lines.isEmpty }

  /// A value that is nil or empty is left out.
  mutating func add(_ name: String, _ value: String?, style: Style = .plain) {
    guard let value, !value.isEmpty else { return }
    lines.append((name, value.printable, style))
  }

  func rendered(on terminal: Terminal) -> String {
    let nameWidth = lines.reduce(0) { max($0, $1.name.displayWidth) }
    let valueWidth = terminal.width.map { max(20, $0 - nameWidth - 2) }
    return lines.flatMap { line in
      let values = valueWidth.map { line.value.wrapped(to: $0) } ?? [line.value]
      return values.enumerated().map { index, value in
        (index == 0 ? line.name : "").padded(to: nameWidth) + "  " + terminal.styled(value, line.style)
      }
    }.joined(separator: "\n")
  }
}
