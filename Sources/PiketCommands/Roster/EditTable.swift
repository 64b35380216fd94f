import PiketProtocol

/// What was changed in the published roster since a draft was made.
struct EditTable {
  private let texts: Texts

  init(_ texts: Texts) { self.texts = texts }

  func table(_ edits: [RosterWire.Edit]) -> Table {
    var table = Table([
      .init(texts("heading.post")), .init(texts("heading.start")), .init(texts("heading.end")),
      .init(texts("heading.because"), .wrap),
    ])
    let moments = MomentText(texts)
    for edit in edits {
      table.add([edit.post, moments.short(edit.start), moments.short(edit.end), texts.because(edit.because)])
    }
    return table
  }
}
