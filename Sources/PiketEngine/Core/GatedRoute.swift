import PiketDomain
import PiketProtocol
import PiketStore
import Varlink

/// A read of dossiers whose parameters are understood.
struct GatedRead: Sendable {
  let reply: @Sendable (inout Viewing) throws -> [UInt8]
}

/// What a read of dossiers works with. It leaves a record of each question that it puts to the gate, also where it is
/// refused.
struct Viewing {
  let view: View
  let gate: Gate
  let engine: Engine
  var records: [AccessRecord] = []

  init(_ view: View, _ engine: Engine) {
    self.view = view
    self.engine = engine
    gate = Gate(view.state, view.context)
  }

  /// Whether one dossier is open. Refuses as the gate does.
  mutating func open(_ call: DossierCall, _ action: AccessAction) throws(Refusal) -> GatePass {
    let answer = gate.ask(call, action)
    records.append(answer.record)
    guard let pass = answer.pass else { throw answer.refusal ?? .dossier(.isUnknown(nil, nearest: [])) }
    return pass
  }

  /// All that are open for a purpose. Refuses: `dossier(.purposeIsMissing)`, whatever there is.
  mutating func list(
    for purpose: DossierPurpose?, _ action: AccessAction = .list,
    where isWanted: (DossierView) -> Bool = { _ in true }
  ) throws(Refusal) -> [DossierView] {
    let found = gate.list(for: purpose, action, where: isWanted)
    records += found.records
    if purpose == nil { throw .dossier(.purposeIsMissing(allowed: DossierPurpose.allCases)) }
    return found.views
  }
}

/// A step of one dossier.
protocol DossierMethod: WritingMethod where Reply == CaseWire.Changed {
  var dossier: String { get }
  var purpose: String? { get }
  var basedOn: Int? { get }
  /// Why it is an emergency; nil: it is none.
  var emergency: String? { get }
}

extension DossierMethod {
  var emergency: String? { nil }

  var dossierCall: DossierCall {
    get throws(Refusal) {
      DossierCall(
        dossier, for: try DossierWord.purpose(purpose), because: emergency, isEmergency: emergency != nil,
        basedOn: basedOn)
    }
  }
}

extension Route {
  static func gated<M: VarlinkMethod>(
    _: M.Type, _ roles: Set<Role>, as action: AccessAction,
    _ handler: @escaping @Sendable (M, inout Viewing) throws -> M.Reply
  ) -> Route {
    Route(
      method: M.name, roles: roles,
      work: .gated { bytes in
        let call = try decode(M.self, bytes)
        return GatedRead { viewing in try JSON.encode(handler(call, &viewing)) }
      }, access: action)
  }

  /// A write that the gate is asked about first, for the log of accesses.
  static func gatedWrite<M: WritingMethod>(
    _: M.Type, _ roles: Set<Role>, as action: AccessAction, accesses: @escaping @Sendable (M, Gate) -> AccessRecord,
    _ handler: @escaping @Sendable (M, View) throws -> Decided<M.Reply>
  ) -> Route {
    Route(
      method: M.name, roles: roles,
      work: .write { bytes in
        let call = try decode(M.self, bytes)
        var write = Write(requestID: call.requestID) { view in try handler(call, view) }
        write.accesses = { view in [accesses(call, Gate(view.state, view.context))] }
        return write
      }, access: action)
  }

  /// One step of the road of a dossier.
  static func step<M: DossierMethod>(
    _ method: M.Type, _ step: DossierStep, _ roles: Set<Role> = .caseWorkers,
    _ handler: @escaping @Sendable (M, DossierCall, View) throws -> Decision<DossierNumber>
  ) -> Route {
    gatedWrite(
      method, roles, as: step.action,
      accesses: { call, gate in
        gate.ask((try? call.dossierCall) ?? DossierCall(call.dossier, for: nil), step.action).record
      },
      { call, view in changed(try handler(call, call.dossierCall, view)) })
  }

  /// What came of a step: the dossier by number, and nothing that stands in it.
  static func changed(_ decision: Decision<DossierNumber>) -> Decided<CaseWire.Changed> {
    Decided(events: decision.events) { after in
      CaseWire.Changed(
        dossier: decision.outcome.rawValue, revision: after.state.dossiers.frames[decision.outcome]?.revision ?? 0,
        item: decision.events.lazy.compactMap(\.newItem).first)
    }
  }
}

extension Set<Role> {
  static let caseWorkers: Set<Role> = [.caseCoordinator, .casePartner]
}

extension Event {
  /// What is new in a dossier, by its code.
  fileprivate var newItem: String? {
    guard case .dossier(let event) = self else { return nil }
    switch event {
    case .contributed(let contributed): return contributed.made.code
    case .actionGiven(let given): return given.action.code
    case .conferencePlanned(let planned): return planned.conference.code
    default: return nil
    }
  }
}
