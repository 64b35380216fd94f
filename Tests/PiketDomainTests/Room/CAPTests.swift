import PiketDomain
import Testing

/// Messages of the Common Alerting Protocol, out and in.
struct CAPTests {
  private static let context = IncidentOffice.context("2026-12-01 04:00")

  private static func alert(_ replace: (String, String)...) -> String {
    replace.reduce(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
        <identifier>VRH-17</identifier>
        <sender>vrh@example.nl</sender>
        <sent>2026-12-01T03:50:00+01:00</sent>
        <status>Actual</status>
        <msgType>Alert</msgType>
        <scope>Restricted</scope>
        <info>
          <language>nl-NL</language>
          <category>CBRNE</category>
          <event>Gaslek</event>
          <urgency>Immediate</urgency>
          <severity>Severe</severity>
          <certainty>Observed</certainty>
          <eventCode><valueName>nl-crisistype</valueName><value>3.1</value></eventCode>
          <headline>Gaslek Rijnzichtweg</headline>
          <description>Leiding geraakt.
      Wind uit het westen.</description>
          <area><areaDesc>Oegstgeest</areaDesc><geocode><valueName>CBS</valueName><value>0579</value></geocode></area>
        </info>
      </alert>
      """
    ) { $0.replacing($1.0, with: $1.1) }
  }

  private static func received() throws -> State {
    try State().after("2026-12-01 04:00") { try ReceiveMessage(alert()).decide($0, $1) }
  }

  private static let update = alert(
    ("VRH-17", "VRH-18"), (">Alert<", ">Update<"),
    ("<scope>Restricted</scope>", "<scope>Restricted</scope><references>vrh@example.nl,VRH-17,x</references>"))

  // MARK: In

  @Test func anAlertOpensAnIncident() throws {
    let incident = try Self.received().incidents.find("1")
    #expect(incident.number == "2026-OEG-0001" && incident.details.title == "Gaslek Rijnzichtweg")
    #expect(incident.details.type == "3.1" && incident.details.source == "vrh@example.nl")
    #expect(incident.details.start == at("2026-12-01 03:50") && !incident.details.isExercise)
    let entry = try #require(incident.log[2])
    #expect(entry.subject == .message && entry.value == "Alert VRH-17" && entry.status == .unverified)
    #expect(entry.text == "Gaslek Rijnzichtweg. Leiding geraakt. Wind uit het westen.")
  }

  @Test func theSameMessageIsTakenOnce() throws {
    let state = try Self.received()
    #expect(
      refusalOf { try ReceiveMessage(Self.alert()).decide(state, Self.context) }
        == .messageIsKnownAlready("VRH-17", "2026-OEG-0001"))
    // Of another sender it is another message.
    let other = ReceiveMessage(Self.alert(("vrh@example.nl", "other@example.nl")))
    #expect(try other.decide(state, Self.context).outcome == "2026-OEG-0002")
  }

  @Test func anUpdateGoesIntoTheLog() throws {
    var state = try Self.received()
    state = try state.after("2026-12-01 04:00") { try ReceiveMessage(Self.update).decide($0, $1) }
    #expect(try state.incidents.find("oeg-1").log.count == 3)
    let closed = try state.after("2026-12-01 05:00") { try CloseIncident("oeg-1").decide($0, $1) }
    let cancel = Self.update.replacing("VRH-18", with: "VRH-19").replacing(">Update<", with: ">Cancel<")
    let after = try closed.after("2026-12-01 06:00") { try ReceiveMessage(cancel).decide($0, $1) }
    #expect(try after.incidents.find("oeg-1").log[5]?.isAddendum == true)
    #expect(
      refusalOf { try ReceiveMessage(Self.update).decide(State(), Self.context) }
        == .messageIsAboutNothing("vrh@example.nl,VRH-17,x"))
  }

  @Test func withoutAHeadlineTheEventIsTheTitle() throws {
    for old in ["<headline>Gaslek Rijnzichtweg</headline>", "Gaslek Rijnzichtweg"] {
      let decision = try ReceiveMessage(Self.alert((old, ""))).decide(State(), Self.context)
      #expect(try State().evolved(by: decision.events).incidents.find("1").details.title == "Gaslek")
    }
  }

  @Test func aTestIsAnExercise() throws {
    let decision = try ReceiveMessage(Self.alert(("Actual", "Test"))).decide(State(), Self.context)
    #expect(try State().evolved(by: decision.events).incidents.find("1").details.isExercise)
  }

  @Test func theMunicipalityIsThatOfTheAreaOrTold() throws {
    let name = Self.alert(("<geocode><valueName>CBS</valueName><value>0579</value></geocode>", ""))
    #expect(try ReceiveMessage(name).decide(State(), Self.context).outcome == "2026-OEG-0001")
    let none = Self.alert(("0579", "0363"), ("<areaDesc>Oegstgeest", "<areaDesc>Amsterdam"))
    #expect(throws: Refusal.fieldIsInvalid(field: "municipality", value: "", reason: .isMissing)) {
      try ReceiveMessage(none).decide(State(), Self.context)
    }
    #expect(try ReceiveMessage(none, municipalities: ["leiden"]).decide(State(), Self.context).outcome == "2026-LDN-0001")
  }

  @Test(arguments: [
    ("<identifier>VRH-17</identifier>", "", "identifier", FieldMistake.isMissing, 2),
    ("VRH-17", "VRH 17", "identifier", .isNoCode, 3), ("vrh@example.nl", "a,b", "sender", .isNoCode, 4),
    ("2026-12-01T03:50:00+01:00", "gisteren", "sent", .isNoMoment, 5), ("Actual", "Draft", "status", .isNoCAPKind, 6),
    (">Alert<", ">Ack<", "msgType", .isNoCAPKind, 7), ("<event>Gaslek</event>", "<event/>", "event", .isEmpty, 12),
    ("cap:1.2", "cap:1.1", "alert", .isNoCAP, 2), ("</alert>", "", "", .isNoXML, 22),
    (#"<?xml version="1.0" encoding="UTF-8"?>"#, "<!DOCTYPE alert>", "", .hasEntities, 1),
  ])
  func isRefused(old: String, new: String, field: String, reason: FieldMistake, line: Int) {
    let found = refusal(try ReceiveMessage(Self.alert((old, new))).decide(State(), Self.context))
    guard case .fileHasMistakes(let mistakes, _) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(mistakes.map(\.field) == [field] && mistakes.map(\.reason) == [reason] && mistakes.map(\.line) == [line])
  }

  // MARK: Out

  private func sent(_ state: State, _ now: String) throws -> (alert: CAPAlert, state: State) {
    let decision = try SendMessage("ldp-1").decide(state, IncidentOffice.context(now))
    return (decision.outcome, state.evolved(by: decision.events))
  }

  @Test func alertUpdateAndCancellationReferToEachOther() throws {
    let (first, state) = try sent(IncidentOffice.burning, "2026-12-01 03:30")
    #expect(first.kind == .alert && first.identifier == "2026-LDP-0001.1" && first.references == [])
    #expect(first.sent == "2026-12-01T03:30:00+01:00" && first.severity == "Minor" && first.urgency == "Immediate")
    let (again, same) = try sent(state, "2026-12-01 03:40")
    #expect(again == first && same == state)
    let (second, after) = try sent(IncidentOffice.grip(state, "2", at: "2026-12-01 03:45"), "2026-12-01 03:50")
    #expect(second.kind == .update && second.severity == "Severe")
    #expect(second.references == ["piket.leidse-regio,2026-LDP-0001.1,2026-12-01T03:30:00+01:00"])
    let down = IncidentOffice.grip(after, "0", at: "2026-12-01 05:00")
    let closed = try down.after("2026-12-01 06:00") { try CloseIncident("1").decide($0, $1) }
    let (third, end) = try sent(closed, "2026-12-01 06:10")
    #expect(third.kind == .cancel && third.urgency == "Past" && third.references.count == 2)
    #expect(try end.incidents.find("ldp-1").log.newest(1).first?.isAddendum == true)
  }

  /// What is written is read alike.
  @Test func aMessageComesBack() throws {
    var change = ChangeIncident("1")
    change.title = "brand <\"Hoogmadeseweg\"> & rook"
    change.type = "2.1"
    change.place = "Hoogmadeseweg 1"
    change.municipalities = ["leiderdorp", "leiden"]
    change.isExercise = true
    let state = try IncidentOffice.burning.after { try change.decide($0, $1) }
    let (alert, _) = try sent(state, "2026-12-01 04:00")
    #expect(alert.status == "Exercise" && alert.category == "Fire" && alert.areas.map(\.cbs) == ["GM0547", "GM0546"])
    #expect(try CAPAlert.read(alert.xml) == alert)
  }

  @Test(arguments: [
    ("1.1", "Geo"), ("1.2", "Fire"), ("1.3", "Met"), ("1.6", "Health"), ("2.1", "Fire"), ("2.2", "Infra"),
    ("3.2", "CBRNE"), ("4.4", "Infra"), ("5", "Transport"), ("6.2", "Health"), ("7.2", "Security"),
  ]) func categoriesOfTypes(type: String, category: String) throws {
    var change = ChangeIncident("1")
    change.type = type
    let state = try IncidentOffice.burning.after { try change.decide($0, $1) }
    #expect(try sent(state, "2026-12-01 04:00").alert.category == category)
  }
}
