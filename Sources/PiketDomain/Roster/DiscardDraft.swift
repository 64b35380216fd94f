/// Throws a draft away.
public struct DiscardDraft: Sendable {
  public var draft: String

  public init(draft: String) { self.draft = draft }

  /// Refuses: `draftIsUnknown`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DraftCode> {
    let draft = try state.draft(named: draft)
    return Decision([.draftDiscarded(DraftDiscarded(draft: draft.code))], draft.code)
  }
}

extension State {
  /// A draft by its code, in any case. Refuses: `draftIsUnknown`.
  public func draft(named text: String) throws(Refusal) -> Draft {
    let code = DraftCode(text.trimmed.uppercased())
    if let draft = drafts[code] { return draft }
    throw .draftIsUnknown(DraftCode(text), nearest: drafts.keys.map(\.rawValue).sorted())
  }
}
