/// A person wishes something of duty.
public struct PreferenceRecorded: EventPayload {
  public static let type = "PreferenceRecorded"
  public static let schema = 1
  public var person: PersonCode
  public var preference: Preference
  public var stream: String { "person/\(person)" }

  public init(person: PersonCode, preference: Preference) {
    self.person = person
    self.preference = preference
  }
}

/// A wish was taken back.
public struct PreferenceWithdrawn: EventPayload {
  public static let type = "PreferenceWithdrawn"
  public static let schema = 1
  public var person: PersonCode
  public var number: Int
  public var at: Instant
  public var stream: String { "person/\(person)" }

  public init(person: PersonCode, number: Int, at: Instant) {
    self.person = person
    self.number = number
    self.at = at
  }
}
