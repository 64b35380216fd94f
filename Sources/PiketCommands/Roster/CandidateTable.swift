import PiketProtocol

/// Who could have a shift, best first, for people.
struct CandidateTable {
  private let texts: Texts

  init(_ texts: Texts) { self.texts = texts }

  func table(_ candidates: [RosterWire.Candidate]) -> Table {
    var table = Table([
      .init(texts("heading.rank")), .init(texts("heading.who"), .wrap), .init(texts("heading.municipality"), .truncate),
      .init(texts("heading.phone")), .init(texts("heading.nearby")), .init(texts("heading.load")),
      .init(texts("heading.touches"), .wrap),
    ])
    for (index, candidate) in candidates.enumerated() {
      let isExcluded = !candidate.obstacles.isEmpty
      table.add(
        [
          isExcluded ? "-" : String(index + 1), "\(candidate.name) (\(candidate.person))", candidate.municipality,
          candidate.phone.map(PhoneText.dialable) ?? texts("who.noPhone"), String(candidate.nearbyDuties),
          texts(
            "candidate.load", ["hours": String(candidate.loadHours), "share": String(candidate.shareHours)]),
          touched(by: candidate),
        ], style: isExcluded ? .faint : .plain)
    }
    return table
  }

  /// The rules that exclude, and the wish that it touches. A rule that this program does not know is shown by its name.
  private func touched(by candidate: RosterWire.Candidate) -> String {
    let rules = candidate.obstacles.map { texts.template("obstacle.\($0)") ?? texts.template("lawRule.\($0)") ?? $0 }
    let wish = candidate.preference.map { texts("candidate.wish.\($0.rawValue)") }
    return (rules + [wish].compactMap { $0 }).joined(separator: "; ")
  }
}
