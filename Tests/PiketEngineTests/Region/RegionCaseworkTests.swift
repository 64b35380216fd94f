import PiketDomain
import Testing

@testable import PiketEngine

/// What a region's configuration says of dossiers.
struct RegionCaseworkTests {
  private static let text = """
    [[partner]]
    code = "politie"
    name = "Politie"
    kind = "police"
    accounts = ["agent"]
    groups = ["blauw"]

    [casework]
    emergency-hours = 5
    [casework.clearance]
    case-partner = "vertrouwelijk"
    [[casework.priority]]
    code = "top"
    name = "Vijf meldingen"

    [roles.case-coordinator]
    accounts = ["ria"]
    themes = ["return", "crime"]
    """

  private func read(_ text: String) -> Result<Region, RegionFileFault> {
    Result { () throws(RegionFileFault) in try RegionFile.read(text, file: "test.toml") { _ in true } }
  }

  /// Of what is read here; the rest of a region is missing.
  private func keys(_ text: String) -> [String] {
    guard case .failure(let fault) = read(text) else { return [] }
    return fault.mistakes.map(\.key).filter { key in
      ["partner[", "casework", "roles.case-coordinator"].contains(where: key.hasPrefix)
    }
  }

  @Test func itIsRead() throws {
    let whole = try Repository.text("Config/leidse-regio.toml")
    let head = try #require(whole.firstRange(of: "[[partner]]")).lowerBound
    let roles = try #require(whole.firstRange(of: "# --- Roles")).lowerBound
    let other = Self.text.split(separator: "[roles", maxSplits: 1).first.map(String.init) ?? ""
    let region = try read(whole[..<head] + other + "\n" + whole[roles...]).get()
    let rules = region.casework
    #expect(
      rules.partners == [
        Partner(
          code: PartnerCode("politie"), name: "Politie", kind: .police, accounts: ["agent"], groups: ["blauw"])
      ])
    #expect(rules.emergencyHours == 5 && rules.clearance(of: .casePartner) == .vertrouwelijk)
    #expect(rules.clearance(of: .archivist) == .zeerGeheim, "as usual where nothing is said")
    #expect(rules.priorityCriteria == [PriorityCriterion(code: "top", name: "Vijf meldingen")])
    #expect(region.roles.first { $0.role == .caseCoordinator }?.themes == DossierTheme.allCases)
  }

  @Test func nothingIsWrongWithIt() { #expect(keys(Self.text) == []) }

  @Test(arguments: [
    ("kind = \"police\"", "kind = \"politie\"", "partner[0].kind"),
    ("code = \"politie\"", "code = \"Politie\"", "partner[0].code"),
    ("emergency-hours = 5", "emergency-hours = 0", "casework.emergency-hours"),
    ("\"vertrouwelijk\"", "\"privé\"", "casework.clearance.case-partner"),
    ("case-partner =", "planner =", "casework.clearance.planner"),
    ("\"crime\"", "\"misdaad\"", "roles.case-coordinator.themes"),
  ]) func isAMistake(_ old: String, _ new: String, _ key: String) {
    #expect(keys(Self.text.replacing(old, with: new)) == [key])
  }
}
