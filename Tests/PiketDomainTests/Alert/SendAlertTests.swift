import PiketDomain
import Testing

/// What can be wrong with a call-out, and what rules call out by themselves.
struct SendAlertTests {
  private static let wrongs: [Wrong<SendAlert, Refusal>] = [
    Wrong(.functionIsUnknown(FunctionCode("OVDBX"), nearest: ["OVD_BZ"])) { $0.functions = ["OVDBX"] },
    Wrong(.postHasNoMunicipality(FunctionCode("OVD_BZ"))) { $0.functions = ["OVD_BZ@leiden"] },
    Wrong(.municipalityIsUnknown(MunicipalityCode("leidem"), nearest: ["leiden"])) { $0.municipality = "leidem" },
    Wrong(.incident(.incidentIsUnknown("2026-XXX-0001", nearest: ["2026-LDP-0001"]))) { $0.incident = "2026-XXX-0001" },
    Wrong(.postNeedsAMunicipality(FunctionCode("BGM"))) { $0.functions = ["BGM"] },
    Wrong(.personIsUnknown("ldn-09", nearest: ["ldn-01", "ldn-02", "ldn-03"])) { $0.persons = ["ldn-09"] },
    Wrong(.alert(.isForNobody)) { $0.functions = [] },
    Wrong(.alert(.nothingToSay)) { $0.text = " " },
    Wrong(.fieldIsInvalid(field: "text", value: "a\nb", reason: .hasControlCharacters)) { $0.text = "a\nb" },
  ]

  @Test(arguments: wrongs.indices) func isRefused(index: Int) throws {
    let wrong = Self.wrongs[index]
    let night = try incidentNight()
    var command = SendAlert("brand")
    command.functions = ["OVD_BZ"]
    wrong.change(&command)
    #expect(refusal(try command.decide(night.state, night.context())) == wrong.refusal)
  }

  @Test func nobodyIsCalledToAClosedIncident() throws {
    var night = try incidentNight()
    try night.act { try CloseIncident("1").decide($0, $1) }
    var command = SendAlert("brand")
    (command.functions, command.incident) = (["OVD_BZ"], "2026-LDP-0001")
    #expect(
      refusal(try command.decide(night.state, night.context()))
        == .incident(.incidentIsClosed("2026-LDP-0001", at: night.now)))
  }

  @Test func anIncidentSaysWhatAndWhere() throws {
    var night = try incidentNight()
    let alert = try night.send("OVD_BZ") { ($0.text, $0.incident) = (nil, "1") }
    #expect(alert.text == "brand Hoogmadeseweg")
    #expect(alert.incident == "2026-LDP-0001")
  }

  @Test func functionsOfTheMunicipalitiesAreThoseOfTheIncident() throws {
    var night = try incidentNight()
    let alert = try night.send("BGM") { $0.incident = "1" }
    #expect(alert.lines.map(\.name) == ["BGM@leiderdorp"])
  }

  // MARK: Rules

  private static let rules = [
    AlertRule(on: .open, functions: [FunctionCode("OVD_BZ")], exercise: true),
    AlertRule(on: .open, types: ["2"], functions: [FunctionCode("CC")]),
    AlertRule(on: .grip, grip: .one, functions: [FunctionCode("OVD_BZ"), FunctionCode("AC_BZ")]),
    AlertRule(on: .grip, grip: .three, functions: [FunctionCode("BGM")]),
  ]

  @Test(arguments: [
    (nil, nil, false, ["OVD_BZ"]), ("2.1", nil, false, ["OVD_BZ", "CC"]), ("7.2", nil, false, ["OVD_BZ"]),
    ("2.1", nil, true, ["OVD_BZ"]), (nil, "1", false, ["OVD_BZ", "AC_BZ"]),
  ] as [(String?, String?, Bool, [String])])
  func openingCalls(type: String?, grip: String?, exercise: Bool, posts: [String]) throws {
    // Given
    var night = AlertNight { $0.rules = Self.rules }
    var command = OpenIncident("brand", in: ["leiden"])
    (command.type, command.isExercise) = (type, exercise)
    command.grip = grip.map { GripCall($0) }
    // When
    try night.act { try command.decide($0, $1) }
    // Then
    #expect(try night.alert.lines.map(\.name) == posts)
    #expect(try night.alert.isExercise == exercise)
    #expect(try night.alert.raisedBy == "jan")
  }

  @Test func scalingCallsWhoIsNotCalledAlready() throws {
    // Given
    var night = AlertNight { $0.rules = Self.rules }
    try night.act { try OpenIncident("brand", in: ["leiden"]).decide($0, $1) }
    // When
    try night.act { try SetGrip("1", GripCall("1", reason: "rook")).decide($0, $1) }
    // Then
    #expect(try night.alert.lines.map(\.name) == ["AC_BZ"])
    // When: the next level calls nobody, the one after it the mayor
    night.now = night.now.adding(seconds: 60)
    try night.act { try SetGrip("1", GripCall("2", reason: "rook")).decide($0, $1) }
    #expect(night.state.alerting.count == 2)
    night.now = night.now.adding(seconds: 60)
    try night.act { try SetGrip("1", GripCall("3", authority: "mayor", reason: "rook")).decide($0, $1) }
    #expect(try night.alert.lines.map(\.name) == ["BGM@leiden"])
    // When: down and up again
    night.now = night.now.adding(seconds: 60)
    try night.act { try SetGrip("1", GripCall("1", authority: "mayor", reason: "rook")).decide($0, $1) }
    #expect(night.state.alerting.count == 3)
  }

  @Test func withoutRulesNobodyIsCalled() throws {
    var night = AlertNight()
    try night.act { try OpenIncident("brand", in: ["leiden"]).decide($0, $1) }
    #expect(night.state.alerting.count == 0)
  }

  // MARK: Clocks

  @Test func aTeamThatIsLateIsLoggedAndTold() throws {
    // Given: GRIP 1 at 03:00, ldn-01 comes; the CoPI has half an hour
    var night = AlertNight { $0.overdueFunctions = [FunctionCode("AC_BZ")] }
    try night.act { try OpenIncident("brand", in: ["leiden"]).decide($0, $1) }
    try night.act { try SetGrip("1", GripCall("1", reason: "rook")).decide($0, $1) }
    try night.send("OVD_BZ") { $0.incident = "1" }
    try night.answer("ldn-01")
    #expect(night.state.nextAlertMoment == at("2027-01-05 03:30:01"))
    // When
    night.goOn(minutes: 45)
    // Then: once
    let incident = try night.state.incidents.find("1")
    #expect(incident.log.entries.filter { $0.subject == .clockRanOut }.map(\.value) == ["copi"])
    #expect(night.waiting == ["ldn-02 mail", "ldn-01 mail"])
    #expect(night.state.nextAlertMoment == nil)
  }

  @Test func whatCannotBeToldAlongOneChannelGoesAlongTheNext() throws {
    var night = AlertNight { $0.overdueFunctions = [FunctionCode("AC_BZ")] }
    try night.act { try OpenIncident("brand", in: ["leiden"]).decide($0, $1) }
    try night.act { try SetGrip("1", GripCall("1", reason: "rook")).decide($0, $1) }
    night.goOn(minutes: 45)
    night.carry(.impossible)
    #expect(night.waiting == ["ldn-02 sms"])
    night.carry(.impossible)
    #expect(night.waiting == [])
  }

  private func incidentNight() throws -> AlertNight {
    var night = AlertNight()
    night.take(try IncidentOffice.open().decide(State(), IncidentOffice.context()).events)
    return night
  }
}
