import Foundation
import Testing

/// The message ids of the programs and of the journal's catalogs are the same, in each language.
struct JournalCatalogTests {
  private static func text(_ path: String) throws -> String {
    try String(contentsOf: SourceTree.root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test(arguments: ["Deploy/catalog/piket.catalog", "Deploy/catalog/piket.nl.catalog"])
  func eachCatalogHasEveryIDOfTheProgramUnderItsName(path: String) throws {
    let program = try ["piketd", "piket-notify"].flatMap { program in
      try Self.text("Sources/\(program)/MessageID.swift")
        .matches(of: /case ([a-zA-Z]+) = "([0-9a-f]{32})"/).map { "\($0.1) \($0.2)" }
    }
    let catalog = try Self.text(path).matches(of: /# ([a-zA-Z]+)\n-- ([0-9a-f]{32})/).map { "\($0.1) \($0.2)" }
    #expect(program.count > 10)
    #expect(Set(program) == Set(catalog))
  }

  @Test func bothCatalogsNameTheSameFields() throws {
    func fields(_ path: String) throws -> [String: Set<String>] {
      let entries = try Self.text(path).components(separatedBy: "\n-- ").dropFirst()
      return Dictionary(
        entries.map { entry in
          (String(entry.prefix(32)), Set(entry.matches(of: /@([A-Z_]+)@/).map { String($0.1) }))
        }, uniquingKeysWith: { first, _ in first })
    }
    #expect(try fields("Deploy/catalog/piket.catalog") == fields("Deploy/catalog/piket.nl.catalog"))
  }
}
