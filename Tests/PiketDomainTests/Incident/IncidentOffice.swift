import PiketDomain
import Testing

/// The crisis organisation at night: an open fire in Leiderdorp, `2026-LDP-0001`, since 02:50 on 1 December 2026.
enum IncidentOffice {
  static let region: Region = {
    var region = Office.employing
    for (index, short) in ["LDN", "LDP", "OEG", "ZTW"].enumerated() { region.municipalities[index].short = short }
    return region
  }()

  static func context(_ now: String = "2026-12-01 03:00", as account: String = "jan") -> Context {
    var context = Office.context(now, region)
    context.caller = Caller(account: account, groups: [])
    return context
  }

  static func open(_ title: String = "brand Hoogmadeseweg", in municipalities: [String] = ["leiderdorp"]) -> OpenIncident {
    var command = OpenIncident(title, in: municipalities)
    command.at = at("2026-12-01 02:50")
    return command
  }

  static let burning: State = {
    let opened = try? open().decide(State(), context())
    return State().evolved(by: opened?.events ?? [])
  }()

  /// The fire after GRIP 2 at 03:00.
  static let scaled = grip(burning, "2", at: "2026-12-01 03:00")

  static func grip(_ state: State, _ level: String, by authority: String? = nil, at moment: String) -> State {
    let set = SetGrip("1", GripCall(level, authority: authority, reason: "rook"))
    return state.evolved(by: (try? set.decide(state, context(moment)).events) ?? [])
  }

  static func fire(_ state: State) throws -> Incident { try state.incidents.find("1") }
}

extension State {
  /// The state after a command, at a moment.
  func after<Outcome>(
    _ now: String = "2026-12-01 03:00", as account: String = "jan", _ decide: (State, Context) throws -> Decision<Outcome>
  ) throws -> State {
    evolved(by: try decide(self, IncidentOffice.context(now, as: account)).events)
  }
}

/// What is refused, or nil.
func refusalOf<Outcome>(_ body: () throws -> Decision<Outcome>) -> IncidentRefusal? {
  do {
    _ = try body()
    return nil
  } catch Refusal.incident(let refusal) {
    return refusal
  } catch {
    Issue.record("\(error)")
    return nil
  }
}

extension IncidentNumber: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

/// A command with one thing that is wrong with it, and the refusal.
struct Wrong<Command, Expected: Sendable>: Sendable {
  let change: @Sendable (inout Command) -> Void
  let refusal: Expected

  init(_ refusal: Expected, _ change: @escaping @Sendable (inout Command) -> Void) {
    self.refusal = refusal
    self.change = change
  }
}
