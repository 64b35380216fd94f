/// What the yearly report shows.
public struct ReportRules: Hashable, Sendable, Codable {
  /// Numbers of persons below this one are not shown: who they are could be guessed.
  public var suppressBelow = 5

  public init() {}
}
