import Glibc

/// What the reader's screen can do.
struct Terminal {
  /// Columns; nil where output is piped: then nothing is fitted.
  let width: Int?
  let hasColour: Bool

  init(width: Int?, hasColour: Bool) {
    self.width = width
    self.hasColour = hasColour
  }

  /// colour: false where the user wants none. NO_COLOR (https://no-color.org) and TERM=dumb are kept.
  init(descriptor: Int32, colour: Bool, environment: (String) -> String?) {
    let isTerminal = isatty(descriptor) == 1
    let refused = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    hasColour = colour && isTerminal && !refused && environment("TERM") != "dumb"
    width = isTerminal ? Terminal.columns(of: descriptor, environment: environment) : nil
  }

  /// COLUMNS where it is set to a number, else what the terminal says, else 80.
  private static func columns(of descriptor: Int32, environment: (String) -> String?) -> Int {
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  func styled(_ text: String, _ style: Style) -> String {
    guard hasColour, style != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }
}

/// How a piece of text stands out; the raw value is the SGR parameter (ECMA-48).
enum Style: String {
  case plain = ""
  case strong = "1"
  case alarm = "1;31"
  case warning = "33"
  case good = "32"
  case faint = "2"
}
