import PiketDomain
import PiketProtocol

extension RoomWire.Take: WritingMethod {}
extension RoomWire.Leave: WritingMethod {}
extension RoomWire.Assign: WritingMethod {}
extension RoomWire.Withdraw: WritingMethod {}

extension Engine {
  static let positionRoutes: [Route] = [
    .write(RoomWire.Take.self, [.dutyOfficer]) { call, view in
      var command = TakePosition(call.incident, call.position, by: call.person)
      command.outside = call.outside
      command.at = try view.moment(call.at, field: "at")
      command.until = try view.moment(call.until, field: "until")
      let decision = try command.decide(view.state, view.context)
      let number = try view.state.incidents.find(call.incident).number
      return Decided(events: decision.events) { after in
        let hold = decision.outcome
        let incident = try after.state.incidents.find(number.rawValue)
        let others = hold.holder.person.map { after.state.positions(of: $0, at: hold.from) } ?? []
        return RoomWire.Take.Reply(
          hold: RoomWire.Hold(hold, of: incident, at: after.now, after),
          also: others.filter { $0.incident.number != number || $0.hold.position.code != hold.position.code }
            .map { RoomWire.Hold($0.hold, of: $0.incident, at: hold.from, after) })
      }
    },
    .write(RoomWire.Leave.self, [.dutyOfficer]) { call, view in
      let decision = try LeavePosition(call.incident, call.position, at: view.moment(call.at, field: "at"))
        .decide(view.state, view.context)
      let number = try view.state.incidents.find(call.incident).number
      return Decided(events: decision.events) { after in
        let incident = try after.state.incidents.find(number.rawValue)
        return RoomWire.Leave.Reply(hold: RoomWire.Hold(decision.outcome, of: incident, at: after.now, after))
      }
    },
    .read(RoomWire.Positions.self, incidentReaders) { call, view, _ in
      let incident = try view.state.incidents.find(call.incident)
      let holds = incident.room.holds.sorted { ($0.from, $0.position.code) < ($1.from, $1.position.code) }
      return RoomWire.Positions.Reply(
        holds: holds.map { RoomWire.Hold($0, of: incident, at: view.now, view) },
        positions: view.region.positions.map { RoomWire.Position($0) })
    },
    .read(RoomWire.Relief.self, incidentReaders) { call, view, _ in
      let incident = try view.state.incidents.find(call.incident)
      let hours = call.hours ?? ReliefPlan.hoursUsual
      guard (1...ReliefPlan.hoursMax).contains(hours) else { throw Failure.invalidParameter("hours") }
      let plan = ReliefPlan(
        incident, hours: hours, shiftHours: try checkedShift(call.shift), view.state, view.context)
      return RoomWire.Relief.Reply(
        incident: incident.number.rawValue, rows: plan.rows.map { RoomWire.Row($0, view) })
    },
    .write(RoomWire.Assign.self, [.dutyOfficer]) { call, view in
      var command = PlanRelief(
        call.incident, call.position, by: call.person, from: try view.required(call.from, field: "from"))
      command.outside = call.outside
      command.until = try view.moment(call.until, field: "until")
      command.shiftHours = try checkedShift(call.shift)
      let decision = try command.decide(view.state, view.context)
      let number = try view.state.incidents.find(call.incident).number
      return Decided(events: decision.events) { after in
        RoomWire.Assign.Reply(
          incident: number.rawValue, relief: RoomWire.ReliefShift(decision.outcome.shift, after),
          warnings: decision.outcome.warnings.map(\.rawValue))
      }
    },
    .write(RoomWire.Withdraw.self, [.dutyOfficer]) { call, view in
      let decision = try WithdrawRelief(call.incident, call.relief).decide(view.state, view.context)
      let number = try view.state.incidents.find(call.incident).number
      return Decided(events: decision.events) { after in
        RoomWire.Withdraw.Reply(
          incident: number.rawValue, relief: RoomWire.ReliefShift(decision.outcome, after))
      }
    },
  ]

  private static func checkedShift(_ hours: Int?) throws -> Int {
    let hours = hours ?? ReliefPlan.shiftHoursUsual
    guard ReliefPlan.shiftHours.contains(hours) else { throw Failure.invalidParameter("shift") }
    return hours
  }
}
