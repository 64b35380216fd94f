import PiketDomain
import Testing

/// A night in which people are called out. `ldn-01` has OVD_BZ, `ldn-02` AC_BZ that stands in for it; `ldn-03`,
/// `ldp-01` and `oeg-01` may fill OVD_BZ too. Everybody has mail; those of Leiden a telephone for `sms` too.
struct AlertNight {
  var state: State
  private(set) var log: [Event] = []
  var region: Region
  var now: Instant

  init(_ change: (inout AlertRules) -> Void = { _ in }) {
    region = AlertNight.region(change)
    now = at("2027-01-05 03:00")
    state = AlertNight.start
  }

  static func region(_ change: (inout AlertRules) -> Void = { _ in }) -> Region {
    var region = IncidentOffice.region
    var rules = AlertRules()
    rules.channels = [MessageChannel(ChannelCode("mail"), .email), MessageChannel(ChannelCode("sms"), .phone)]
    change(&rules)
    region.rules.alerting = rules
    for index in region.functions.indices where region.functions[index].code.rawValue == "OVD_BZ" {
      region.functions[index].fallback = [FunctionCode("AC_BZ")]
    }
    return region
  }

  static func person(
    _ code: String, of municipality: String = "leiden", may functions: [String] = ["OVD_BZ"], mail: Bool = true,
    phone: Bool = true
  ) -> [Event] {
    let details = PersonDetails(
      name: "Name of \(code)", employer: EmployerCode(municipality), municipality: MunicipalityCode(municipality),
      phones: phone ? ["+31600000000"] : [], email: mail ? "\(code)@example.nl" : nil, partTimeThousandths: 1000,
      account: code)
    return [.personAdded(PersonAdded(person: PersonCode(code), details: details))]
      + functions.map {
        .qualificationGranted(
          QualificationGranted(
            person: PersonCode(code),
            qualification: Qualification(function: FunctionCode($0), from: nil, until: nil)))
      }
  }

  static let start: State = {
    let persons =
      person("ldn-01", may: ["OVD_BZ", "CC"]) + person("ldn-02", may: ["AC_BZ"]) + person("ldn-03")
      + person("ldp-01", of: "leiderdorp", phone: false) + person("oeg-01", of: "oegstgeest", phone: false)
      + person("ztw-01", of: "zoeterwoude", may: ["TL_OPVANG"]) + person("bgm-1", may: []) + person("bgm-2", may: [])
    let week = ("2027-01-04 09:00", "2027-01-11 09:00")
    return given(
      persons,
      [
        Office.published("OVD_BZ", [("ldn-01", week.0, week.1)]),
        Office.published("AC_BZ", [("ldn-02", week.0, week.1)]),
        Office.published("CC", [("ldn-01", week.0, week.1)]),
        Office.ordered("BGM@leiden", ["bgm-1", "bgm-2"], from: "2027-01-01"),
      ])
  }()

  func context(_ account: String = "jan") -> Context {
    Context(now: now, caller: Caller(account: account, groups: []), region: region, zone: Office.zone)
  }

  // MARK: What happens

  @discardableResult
  mutating func act<Outcome>(
    as account: String = "jan", _ decide: (State, Context) throws -> Decision<Outcome>
  ) rethrows -> Outcome {
    let decision = try decide(state, context(account))
    take(decision.events)
    return decision.outcome
  }

  mutating func take(_ events: [Event]) {
    state = state.evolved(by: events)
    log += events
  }

  /// Calls out functions, by `jan`.
  @discardableResult
  mutating func send(_ functions: String..., change: (inout SendAlert) -> Void = { _ in }) throws -> Alert {
    var command = SendAlert("brand")
    command.functions = functions
    change(&command)
    let code = try act { try command.decide($0, $1) }
    return try #require(state.alerting[code])
  }

  /// Time goes on, and all that becomes due meanwhile happens at its moment.
  mutating func goOn(minutes: Int) {
    let end = now.adding(seconds: Int64(minutes) * 60)
    while let next = state.nextAlertMoment, next <= end {
      now = max(next, now)
      act(as: "piketd") { AdvanceAlerts().decide($0, $1) }
    }
    now = end
  }

  mutating func answer(_ person: String, coming: Bool = true, minutes: Int? = nil) throws {
    let code = try #require(alert.call(of: PersonCode(person))?.code)
    try act(as: person) { state, context in
      var command = AnswerAlert(code.rawValue)
      command.isComing = coming
      command.minutes = minutes
      return try command.decide(state, context)
    }
  }

  /// The notifier takes all that is due, and reports the same of all.
  @discardableResult
  mutating func carry(_ outcome: AttemptOutcome = .sent, max: Int = .max) -> [Delivery] {
    let due = state.dueDeliveries(context("piket-notify"), inHand: [], max: max)
    act(as: "piket-notify") { ReportMessages(due.map { ReportMessages.Result($0.id, outcome) }).decide($0, $1) }
    return due
  }

  // MARK: What is seen

  /// The newest alert.
  var alert: Alert {
    get throws { try #require(state.alerting[AlertCode("L\(state.alerting.count)")]) }
  }

  /// `holder ldn-01` of each step of a line, with who was passed: `fallback ldn-02 (ldn-01 noAnswer)`.
  func chain(_ line: Int = 1) throws -> [String] {
    let alert = try alert
    return alert.lines[line - 1].steps.map { step in
      let asked = step.asked.compactMap { number in alert.calls.first { $0.number == number }?.person.rawValue }
      let passed = step.passed.map { "\($0.person?.rawValue ?? "-") \($0.reason)" }
      return ([step.stage.rawValue] + asked).joined(separator: " ")
        + (passed.isEmpty ? "" : " (\(passed.joined(separator: ", ")))")
    }
  }

  /// `ldn-01 mail` of each message that waits, by number.
  var waiting: [String] { told(state.alerting.outbox.waiting.values) }

  func told(_ messages: some Sequence<Message>) -> [String] {
    messages.sorted { $0.number < $1.number }.map { "\($0.person) \($0.channel)" }
  }
}

/// What is refused, or nil.
func alertRefusal<Outcome>(_ body: () throws -> Outcome) -> AlertRefusal? {
  do {
    _ = try body()
    return nil
  } catch Refusal.alert(let refusal) {
    return refusal
  } catch {
    Issue.record("\(error)")
    return nil
  }
}
