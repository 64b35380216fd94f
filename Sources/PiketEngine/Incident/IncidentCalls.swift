import PiketDomain
import PiketProtocol

/// What was asked over the wire as the commands of the domain.
extension OpenIncident {
  init(_ call: IncidentWire.Open, _ view: View) throws {
    self.init(call.title, in: call.municipalities)
    type = call.type
    place = call.place
    at = try view.moment(call.at, field: "at")
    source = call.source
    isExercise = call.exercise ?? false
    phase = call.phase.flatMap { IncidentPhase(rawValue: $0.rawValue) } ?? .hot
    grip = call.grip.map { GripCall($0, authority: call.authority, reason: call.reason) }
    function = call.function
  }
}

extension ChangeIncident {
  init(_ call: IncidentWire.Change, _ view: View) throws {
    self.init(call.incident)
    title = call.title
    type = call.type
    place = call.place
    municipalities = call.municipalities
    at = try view.moment(call.at, field: "at")
    source = call.source
    isExercise = call.exercise
  }
}

extension WriteLog {
  init(_ call: IncidentWire.Log, _ view: View) throws {
    self.init(call.incident, call.text)
    at = try view.moment(call.at, field: "at")
    source = call.source
    function = call.function
    status = call.verified ?? false ? .verified : .unverified
    aspect = call.aspect.flatMap { LogAspect(rawValue: $0.rawValue) }
    certainty = call.certainty.flatMap { LogCertainty(rawValue: $0.rawValue) }
    refersTo = call.refersTo
    relation = call.relation.flatMap { LogRelation(rawValue: $0.rawValue) }
    isAddendum = call.addendum ?? false
  }
}
