/// One thing that is wrong in a region's configuration file.
public struct RegionMistake: Error, Hashable, Sendable {
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case isNoTOML
    case keyIsMissing
    case keyIsUnknown
    case hasWrongType
    case hasWrongValue
    case isDouble
    case isUnknownReference
    case zoneIsUnknown
    case isEmpty
  }

  /// Line in the file, from 1.
  public var line: Int
  public var reason: Reason
  /// Path of the key, for instance `function[2].handover.time`.
  public var key: String
  public var value: String
  /// What is allowed, or what may have been meant.
  public var hint: String

  public init(line: Int, reason: Reason, key: String, value: String = "", hint: String = "") {
    self.line = line
    self.reason = reason
    self.key = key
    self.value = value
    self.hint = hint
  }
}

/// A configuration file that cannot be used: every mistake in it, by line.
public struct RegionFileFault: Error, Hashable, Sendable {
  public var file: String
  public var mistakes: [RegionMistake]

  public init(file: String, mistakes: [RegionMistake]) {
    self.file = file
    self.mistakes = mistakes
  }
}
