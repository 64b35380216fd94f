import PiketDomain
import Testing

struct VocabularyTests {
  @Test func confidentialityRises() {
    let values = [
      "openbaar", "beperkt_openbaar", "intern", "zaakvertrouwelijk", "vertrouwelijk", "confidentieel", "geheim",
      "zeer_geheim",
    ]
    #expect(Confidentiality.allCases.map(\.rawValue) == values)
    #expect(Confidentiality.allCases.shuffled().sorted().map(\.rawValue) == values)
  }

  @Test(arguments: [
    ("zeer geheim", Confidentiality?.some(.zeerGeheim)), ("Beperkt-openbaar", .beperktOpenbaar), (" INTERN ", .intern),
    ("zeer_geheim", .zeerGeheim), ("secret", nil), ("", nil),
  ])
  func confidentialityIsRead(text: String, value: Confidentiality?) {
    #expect(Confidentiality.read(text) == value)
  }

  @Test func valuesAreThoseOfTheStandard() {
    #expect(ArchiveNomination.allCases.map(\.rawValue) == ["blijvend_bewaren", "vernietigen"])
    #expect(
      ArchiveStatus.allCases.map(\.rawValue)
        == ["nog_te_archiveren", "gearchiveerd", "gearchiveerd_procestermijn_onbekend", "overgedragen"])
    #expect(
      CaseRole.allCases.map(\.rawValue) == [
        "adviseur", "behandelaar", "belanghebbende", "beslisser", "initiator", "klantcontacter", "zaakcoordinator",
        "mede_initiator",
      ])
    #expect(
      ArchiveDateOrigin.allCases.map(\.rawValue) == [
        "afgehandeld", "ander_datumkenmerk", "eigenschap", "gerelateerde_zaak", "hoofdzaak", "ingangsdatum_besluit",
        "termijn", "vervaldatum_besluit", "zaakobject",
      ])
    #expect(
      CasePartyKind.allCases.map(\.rawValue) == [
        "natuurlijk_persoon", "niet_natuurlijk_persoon", "vestiging", "organisatorische_eenheid", "medewerker",
      ])
    #expect(
      CaseObjectKind.allCases.map(\.rawValue) == [
        "adres", "besluit", "pand", "huishouden", "gemeente", "buurt", "wijk", "woonplaats", "natuurlijk_persoon",
        "niet_natuurlijk_persoon", "vestiging", "overige",
      ])
  }
}
