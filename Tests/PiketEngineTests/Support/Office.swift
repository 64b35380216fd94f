import Dispatch
import PiketDomain
import PiketProtocol
import PiketStore
import Synchronization
import Testing
import Varlink

@testable import PiketEngine

/// The Leidse regio with an engine on a log of its own, on 1 December 2026. Each role has an account of its name.
final class Office: Sendable {
  let scratch: Scratch
  let region: Region
  let zone: Zone
  let limits: StoreLimits
  let reports = Reports()
  private let clock: Mutex<Instant>
  private let running: Mutex<Engine?>

  static let opening = moment("2026-12-01T12:00:00+01:00")

  init(
    region: Region? = nil, scratch: Scratch? = nil, limits: StoreLimits = StoreLimits(), at now: Instant = opening
  ) throws {
    self.limits = limits
    self.scratch = try scratch ?? Scratch()
    self.region = try region ?? Repository.region()
    zone = try Repository.zone("Europe/Amsterdam")
    clock = Mutex(now)
    running = Mutex(nil)
    try open()
  }

  var engine: Engine {
    guard let engine = running.withLock({ $0 }) else { preconditionFailure("the office is closed") }
    return engine
  }

  var state: State { engine.snapshot.state }
  var head: Head { engine.head }

  var now: Instant {
    get { clock.withLock { $0 } }
    set { clock.withLock { $0 = newValue } }
  }

  func goOn(to text: String) { now = moment(text) }

  // MARK: Start and end

  /// Starts an engine on what is there.
  func open(
    readOnly: Bool = false, version: String = "1", eventsVerifiedMax: Int = EngineLimits.eventsVerifiedAtStartMax
  ) throws {
    let store = try scratch.open(readOnly ? .readOnly : .readWrite, limits: limits)
    let reports = reports
    let engine = try Engine.start(
      store: store, region: region, zone: zone, readOnly: readOnly, version: version, now: now,
      eventsVerifiedMax: eventsVerifiedMax
    ) { reports.take($0) }
    running.withLock { $0 = engine }
  }

  /// Stops in good order: a checkpoint is left.
  func close() {
    beginStop().wait()
    crash()
  }

  /// Begins to stop; the gate opens at the end.
  func beginStop() -> Gate {
    let gate = Gate()
    engine.stop { gate.open() }
    return gate
  }

  /// Ends as if the process were killed: what is not in the log is gone.
  func crash() { running.withLock { $0 = nil } }

  /// Nobody has the files open any more.
  func settled() throws { _ = try scratch.open() }

  func restart(readOnly: Bool = false, version: String = "1") throws {
    close()
    try open(readOnly: readOnly, version: version)
  }

  // MARK: Calls

  /// Sends a call and does not wait.
  @discardableResult
  func send(
    _ method: String, _ parameters: [UInt8], as account: String = "planner", groups: Set<String> = [],
    more: Bool = false, to inbox: Inbox = Inbox()
  ) -> Inbox {
    engine.handle(
      Request(method: method, parameters: parameters, more: more),
      from: Caller(account: account, groups: groups), at: now, inbox)
    return inbox
  }

  @discardableResult
  func send<M: VarlinkMethod>(_ call: M, as account: String = "planner") throws -> Inbox {
    send(M.name, try JSON.encode(call), as: account)
  }

  func answer<M: VarlinkMethod>(_ call: M, as account: String = "planner") throws -> Answer {
    try only(try send(call, as: account))
  }

  /// The only answer that comes.
  func only(_ inbox: Inbox) throws -> Answer {
    let answer = try #require(inbox.next())
    #expect(inbox.lastCount == 1)
    return answer
  }

  /// Calls, and throws the `Failure` where there is one.
  @discardableResult
  func call<M: VarlinkMethod>(_ call: M, as account: String = "planner") throws -> M.Reply {
    try reply(to: M.self, try answer(call, as: account))
  }

  func reply<M: VarlinkMethod>(to _: M.Type, _ answer: Answer) throws -> M.Reply {
    switch answer {
    case .reply(let bytes), .continues(let bytes): return try JSON.decode(M.Reply.self, from: bytes)
    case .failure(let failure): throw failure
    }
  }

  /// Calls what has to fail with an error, and gives the error.
  func fault<M: VarlinkMethod, Fault: WireError>(
    _ call: M, _: Fault.Type, as account: String = "planner", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Fault {
    let answer = try answer(call, as: account)
    guard case .failure(let failure) = answer else {
      throw Unexpected(answer.text)
    }
    #expect(failure.name == Fault.name, "\(answer.text)", sourceLocation: sourceLocation)
    return try JSON.decode(Fault.self, from: failure.parameters)
  }

  /// Calls what has to be refused, and gives reason and details.
  func refused<M: VarlinkMethod>(_ call: M, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let refused = try fault(call, ServiceWire.Refused.self, sourceLocation: sourceLocation)
    let details = refused.details.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return ([refused.reason] + details).joined(separator: " ")
  }

  /// Everything that was handed to the writer is done.
  func settle() {
    let gate = Gate()
    engine.probe { gate.open() }
    gate.wait()
  }

  /// Holds the writer, so that what is sent meanwhile waits for it together.
  func hold() -> Gate {
    let (held, gate) = (Gate(), Gate())
    engine.probe {
      held.open()
      gate.wait()
    }
    held.wait()
    return gate
  }

  /// The whole log.
  func events() throws -> [StoredEvent] { try engine.store.events(limit: .max) }
  func types() throws -> [String] { try events().map(\.type) }
}

struct Unexpected: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func wait() {
    if semaphore.wait(timeout: .now() + .seconds(patience)) == .timedOut { Issue.record("it never opened") }
  }

  func open() { semaphore.signal() }
}

// MARK: What offices do

extension Office {
  /// With the 56 persons of the sample.
  static func staffed() throws -> Office {
    let office = try Office()
    try office.call(PersonWire.Import(name: "medewerkers.csv", content: Repository.sample("medewerkers.csv")))
    return office
  }

  /// With the persons, and the roster of 2027 as published.
  static func published() throws -> Office {
    let office = try staffed()
    try office.importYear()
    try office.call(RosterWire.Publish(draft: "D1"))
    return office
  }

  @discardableResult
  func importYear() throws -> RosterWire.Import.Reply {
    let name = "piketrooster-2027.csv"
    return try call(RosterWire.Import(name: name, content: Repository.sample(name)))
  }

  func importRows(_ rows: String, function: String = "OVD_BZ") throws -> RosterWire.Import.Reply {
    try call(RosterWire.Import(name: "rows.csv", content: "van;tot;\(function)\n\(rows)\n"))
  }

  func who(
    _ at: String? = nil, _ function: String? = nil, municipality: String? = nil, knownAt: String? = nil
  ) throws -> RosterWire.Who.Reply {
    try call(
      RosterWire.Who(at: at, function: function, municipality: municipality, knownAt: knownAt), as: "reader")
  }

  /// Who has one function at a moment; nil: nobody.
  func holder(_ function: String, _ at: String, municipality: String? = nil, knownAt: String? = nil) throws
    -> String?
  {
    try who(at, function, municipality: municipality, knownAt: knownAt).duties.first?.person
  }
}

extension PersonWire.Add {
  /// Somebody new in Leiden.
  init(_ code: String, functions: [String] = ["OVD_BZ"], requestID: String? = nil) {
    self.init(
      code: code, name: "Name of \(code)", municipality: "leiden", phones: ["0612345678"], functions: functions,
      requestID: requestID)
  }
}
