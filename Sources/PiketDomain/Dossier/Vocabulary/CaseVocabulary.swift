// The vocabulary of the API's for case-based working (ZGW: Zaken, Catalogi), as far as an export of a dossier uses it.
// Raw values are theirs and exact.

/// `archiefnominatie`: whether a case is destroyed or handed over.
public enum ArchiveNomination: String, Hashable, Sendable, Codable, CaseIterable {
  case keep = "blijvend_bewaren"
  case destroy = "vernietigen"
}

/// `archiefstatus`.
public enum ArchiveStatus: String, Hashable, Sendable, Codable, CaseIterable {
  case toBeArchived = "nog_te_archiveren"
  case archived = "gearchiveerd"
  /// The date of destruction is not known yet.
  case archivedWithoutDate = "gearchiveerd_procestermijn_onbekend"
  case handedOver = "overgedragen"
}

/// `brondatumArchiefprocedure.afleidingswijze`: from what `archiefactiedatum` counts.
public enum ArchiveDateOrigin: String, Hashable, Sendable, Codable, CaseIterable {
  case closing = "afgehandeld"
  case otherDate = "ander_datumkenmerk"
  case property = "eigenschap"
  case relatedCase = "gerelateerde_zaak"
  case mainCase = "hoofdzaak"
  case decisionStart = "ingangsdatum_besluit"
  case period = "termijn"
  case decisionEnd = "vervaldatum_besluit"
  case object = "zaakobject"
}

/// `omschrijvingGeneriek` of a role type.
public enum CaseRole: String, Hashable, Sendable, Codable, CaseIterable {
  case adviser = "adviseur"
  case handler = "behandelaar"
  case interested = "belanghebbende"
  case decider = "beslisser"
  case initiator
  case clientContact = "klantcontacter"
  case coordinator = "zaakcoordinator"
  case coInitiator = "mede_initiator"
}

/// `betrokkeneType` of a role.
public enum CasePartyKind: String, Hashable, Sendable, Codable, CaseIterable {
  case naturalPerson = "natuurlijk_persoon"
  case legalPerson = "niet_natuurlijk_persoon"
  case branch = "vestiging"
  case unit = "organisatorische_eenheid"
  case employee = "medewerker"
}

/// `objectType` of a zaakobject: those that a dossier can be about.
public enum CaseObjectKind: String, Hashable, Sendable, Codable, CaseIterable {
  case address = "adres"
  case decision = "besluit"
  case building = "pand"
  case household = "huishouden"
  case municipality = "gemeente"
  case neighbourhood = "buurt"
  case district = "wijk"
  case town = "woonplaats"
  case naturalPerson = "natuurlijk_persoon"
  case legalPerson = "niet_natuurlijk_persoon"
  case branch = "vestiging"
  case other = "overige"
}
