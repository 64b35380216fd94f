/// One mistake in a file: where it stands, what stands there, why it cannot be, and what may have been meant.
public struct Mistake: Hashable, Sendable {
  /// Line and column in the file, from 1.
  public var line: Int
  public var column: Int
  /// Heading of the column as written; empty where it has none.
  public var field: String
  public var value: String
  public var reason: FieldMistake
  public var nearest: [String]

  public init(_ mistake: TableMistake, field: String, nearest: [String] = []) {
    line = mistake.line
    column = mistake.column
    self.field = field
    value = mistake.value
    reason = mistake.reason
    self.nearest = nearest
  }
}
