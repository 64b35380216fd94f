/// Number of a dossier: year, letter of the theme, and a count within both without gaps, for instance `2027-H-0012`.
///
/// Nothing of a person stands in it: it may be spoken, written in a journal, and outlive the dossier.
public struct DossierNumber: Code {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// - Parameter series: year and theme, for instance `2027-H`.
  init(_ count: Int, in series: String) { rawValue = "\(series)-\(digits(count, 4))" }

  /// Of the moment at which the dossier was opened, on the region's clock.
  static func series(_ theme: DossierTheme, year: Int) -> String { "\(year)-\(theme.letter)" }

  /// Reads a number in any case, with or without zeros: `2027-h-12`. Nil for anything else, so that what somebody typed
  /// in its place, a name for instance, is kept and repeated nowhere.
  public static func read(_ text: String) -> DossierNumber? {
    let parts = text.trimmed.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts.allSatisfy({ !$0.isEmpty }),
      parts[0].utf8.allSatisfy(\.isDigit), parts[2].utf8.allSatisfy(\.isDigit), parts[2].utf8.count <= 9,
      DossierTheme.allCases.contains(where: { $0.letter == parts[1] }), let count = Int(parts[2]), count > 0
    else { return nil }
    return DossierNumber(count, in: "\(parts[0])-\(parts[1])")
  }

  /// Year and theme, within which the numbers have no gaps.
  var series: String { String(rawValue.prefix { $0 != "-" }) + "-" + letter }
  var count: Int { Int(rawValue.split(separator: "-").last ?? "") ?? 0 }
  private var letter: String { rawValue.split(separator: "-").dropFirst().first.map(String.init) ?? "" }

  public var stream: String { "dossier/\(rawValue)" }

  /// The stream in which the content of an attachment stands by itself.
  public func attachmentStream(_ attachment: Int) -> String { "\(stream)/attachment/\(attachment)" }
}
