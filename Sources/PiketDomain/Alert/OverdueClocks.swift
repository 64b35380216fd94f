/// Teams had not begun when their time was over.
public struct ClockRanOut: IncidentEvent {
  public static let type = "ClockRanOut"
  public static let schema = 1
  public var incident: IncidentNumber
  /// Codes of the clocks.
  public var clocks: [String]
  public var at: Instant
  public var entry: LogEntry
}

extension StartClock {
  /// When it has to be logged that the team has not begun: the term includes its last moment. Nil: never, or it was.
  var runsOut: Instant? { isOpen && ranOutAt == nil ? due?.adding(seconds: 1) : nil }
}

extension Incident {
  mutating func note(_ ranOut: ClockRanOut) {
    for index in clocks.indices where ranOut.clocks.contains(clocks[index].time.code) && clocks[index].isOpen {
      clocks[index].ranOutAt = ranOut.at
    }
  }
}

extension AlertCourse {
  /// Logs the teams that are late, and tells who has to see to it.
  mutating func noteOverdueClocks() {
    for incident in state.incidents.open.values.sorted(by: { $0.number < $1.number }) {
      let late = incident.clocks.filter { $0.runsOut.map { $0 <= context.now } ?? false }.map(\.time.code)
      if late.isEmpty { continue }
      let entry = context.line(
        incident.log.count + 1, .clockRanOut, late.joined(separator: ", "), "", at: context.now.wholeSecond, as: nil)
      add(.incident(.clockRanOut(ClockRanOut(incident: incident.number, clocks: late, at: context.now, entry: entry))))
      tell(whoSeesTo(incident), .clockRanOut(incident.number, clocks: late), urgent: true)
    }
  }

  /// The holders of the functions that the configuration names, and all who come for the incident.
  private func whoSeesTo(_ incident: Incident) -> [PersonCode] {
    let posts = context.region.alerting.overdueFunctions.flatMap { context.region.posts(of: $0, for: incident) }
    let holders = posts.compactMap { post in
      Duties.at(context.now, state, context.region, function: post.function).duties.first { $0.post == post }?.person
    }
    let coming = state.alerting.alerts(of: incident.number).flatMap { $0.calls.filter(\.isComing).map(\.person) }
    var seen: Set<PersonCode> = []
    return (holders + coming).filter { seen.insert($0).inserted }
  }
}

extension Region {
  /// The posts of a function that an incident has to do with.
  func posts(of code: FunctionCode, for incident: Incident?) -> [Post] {
    guard let function = function(code) else { return [] }
    return posts(of: function).filter { post in
      guard let municipality = post.municipality, let incident else { return true }
      return incident.details.municipalities.contains(municipality)
    }
  }
}
