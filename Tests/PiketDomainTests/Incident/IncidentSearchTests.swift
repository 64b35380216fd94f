import PiketDomain
import Testing

/// Full-text search: all the words, in any order and case.
struct IncidentSearchTests {
  private static let state: State = {
    var command = IncidentOffice.open("Brand café 't Hoekje")
    command.place = "Hoogmadeseweg"
    var state = (try? State().after { try command.decide($0, $1) }) ?? State()
    for text in ["rook trekt naar de school", "École gesloten", "RUIMTE voor opvang in de sporthal"] {
      state = (try? state.after { try WriteLog("1", text).decide($0, $1) }) ?? state
    }
    return state
  }()

  private func found(_ text: String, max count: Int = 10) throws -> [Int?] {
    try IncidentSearch(text).hits(in: Self.state.incidents.all, countMax: count).map { $0.entry?.number }
  }

  @Test(arguments: [
    ("rook", [2]), ("SCHOOL Rook", [2]), ("school gesloten", []), ("ruimte", [4]), ("école", [3]), ("ÉCOLE", [3]),
    ("hoogmade", [nil]), ("brand hoogmadeseweg", [nil]), ("CAFÉ", [nil]), ("o", [nil, 2, 3, 4]), ("x", []),
    ("sporthallen", []), ("hal", [4]), ("de  school ", [2]),
  ] as [(String, [Int?])])
  func finds(text: String, entries: [Int?]) throws { #expect(try found(text) == entries) }

  @Test func nothingIsNoQuestion() {
    for text in ["", "  "] {
      #expect(throws: Refusal.fieldIsInvalid(field: "text", value: "", reason: .isEmpty)) { try IncidentSearch(text) }
    }
  }

  @Test(arguments: [1, 2, 3]) func atMost(count: Int) throws { #expect(try found("o", max: count).count == count) }
}
