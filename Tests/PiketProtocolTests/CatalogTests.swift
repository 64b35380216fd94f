import Foundation
import PiketDomain
import Testing

@testable import PiketProtocol

/// Both catalogs say the same things, and nothing that nobody says.
struct CatalogTests {
  @Test func bothHaveTheSameKeys() {
    #expect(Texts.english.keys == Texts.dutch.keys)
  }

  @Test(arguments: Texts.english.keys) func bothHaveTheSamePlaces(_ key: String) {
    let english = Texts.places(in: Texts.english.template(key) ?? "")
    let dutch = Texts.places(in: Texts.dutch.template(key) ?? "")
    #expect(english.sorted() == dutch.sorted())
  }

  /// Nor do two keys have the same hash, or one of them would not be found.
  @Test(arguments: Texts.Language.allCases) func noKeyStandsTwice(_ language: Texts.Language) {
    let catalog = language == .english ? PackageResources.en_texts : PackageResources.nl_texts
    let lines = String(decoding: catalog, as: UTF8.self).split(separator: "\n")
    let keys = lines.filter { !$0.hasPrefix("#") && !$0.hasPrefix(" ") }.map { $0.prefix { $0 != " " && $0 != "=" } }
    #expect(keys.map(String.init) == Texts.of(language).keys)
  }

  @Test(arguments: Texts.english.keys) func noTextIsEmpty(_ key: String) {
    #expect(Texts.english(key).contains { !$0.isWhitespace })
    #expect(Texts.dutch(key).contains { !$0.isWhitespace })
  }

  // MARK: Keys that the sources name

  @Test func noTextIsUnused() throws {
    let used = try SourceKeys()
    #expect(Texts.english.keys.filter { !used.use($0) } == [])
  }

  @Test func noTextIsMissing() throws {
    let families = Set(Texts.english.keys.compactMap { $0.split(separator: ".").first.map(String.init) })
    let missing = try SourceKeys().literals.filter { literal in
      let isKey = literal.contains(".") && families.contains(String(literal.prefix { $0 != "." }))
      return isKey && !literal.hasSuffix(".") && !Texts.english.keys.contains(literal)
        && Texts.english.template(literal + ".one") == nil
    }
    #expect(missing.sorted() == [])
  }

  // MARK: Families that are named after values

  @Test(arguments: Refusal.samples) func everyRefusalHasItsText(_ refusal: Refusal) throws {
    let details = refusal.details { _ in "2027-01-04T09:00:00+01:00" }
    let template = try unwrapped(Texts.english.template("refusal.\(refusal.reason)"))
    #expect(Set(Texts.places(in: template)).isSubset(of: details.keys), "\(template) \(details)")
  }

  @Test func everyTextOfARefusalIsOfOne() {
    let refusals = Refusal.samples.map { "refusal.\($0.reason)" }
    #expect(Texts.english.keys.filter { $0.hasPrefix("refusal.") }.sorted() == refusals.sorted())
  }

  @Test(arguments: SourceKeys.families + SourceKeys.daemonFamilies)
  func everyValueHasItsText(_ family: SourceKeys.Family) {
    let keys = Texts.english.keys.filter { $0.hasPrefix(family.name + ".") }
    #expect(keys.sorted() == family.values.map { "\(family.name).\($0)" }.sorted())
  }
}
