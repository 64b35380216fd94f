/// A document for people: headings, points and tables, written as plain text, as Markdown (CommonMark, with the tables
/// of GitHub's) or as HTML that stands by itself. The same contents give the same bytes.
struct Document {
  enum Format { case text, markdown, html }

  enum Block {
    /// level: 1 is the title.
    case heading(Int, String)
    case points([String])
    case table([String], [[String]])
  }

  /// `nl` or `en`.
  let language: String
  private(set) var blocks: [Block] = []

  init(language: String) { self.language = language }

  mutating func heading(_ level: Int, _ text: String) { blocks.append(.heading(level, text)) }

  /// Nothing for an empty list.
  mutating func points(_ points: [String]) { if !points.isEmpty { blocks.append(.points(points)) } }

  /// Nothing without rows.
  mutating func table(_ headings: [String], _ rows: [[String]]) {
    if !rows.isEmpty { blocks.append(.table(headings, rows)) }
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
    case .points(let points): return points.map { "- " + $0.markdown }.joined(separator: "\n")
    case .table(let headings, let rows):
      let line = { (cells: [String]) in "| " + cells.map(\.markdown).joined(separator: " | ") + " |" }
      let rule = "|" + String(repeating: " --- |", count: headings.count)
      return ([line(headings), rule] + rows.map(line)).joined(separator: "\n")
    }
  }

  // MARK: HTML

  private var page: String {
    let title = blocks.lazy.compactMap { block in
      if case .heading(1, let text) = block { text } else { nil }
    }.first ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <title>\(title.html)</title>
      <style>
      body { font-family: sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
      table { border-collapse: collapse; }
      th, td { border: 1px solid #999; padding: 0.3em 0.6em; text-align: left; vertical-align: top; }
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
    case .points(let points):
      return (["<ul>"] + points.map { "<li>\($0.html)</li>" } + ["</ul>"]).joined(separator: "\n")
    case .table(let headings, let rows):
      let line = { (tag: String, cells: [String]) in
        "<tr>" + cells.map { "<\(tag)>\($0.html)</\(tag)>" }.joined() + "</tr>"
      }
      return (["<table>", line("th", headings)] + rows.map { line("td", $0) } + ["</table>"]).joined(separator: "\n")
    }
  }
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
  var html: String {
    printable.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
  }
}
