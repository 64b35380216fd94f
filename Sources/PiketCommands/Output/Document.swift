import PiketDomain
import PiketProtocol

/// A document for people: a title, facts, and sections of lines. Written as plain text, as Markdown (CommonMark), or as
/// a page of HTML that needs nothing else and prints well. The same document gives the same bytes.
struct Document {
  enum Format { case text, markdown, html }

  struct Section {
    let heading: String
    var lines: [String]
  }

  let title: String
  private var facts: [(name: String, value: String)] = []
  private var sections: [Section] = []
  /// Language of the page, `nl`.
  private let language: String

  init(_ title: String, _ texts: Texts) {
    self.title = title
    language = texts.language == .dutch ? "nl" : "en"
  }

  /// Left out where it is nil or empty.
  mutating func add(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { facts.append((name, value)) }
  }

  /// Left out where there are no lines.
  mutating func add(section heading: String, _ lines: [String]) {
    if !lines.isEmpty { sections.append(Section(heading: heading, lines: lines)) }
  }

  func rendered(as format: Format) -> String {
    switch format {
    case .text: text
    case .markdown: markdown
    case .html: html
    }
  }

  private var text: String {
    let width = facts.map(\.name.displayWidth).max() ?? 0
    let head = facts.map { $0.name.padded(to: width) + "  " + $0.value.printable }
    let parts = [[title.printable], head] + sections.map { [$0.heading] + $0.lines.map { "  " + $0.printable } }
    return joined(parts)
  }

  private var markdown: String {
    let head = facts.map { "- \($0.name): \($0.value.markdown)" }
    let parts = [["# " + title.markdown], head]
      + sections.map { ["## " + $0.heading, ""] + $0.lines.map { "- " + $0.markdown } }
    return joined(parts)
  }

  private func joined(_ parts: [[String]]) -> String {
    parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var html: String {
    let title = title.html
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"\(language)\">", "<head>", "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
      "<title>\(title)</title>", "<style>", Document.style, "</style>", "</head>", "<body>", "<h1>\(title)</h1>",
    ]
    if !facts.isEmpty {
      lines += ["<table>"] + facts.map { "<tr><th>\($0.name.html)</th><td>\($0.value.html)</td></tr>" } + ["</table>"]
    }
    for section in sections {
      lines += ["<section>", "<h2>\(section.heading.html)</h2>", "<ul>"]
      lines += section.lines.map { "<li>\($0.html)</li>" }
      lines += ["</ul>", "</section>"]
    }
    return (lines + ["</body>", "</html>"]).joined(separator: "\n") + "\n"
  }

  private static let style = """
    body { font: 11pt/1.45 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #111; }
    h1 { font-size: 1.5em; } h2 { font-size: 1.1em; margin: 1.4em 0 .3em; border-bottom: 1px solid #999; }
    th { text-align: left; padding-right: 1.5em; vertical-align: top; font-weight: normal; color: #555; }
    ul { margin: .3em 0; padding-left: 1.2em; } li { margin: .15em 0; overflow-wrap: anywhere; }
    @media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } li { break-inside: avoid; } }
    """
}

extension String {
  /// Printable, and without a meaning of its own in Markdown.
  var markdown: String {
    printable.reduce(into: "") { result, character in
      if "\\`*_{}[]<>#|~!&".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  /// Printable, and without a meaning of its own in HTML.
  var html: String { XMLElement.escaped(printable) }
}
