/// All dossiers. Frames are kept of each until it is destroyed, content of those that are open: memory follows what is
/// worked on, and not history.
public struct DossierRegister: Hashable, Sendable, Codable {
  public private(set) var frames: [DossierNumber: DossierFrame] = [:]
  public private(set) var contents: [DossierNumber: DossierContent] = [:]
  /// What is gone: number and moment, so that it can be shown that it is.
  public private(set) var destroyed: [DossierNumber: Instant] = [:]
  /// How many there were in each series, for instance 12 in `2027-H`: the next number follows from it, without gaps.
  private var counts: [String: Int] = [:]

  public init() {}

  func next(in series: String) -> DossierNumber { DossierNumber((counts[series] ?? 0) + 1, in: series) }

  mutating func evolve(_ event: DossierEvent) {
    switch event {
    case .referred(let referred):
      note(referred.dossier)
      frames[referred.dossier] = DossierFrame(referred)
      contents[referred.dossier] = DossierContent(referred)
    case .destroyed(let gone):
      // When the log is read again its stream is not: the number is known from here only.
      note(gone.dossier)
      drop(gone.dossier)
      destroyed[gone.dossier] = gone.at
    default:
      guard let number = event.happening?.dossier, let index = frames.index(forKey: number) else { return }
      if case .reopened(let reopened) = event { contents[number] = reopened.content }
      frames.values[index].evolve(event)
      if frames.values[index].state.isOpen {
        contents[number]?.evolve(event)
      } else {
        contents[number] = nil
      }
    }
  }

  private mutating func note(_ number: DossierNumber) {
    counts[number.series] = max(counts[number.series] ?? 0, number.count)
  }

  /// Forgets a dossier, and that others have to do with it.
  private mutating func drop(_ number: DossierNumber) {
    contents[number] = nil
    guard let frame = frames.removeValue(forKey: number) else { return }
    for link in frame.links { frames[link.other]?.unlink(number) }
  }
}

extension DossierFrame {
  mutating func unlink(_ other: DossierNumber) { links.removeAll { $0.other == other } }
}

/// One dossier, folded from its own stream whatever its state: how the content of one that is not open is read.
public struct Dossier: Hashable, Sendable {
  public private(set) var frame: DossierFrame
  public private(set) var content: DossierContent

  /// Nil where the events do not begin with a referral: they are no whole stream.
  public init?(_ events: some Sequence<DossierEvent>) {
    var folded: (frame: DossierFrame, content: DossierContent)?
    for event in events {
      if case .referred(let referred) = event {
        folded = (DossierFrame(referred), DossierContent(referred))
      } else {
        folded?.frame.evolve(event)
        folded?.content.evolve(event)
      }
    }
    guard let folded else { return nil }
    (frame, content) = (folded.frame, folded.content)
  }
}
