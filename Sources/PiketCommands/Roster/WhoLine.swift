import PiketProtocol

/// `piket who` is asked at three in the morning, and by programs all day: the argument parser's set-up costs three
/// times what the question costs (measured). So this one command line is read without it where there is nothing to
/// complain about; every other goes to the parser.
enum WhoLine {
  /// The question of `who [--at M] [--function F] [--municipality M] [--known-at M]`; nil for every other line.
  static func question(_ arguments: [String]) -> RosterWire.Who? {
    guard let command = arguments.first, command == "who" || command == "wie" else { return nil }
    var question = RosterWire.Who()
    var rest = arguments.dropFirst()
    while let option = rest.popFirst() {
      guard let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }
      switch option {
      case "--at": question.at = value
      case "--function": question.function = value
      case "--municipality": question.municipality = value
      case "--known-at": question.knownAt = value
      default: return nil
      }
    }
    return question
  }
}
