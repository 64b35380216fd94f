/// The service started, or went on, under another configuration than before.
public struct RegionLoaded: EventPayload {
  public static let type = "RegionLoaded"
  public static let schema = 1
  public var region: Region
  public var stream: String { "region" }

  public init(region: Region) { self.region = region }
}
