/// What is known of data when their retention is worked out: days on the region's clock. The outcome is never stored;
/// it follows from these facts each time.
public struct RetentionFacts: Hashable, Sendable, Codable {
  public var firstProcessing: LocalDate?
  public var lastProcessing: LocalDate?
  public var provision: LocalDate?
  public var imposing: LocalDate?
  public var closing: LocalDate?
  public var entry: LocalDate?
  public var supplierDate: LocalDate?
  /// From when on nobody needs them any more, decided by people.
  public var noLongerNeeded: LocalDate?
  /// Of a notice about a convicted person: whether measures were decided.
  public var measuresWereDecided: Bool
  /// When they were in fact removed.
  public var removed: LocalDate?
  /// In the order in which they were decided; each counts.
  public var extensions: [RetentionExtension]
  public var holds: [LegalHold]

  public init(
    firstProcessing: LocalDate? = nil, lastProcessing: LocalDate? = nil, provision: LocalDate? = nil,
    imposing: LocalDate? = nil, closing: LocalDate? = nil, entry: LocalDate? = nil, supplierDate: LocalDate? = nil,
    noLongerNeeded: LocalDate? = nil, measuresWereDecided: Bool = false, removed: LocalDate? = nil,
    extensions: [RetentionExtension] = [], holds: [LegalHold] = []
  ) {
    self.firstProcessing = firstProcessing
    self.lastProcessing = lastProcessing
    self.provision = provision
    self.imposing = imposing
    self.closing = closing
    self.entry = entry
    self.supplierDate = supplierDate
    self.noLongerNeeded = noLongerNeeded
    self.measuresWereDecided = measuresWereDecided
    self.removed = removed
    self.extensions = extensions
    self.holds = holds
  }

  func day(_ start: RetentionStart) -> LocalDate? {
    switch start {
    case .firstProcessing: firstProcessing
    case .lastProcessing: lastProcessing
    case .provision: provision
    case .imposing: imposing
    case .closing: closing
    case .noLongerNeeded: noLongerNeeded
    case .entry: entry
    case .supplierDate: supplierDate
    }
  }
}

/// A decision to keep data longer. Only joint data know it (Besluit gegevensverwerking door samenwerkingsverbanden).
public struct RetentionExtension: Hashable, Sendable, Codable {
  /// The last day.
  public var until: LocalDate
  public var decidedOn: LocalDate
  public var reason: String

  public init(until: LocalDate, decidedOn: LocalDate, reason: String) {
    self.until = until
    self.decidedOn = decidedOn
    self.reason = reason
  }
}

/// A bar on destruction: a statute forbids it, or a legal claim needs the data.
public struct LegalHold: Hashable, Sendable, Codable {
  /// The last day; nil as long as nobody has lifted it.
  public var until: LocalDate?
  public var reason: String

  public init(until: LocalDate? = nil, reason: String) {
    self.until = until
    self.reason = reason
  }
}
