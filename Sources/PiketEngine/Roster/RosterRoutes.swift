import PiketDomain
import PiketProtocol

extension RosterWire.Import: WritingMethod {}
extension RosterWire.Publish: WritingMethod {}
extension RosterWire.Discard: WritingMethod {}
extension RosterWire.Assign: WritingMethod {}
extension RosterWire.Correct: WritingMethod {}
extension RosterWire.SetOrder: WritingMethod {}

extension Engine {
  static let rosterRoutes: [Route] = [
    .read(RosterWire.Who.self, .anybody, needsLog: { $0.knownAt != nil }, encoding: who),
    .read(RosterWire.ListDrafts.self, [.planner, .auditor]) { _, view, _ in
      let drafts = view.state.drafts.values.sorted {
        ($0.createdAt, $0.code.rawValue.count, $0.code) < ($1.createdAt, $1.code.rawValue.count, $1.code)
      }
      return RosterWire.ListDrafts.Reply(drafts: drafts.map { RosterWire.Draft($0, view) })
    },
    .read(RosterWire.Check.self, [.planner, .auditor]) { call, view, _ in
      let draft = try view.state.draft(named: call.draft)
      let findings = RosterCheck.findings(of: draft.shifts, view.state, view.context)
      let edits = view.state.edits(since: draft)
      return RosterWire.Check.Reply(
        draft: draft.code.rawValue, shifts: draft.shiftCount,
        findings: findings.map { RosterWire.Finding($0, view) },
        law: RosterCheck.law(of: draft, view.state, view.context).map { RosterWire.LawFinding($0, view) },
        edits: edits.isEmpty ? nil : edits.map { RosterWire.Edit($0, view) })
    },
    .read(RosterWire.Show.self, .anybody, needsLog: { $0.knownAt != nil }) { call, view, engine in
      try show(call, view, engine)
    },
    .write(RosterWire.Import.self, [.planner], source: { $0.name }) { call, view in
      let decision = try ImportRoster(source: call.name, content: call.content).decide(view.state, view.context)
      let isDry = call.dryRun ?? false
      return Decided(events: isDry ? [] : decision.events) { after in
        RosterWire.Import.Reply(
          draft: isDry ? nil : decision.outcome.draft.code.rawValue, shifts: decision.outcome.draft.shiftCount,
          findings: decision.outcome.findings.map { RosterWire.Finding($0, after) })
      }
    },
    .write(RosterWire.Publish.self, [.planner]) { call, view in
      let acceptance = Acceptance(rules: call.accept ?? [], ground: call.ground ?? "", reason: call.reason ?? "")
      let decision = try PublishDraft(draft: call.draft, acceptance: acceptance).decide(view.state, view.context)
      let change = decision.outcome
      return Decided(events: decision.events) { after in
        RosterWire.Publish.Reply(
          draft: change.draft.rawValue,
          versions: change.versions.map {
            RosterWire.Version(post: $0.post.description, year: $0.year, version: $0.version)
          },
          moves: change.moves.map { RosterWire.Move($0, after) },
          findings: change.findings.map { RosterWire.Finding($0, after) },
          law: change.law.map { RosterWire.LawFinding($0, after) },
          swaps: RosterWire.SwapChange.all(in: decision.events, after))
      }
    },
    .write(RosterWire.Discard.self, [.planner]) { call, view in
      let decision = try DiscardDraft(draft: call.draft).decide(view.state, view.context)
      return Decided(events: decision.events) { _ in
        RosterWire.Discard.Reply(draft: decision.outcome.rawValue)
      }
    },
    .write(RosterWire.Assign.self, [.planner]) { call, view in
      let decision = try AssignShift(
        function: call.function, municipality: call.municipality, person: call.person,
        stretch: stretch(call, view), reason: call.reason, acceptance: call.accept ?? [], ground: call.ground ?? ""
      ).decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        RosterWire.Assign.Reply(
          moves: decision.outcome.moves.map { RosterWire.Move($0, after) },
          law: decision.outcome.law.map { RosterWire.LawFinding($0, after) },
          swaps: RosterWire.SwapChange.all(in: decision.events, after))
      }
    },
    .write(RosterWire.Correct.self, [.planner]) { call, view in
      let interval = Interval(
        start: try view.required(call.from, field: "from"), end: try view.required(call.until, field: "until"))
      let decision = try CorrectDuty(
        function: call.function, municipality: call.municipality, person: call.person, interval: interval,
        reason: call.reason
      ).decide(view.state, view.context)
      let correction = decision.outcome.correction
      return Decided(events: decision.events) { after in
        RosterWire.Correct.Reply(
          post: decision.outcome.post.description, start: after.rfc3339(correction.interval.start),
          end: after.rfc3339(correction.interval.end), person: correction.person?.rawValue)
      }
    },
    .write(RosterWire.SetOrder.self, [.planner]) { call, view in
      let decision = try SetDeputyOrder(
        function: call.function, municipality: call.municipality, persons: call.persons,
        from: view.moment(call.from, field: "from")
      ).decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        RosterWire.SetOrder.Reply(
          post: decision.outcome.post.description, persons: decision.outcome.order.persons.map(\.rawValue),
          from: after.rfc3339(decision.outcome.order.from))
      }
    },
  ]

  /// Either a moment whose shift is meant, or both ends of a stretch.
  private static func stretch(_ call: RosterWire.Assign, _ view: View) throws -> AssignShift.Stretch {
    if let at = try view.moment(call.at, field: "at") {
      if call.from != nil || call.until != nil { throw Failure.invalidParameter(call.from != nil ? "from" : "until") }
      return .shift(at: at)
    }
    guard let from = try view.moment(call.from, field: "from") else { throw Failure.invalidParameter("from") }
    guard let until = try view.moment(call.until, field: "until") else { throw Failure.invalidParameter("until") }
    return .between(Interval(start: from, end: until))
  }
}
