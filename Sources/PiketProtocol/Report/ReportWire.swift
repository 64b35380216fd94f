/// The types of the interface `nl.piket.Report`; the `.varlink` file beside this one says what everything means.
public enum ReportWire {
  /// One number.
  public struct Row: Hashable, Sendable, Codable {
    public enum Section: String, Hashable, Sendable, Codable, CaseIterable {
      case consultation, incidents, evaluations, duty, persons
    }
    public enum Shown: String, Hashable, Sendable, Codable, CaseIterable { case exact, below, withheld }

    public var section: Section
    public var figure: String
    public var subject: String?
    public var municipality: String?
    public var value: Int?
    public var shown: Shown

    public init(
      section: Section, figure: String, subject: String? = nil, municipality: String? = nil, value: Int? = nil,
      shown: Shown
    ) {
      self.section = section
      self.figure = figure
      self.subject = subject
      self.municipality = municipality
      self.value = value
      self.shown = shown
    }
  }
}
