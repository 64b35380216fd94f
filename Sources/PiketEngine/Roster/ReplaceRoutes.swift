import PiketDomain
import PiketProtocol

extension RosterWire.Rotate: WritingMethod {}
extension RosterWire.Replace: WritingMethod {}

extension Engine {
  static let replaceRoutes: [Route] = [
    .write(RosterWire.Rotate.self, [.planner]) { call, view in
      let decision = try RotateRoster(
        function: call.function, municipality: call.municipality, order: call.order,
        from: view.required(call.from, field: "from"), until: view.required(call.until, field: "until"),
        startWith: call.startWith
      ).decide(view.state, view.context)
      let rotated = decision.outcome
      return Decided(events: decision.events) { after in
        RosterWire.Rotate.Reply(
          draft: rotated.draft.code.rawValue, shifts: rotated.draft.shiftCount,
          findings: rotated.findings.map { RosterWire.Finding($0, after) },
          moves: rotated.moves.map { RosterWire.Move($0, after) },
          law: rotated.law.map { RosterWire.LawFinding($0, after) })
      }
    },
    .read(RosterWire.Replacements.self, [.planner, .auditor, .dutyOfficer]) { call, view, _ in
      let stretch = try ReplacedStretch.find(
        call.shift, from: view.moment(call.from, field: "from"), until: view.moment(call.until, field: "until"),
        view.state, view.context)
      let candidates = Candidates.ranked(stretch.post, stretch.interval, view.state, view.context)
      return RosterWire.Replacements.Reply(
        shift: RosterWire.Shift(stretch.shift, on: stretch.post, view), start: view.rfc3339(stretch.interval.start),
        end: view.rfc3339(stretch.interval.end), candidates: candidates.map { RosterWire.Candidate($0, view) })
    },
    .write(RosterWire.Replace.self, [.planner]) { call, view in
      let decision = try ReplaceShift(
        shift: call.shift, person: call.person, reason: call.reason, from: view.moment(call.from, field: "from"),
        until: view.moment(call.until, field: "until"), acceptance: call.accept ?? [], ground: call.ground ?? ""
      ).decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        RosterWire.Replace.Reply(
          moves: decision.outcome.moves.map { RosterWire.Move($0, after) },
          law: decision.outcome.law.map { RosterWire.LawFinding($0, after) })
      }
    },
    .read(RosterWire.Explain.self, [.planner, .auditor, .dutyOfficer]) { call, view, _ in
      let explanation = try ShiftExplanation.of(call.shift, view.state, view.context)
      return RosterWire.Explain.Reply(
        shift: RosterWire.Shift(explanation.shift, on: explanation.post, view),
        edits: explanation.edits.map { RosterWire.Edit(PostEdit(post: explanation.post, edit: $0), view) },
        records: explanation.corrections.map { RosterWire.Record($0, view) },
        candidates: explanation.candidates.map { RosterWire.Candidate($0, view) })
    },
  ]
}

extension View {
  /// What stands in the way, each once; of the law of somebody else no more than that it does.
  fileprivate func names(of candidate: Candidate) -> [String] {
    let mayKnow = mayKnowLaw(of: candidate.person)
    var names: [String] = []
    for obstacle in candidate.obstacles {
      let name = if case .law = obstacle, !mayKnow { "law" } else { obstacle.name }
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}

extension RosterWire.Candidate {
  init(_ candidate: Candidate, _ view: View) {
    let details = view.state.persons[candidate.person]?.details
    self.init(
      person: candidate.person.rawValue, name: details?.name ?? "",
      municipality: details?.municipality.rawValue ?? "", phone: details?.phones.first,
      obstacles: view.names(of: candidate), preference: candidate.preference.map(Preference.init),
      nearbyDuties: candidate.nearbyDuties, loadHours: Int(candidate.load / 3600),
      shareHours: Int(candidate.share / 3600), sameMunicipality: candidate.isOfTheSameMunicipality)
  }
}

extension RosterWire.Candidate.Preference {
  fileprivate init(_ kind: PreferenceKind) {
    self =
      switch kind {
      case .never: .never
      case .ratherNot: .ratherNot
      case .rather: .rather
      }
  }
}

extension RosterWire.Record {
  init(_ correction: DutyCorrection, _ view: View) {
    self.init(
      start: view.rfc3339(correction.interval.start), end: view.rfc3339(correction.interval.end),
      person: correction.person?.rawValue, reason: correction.reason, by: correction.by,
      recordedAt: view.rfc3339(correction.recordedAt.wholeSecond))
  }
}
