import PiketDomain
import PiketProtocol
import PiketStore
import Synchronization
import Varlink

extension Set<Role> {
  /// Everybody who has a role at all.
  static let anybody = Set(Role.allCases)
  /// Those who may follow the log.
  static let followers: Set<Role> = [.planner, .dutyOfficer, .evaluator, .auditor, .administrator]
}

extension Engine {
  static let serviceRoutes: [Route] = [
    .read(ServiceWire.GetStatus.self, .anybody) { _, view, engine in try engine.status(view) },
    .watch(ServiceWire.Watch.self, .followers) { call, view, engine, answerer in
      let next = call.from.map { max($0, 1) } ?? engine.snapshot.head.position + 1
      answerer.continues(Failure.text(ServiceWire.Watch.Reply(event: nil)))
      let seesDossiers = view.caller.hasRole(of: [.auditor], in: view.region)
      engine.watchers.add(from: next, seesDossiers: seesDossiers, answerer, engine)
    },
  ]

  private func status(_ view: View) throws -> ServiceWire.GetStatus.Reply {
    let head = snapshot.head
    let checkpoint = checkpoint.withLock { $0 }
    let uncovered = Duties.at(view.now, view.state, view.region).uncovered
    return ServiceWire.GetStatus.Reply(
      status: ServiceWire.Status(
        version: version, region: view.region.code, regionName: view.region.name,
        since: view.rfc3339(startedAt.wholeSecond), now: view.rfc3339(view.now.wholeSecond),
        readOnly: readOnly != nil, damagedAt: damagedAt, events: head.position, head: head.hash.hex,
        verified: verified.load(ordering: .relaxed),
        checkpointPosition: checkpoint?.position,
        checkpointAt: checkpoint.map { view.rfc3339($0.savedAt.wholeSecond) },
        connections: connections, persons: view.state.persons.count,
        drafts: view.state.drafts.count, uncovered: uncovered.map(\.description), account: view.caller.account,
        roles: view.caller.roles(in: view.region).map(\.rawValue).sorted(), alerting: alertingStatus(view)))
  }
}
