import Varlink

extension ReportWire {
  /// A year, as far as it is over.
  public struct Year: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Report.Year"
    public var year: Int
    public var municipality: String?

    public init(year: Int, municipality: String? = nil) {
      self.year = year
      self.municipality = municipality
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var year: Int
      public var from: String
      public var until: String
      public var suppressBelow: Int
      public var municipalities: [String]
      public var rows: [Row]

      public init(year: Int, from: String, until: String, suppressBelow: Int, municipalities: [String], rows: [Row]) {
        self.year = year
        self.from = from
        self.until = until
        self.suppressBelow = suppressBelow
        self.municipalities = municipalities
        self.rows = rows
      }
    }
  }
}
