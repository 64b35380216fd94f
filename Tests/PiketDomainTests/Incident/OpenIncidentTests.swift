import PiketDomain
import Testing

/// Registering an incident, and finding it again.
struct OpenIncidentTests {
  @Test func oneLineIsEnough() throws {
    let opened = try OpenIncident("brand Hoogmadeseweg", in: ["Leiderdorp"]).decide(State(), IncidentOffice.context())
    #expect(opened.outcome.rawValue == "2026-LDP-0001")
    let incident = try IncidentOffice.fire(State().evolved(by: opened.events))
    #expect(incident.details.start == at("2026-12-01 03:00"))
    #expect(incident.details.municipalities == [MunicipalityCode("leiderdorp")])
    #expect(incident.phase == .hot)
    #expect(incident.log.entries.map(\.subject) == [.opened])
    #expect(incident.level(in: "VR16") == .zero)
  }

  /// Per year and municipality; the year of registration, on the region's clock.
  @Test func numbersHaveNoGaps() throws {
    var state = State()
    var numbers: [String] = []
    for (now, municipality) in [
      ("2026-12-31 23:00", "leiden"), ("2026-12-31 23:59", "leiden"), ("2026-12-31 23:59", "zoeterwoude"),
      ("2027-01-01 00:00", "leiden"), ("2027-01-01 00:01", "leiden"),
    ] {
      let opened = try OpenIncident("x", in: [municipality]).decide(state, IncidentOffice.context(now))
      state = state.evolved(by: opened.events)
      numbers.append(opened.outcome.rawValue)
    }
    #expect(numbers == ["2026-LDN-0001", "2026-LDN-0002", "2026-ZTW-0001", "2027-LDN-0001", "2027-LDN-0002"])
  }

  @Test func aRefusedOneTakesNoNumber() throws {
    let state = IncidentOffice.burning
    #expect(throws: Refusal.self) { try OpenIncident("", in: ["leiderdorp"]).decide(state, IncidentOffice.context()) }
    let next = try OpenIncident("x", in: ["leiderdorp"]).decide(state, IncidentOffice.context())
    #expect(next.outcome.rawValue == "2026-LDP-0002")
  }

  @Test(arguments: [
    ("3.1", "3.1"), ("natuurbranden", "1.2"), ("Wildfires", "1.2"), ("natuurbrand", "1.2"), ("tunnel", "5.4"),
    ("7", "7"),
  ])
  func typesByCodeOrName(text: String, code: String) throws {
    #expect(try IncidentOffice.region.incidentType(named: text).code == code)
  }

  @Test func theNationalListIsWhole() {
    let codes = IncidentType.national.map(\.code)
    #expect(codes.count { IncidentType.parent(of: $0) == nil } == 7)
    #expect(codes.count { IncidentType.parent(of: $0) != nil } == 25)
    #expect(Set(codes).count == 32)
  }

  @Test func aRegionAddsTypes() throws {
    var region = IncidentOffice.region
    region.rules.incidents = IncidentRules(
      types: [IncidentType("7.3", "Extreem geweld", "Extreme violence"), IncidentType("1.1.30", "Dijkbreuk", "Breach")])
    #expect(region.incidentTypes.map(\.code).suffix(2) == ["7.2", "7.3"])
    #expect(try region.incidentType(named: "dijkbreuk").code == "1.1.30")
    #expect(region.incidentTypes.firstIndex { $0.code == "1.1.30" } == 2)
  }

  private static let wrong: [Wrong<OpenIncident, Refusal>] = [
    Wrong(.municipalityIsUnknown(MunicipalityCode("leiderdrop"), nearest: ["leiderdorp"])) {
      $0.municipalities = ["leiderdrop"]
    },
    Wrong(.fieldIsInvalid(field: "title", value: " ", reason: .isEmpty)) { $0.title = " " },
    Wrong(.fieldIsInvalid(field: "municipality", value: "", reason: .isMissing)) { $0.municipalities = [] },
    Wrong(.incident(.incidentTypeIsUnknown("xyzzy", nearest: []))) { $0.type = "xyzzy" },
    Wrong(.fieldIsInvalid(field: "place", value: "a\u{7}", reason: .hasControlCharacters)) { $0.place = "a\u{7}" },
    Wrong(.incident(.momentIsStillToCome(at: at("2026-12-01 03:01")))) { $0.at = at("2026-12-01 03:01") },
    Wrong(.functionIsUnknown(FunctionCode("OVD"), nearest: ["AOV", "HV", "OVD_BZ"])) { $0.function = "OVD" },
    Wrong(.incident(.gripLevelIsUnknown("6", nearest: GripLevel.allCases.map(\.rawValue)))) { $0.grip = GripCall("6") },
  ]

  @Test(arguments: wrong.indices)
  func isRefused(index: Int) {
    var command = IncidentOffice.open()
    Self.wrong[index].change(&command)
    #expect(throws: Self.wrong[index].refusal) { try command.decide(State(), IncidentOffice.context()) }
  }

  @Test func openIncidentsHaveALimit() throws {
    var state = State()
    for _ in 0..<DomainLimits.incidentsOpenMax {
      for event in try OpenIncident("x", in: ["leiden"]).decide(state, IncidentOffice.context()).events {
        state.evolve(event)
      }
    }
    #expect(throws: Refusal.tooMany(field: "incidents", max: DomainLimits.incidentsOpenMax)) {
      try OpenIncident("x", in: ["leiden"]).decide(state, IncidentOffice.context())
    }
  }

  // MARK: Finding

  @Test(arguments: [
    "2026-LDP-0001", "2026-ldp-1", "ldp-1", "LDP-0001", "1", "0001", " 1 ",
  ])
  func isFoundAs(text: String) throws {
    #expect(try IncidentOffice.burning.incidents.find(text).number.rawValue == "2026-LDP-0001")
  }

  @Test func whatIsNotThereIsToldWithTheOpenOnes() {
    for text in ["", "2", "ldn-1", "2027-LDP-0001", "-1", "brand"] {
      #expect(throws: Refusal.incident(.incidentIsUnknown(text, nearest: ["2026-LDP-0001"]))) {
        try IncidentOffice.burning.incidents.find(text)
      }
    }
  }

  @Test func aCountThatTwoHaveIsNotEnough() throws {
    let state = try IncidentOffice.burning.after { try IncidentOffice.open(in: ["leiden"]).decide($0, $1) }
    #expect(throws: Refusal.self) { try state.incidents.find("1") }
    #expect(try state.incidents.find("ldn-1").number.rawValue == "2026-LDN-0001")
  }

  // MARK: Change

  @Test func allElseCanFollow() throws {
    var command = ChangeIncident("1")
    command.type = "2.1"
    command.place = "Hoogmadeseweg 1"
    command.municipalities = ["leiderdorp", "leiden", "leiderdorp"]
    let after = try IncidentOffice.burning.after { try command.decide($0, $1) }
    let incident = try IncidentOffice.fire(after)
    #expect(incident.details.municipalities.map(\.rawValue) == ["leiderdorp", "leiden"])
    #expect(incident.details.title == "brand Hoogmadeseweg")
    #expect(
      incident.log[2]?.text == "type: 2.1; place: Hoogmadeseweg 1; municipality: leiderdorp, leiden")
    #expect(throws: Refusal.nothingChanges) { try command.decide(after, IncidentOffice.context()) }
  }
}
