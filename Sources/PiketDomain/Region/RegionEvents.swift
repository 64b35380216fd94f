/// The service started, or went on, under another configuration than before.
public struct RegionLoaded: EventPayload {
  public static let type = "RegionLoaded"
  /// 2: patterns by shift, spacing, offices, rules of the region.
  public static let schema = 2
  public var region: Region
  public var stream: String { "region" }

  public init(region: Region) { self.region = region }
}
