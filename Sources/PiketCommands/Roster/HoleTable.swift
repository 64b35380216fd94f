import PiketProtocol

/// Shifts for which there is nobody, and why, for people.
struct HoleTable {
  private let texts: Texts

  init(_ texts: Texts) { self.texts = texts }

  func table(_ holes: [RosterWire.PlanHole]) -> Table {
    var table = Table([
      .init(texts("heading.post")), .init(texts("heading.start")), .init(texts("heading.end")),
      .init(texts("heading.whyNobody"), .wrap),
    ])
    let moments = MomentText(texts)
    for hole in holes {
      table.add([hole.post, moments.short(hole.start), moments.short(hole.end), reasons(hole)], style: .alarm)
    }
    return table
  }

  /// People by what stands in the way, in the order in which it is first met; and by how many there are too few.
  private func reasons(_ hole: RosterWire.PlanHole) -> String {
    var obstacles: [String] = []
    for ruledOut in hole.ruledOut where !obstacles.contains(ruledOut.obstacle) { obstacles.append(ruledOut.obstacle) }
    var parts = obstacles.map { obstacle in
      let persons = hole.ruledOut.filter { $0.obstacle == obstacle }.map(\.person).joined(separator: ", ")
      return texts("plan.ruledOut", ["obstacle": words(obstacle), "persons": persons])
    }
    if parts.isEmpty { parts.append(texts("plan.nobodyAtAll")) }
    if let shortage = hole.shortage {
      parts.append(
        texts(
          "plan.shortage.\(shortage.span.rawValue)",
          [
            "missing": String(shortage.missing), "duties": String(shortage.duties),
            "posts": shortage.posts.joined(separator: ", "), "persons": shortage.persons.joined(separator: ", "),
          ]))
    }
    return parts.joined(separator: "; ")
  }

  /// A rule that this program does not know is shown by its name.
  private func words(_ obstacle: String) -> String {
    texts.template("obstacle.\(obstacle)") ?? texts.template("lawRule.\(obstacle)") ?? obstacle
  }
}
