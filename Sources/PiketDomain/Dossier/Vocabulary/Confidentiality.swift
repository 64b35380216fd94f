/// How confidential something is: `vertrouwelijkheidaanduiding` of the API's for case-based working (ZGW), with its
/// exact values, from open to top secret.
public enum Confidentiality: String, Hashable, Comparable, Sendable, Codable, CaseIterable {
  case openbaar
  case beperktOpenbaar = "beperkt_openbaar"
  case intern
  case zaakvertrouwelijk
  case vertrouwelijk
  case confidentieel
  case geheim
  case zeerGeheim = "zeer_geheim"

  public static func < (left: Confidentiality, right: Confidentiality) -> Bool { left.rank < right.rank }

  /// Reads a value as written, with spaces or hyphens for underscores, in any case; nil for anything else.
  public static func read(_ text: String) -> Confidentiality? {
    let value = text.trimmed.lowercased()
    return Confidentiality(rawValue: String(value.map { $0 == " " || $0 == "-" ? "_" : $0 }))
  }

  private var rank: Int {
    switch self {
    case .openbaar: 0
    case .beperktOpenbaar: 1
    case .intern: 2
    case .zaakvertrouwelijk: 3
    case .vertrouwelijk: 4
    case .confidentieel: 5
    case .geheim: 6
    case .zeerGeheim: 7
    }
  }
}
