import Varlink

extension RegionWire {
  /// The region: municipalities, employers, piket functions.
  public struct Describe: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Region.Describe"
    public init() {}

    public struct Reply: Hashable, Sendable, Codable {
      public var code: String
      public var name: String
      public var zone: String
      public var safetyRegion: String
      public var policeUnit: String
      public var municipalities: [Municipality]
      public var employers: [Employer]
      public var functions: [Function]

      public init(
        code: String, name: String, zone: String, safetyRegion: String, policeUnit: String,
        municipalities: [Municipality], employers: [Employer], functions: [Function]
      ) {
        self.code = code
        self.name = name
        self.zone = zone
        self.safetyRegion = safetyRegion
        self.policeUnit = policeUnit
        self.municipalities = municipalities
        self.employers = employers
        self.functions = functions
      }
    }
  }
}
