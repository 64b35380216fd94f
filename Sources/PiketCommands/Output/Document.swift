import PiketDomain
import PiketProtocol

/// A document for people: headings, facts, points and tables, written as plain text, as Markdown (CommonMark, with the
/// tables of GitHub's) or as a page of HTML that needs nothing else and prints well. The same contents give the same
/// bytes.
struct Document {
  enum Format { case text, markdown, html }

  enum Block {
    /// level: 1 is the title.
    case heading(Int, String)
    case facts([(name: String, value: String)])
    case points([String])
    case table([String], [[String]])
  }

  /// `nl` or `en`.
  private let language: String
  private let title: String
  private var blocks: [Block] = []

  init(_ title: String, _ texts: Texts) {
    self.title = title
    language = texts.language.rawValue
    blocks = [.heading(1, title)]
  }

  mutating func heading(_ level: Int, _ text: String) { blocks.append(.heading(level, text)) }

  /// Nothing for an empty list.
  mutating func points(_ points: [String]) { if !points.isEmpty { blocks.append(.points(points)) } }

  /// Nothing without rows.
  mutating func table(_ headings: [String], _ rows: [[String]]) {
    if !rows.isEmpty { blocks.append(.table(headings, rows)) }
  }

  /// One more fact below the last heading. Left out where it is nil or empty.
  mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    if case .facts(let facts)? = blocks.last {
      blocks[blocks.count - 1] = .facts(facts + [(name, value)])
    } else {
      blocks.append(.facts([(name, value)]))
    }
  }

  /// A heading with points. Left out where there are none.
  mutating func add(section heading: String, _ points: [String]) {
    if points.isEmpty { return }
    self.heading(2, heading)
    self.points(points)
  }

  func rendered(as format: Format) -> String {
    switch format {
    case .text: blocks.map(text).joined(separator: "\n\n") + "\n"
    case .markdown: blocks.map(markdown).joined(separator: "\n\n") + "\n"
    case .html: page
    }
  }

  // MARK: Text

  private func text(_ block: Block) -> String {
    switch block {
    case .heading(_, let text): return text.printable
    case .facts(let facts):
      let width = facts.map(\.name.displayWidth).max() ?? 0
      return facts.map { $0.name.padded(to: width) + "  " + $0.value.printable }.joined(separator: "\n")
    case .points(let points): return points.map { "  " + $0.printable }.joined(separator: "\n")
    case .table(let headings, let rows):
      var table = Table(headings.map { Table.Column($0) })
      for row in rows { table.add(row) }
      return table.rendered(on: Terminal(width: nil, hasColour: false))
    }
  }

  // MARK: Markdown

  private func markdown(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text): return String(repeating: "#", count: level) + " " + text.markdown
    case .facts(let facts): return facts.map { "- \($0.name): \($0.value.markdown)" }.joined(separator: "\n")
    case .points(let points): return points.map { "- " + $0.markdown }.joined(separator: "\n")
    case .table(let headings, let rows):
      let line = { (cells: [String]) in "| " + cells.map(\.markdown).joined(separator: " | ") + " |" }
      let rule = "|" + String(repeating: " --- |", count: headings.count)
      return ([line(headings), rule] + rows.map(line)).joined(separator: "\n")
    }
  }

  // MARK: HTML

  private var page: String {
    """
    <!DOCTYPE html>
    <html lang="\(language)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(title.html)</title>
    <style>
    \(Document.style)
    </style>
    </head>
    <body>
    \(blocks.map(html).joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private func html(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text): return "<h\(level)>\(text.html)</h\(level)>"
    case .facts(let facts):
      let rows = facts.map { "<tr><th>\($0.name.html)</th><td>\($0.value.html)</td></tr>" }
      return (["<table class=\"facts\">"] + rows + ["</table>"]).joined(separator: "\n")
    case .points(let points):
      return (["<ul>"] + points.map { "<li>\($0.html)</li>" } + ["</ul>"]).joined(separator: "\n")
    case .table(let headings, let rows):
      let line = { (tag: String, cells: [String]) in
        "<tr>" + cells.map { "<\(tag)>\($0.html)</\(tag)>" }.joined() + "</tr>"
      }
      return (["<table>", line("th", headings)] + rows.map { line("td", $0) } + ["</table>"]).joined(separator: "\n")
    }
  }

  private static let style = """
    body { font: 11pt/1.45 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #111; }
    h1 { font-size: 1.5em; } h2 { font-size: 1.1em; margin: 1.4em 0 .3em; border-bottom: 1px solid #999; }
    table { border-collapse: collapse; }
    th, td { border: 1px solid #999; padding: .3em .6em; text-align: left; vertical-align: top; }
    .facts th, .facts td { border: none; padding: 0 1.5em 0 0; font-weight: normal; }
    ul { margin: .3em 0; padding-left: 1.2em; } li { margin: .15em 0; overflow-wrap: anywhere; }
    @media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } li, tr { break-inside: avoid; } }
    """
}

extension String {
  /// What people wrote: printable, and without a meaning of its own in Markdown.
  var markdown: String {
    printable.reduce(into: "") { result, character in
      if "\\`*_{}[]<>#|~!&".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  /// What people wrote: printable, and without a meaning of its own in HTML, attributes included.
  var html: String { XMLElement.escaped(printable) }
}
