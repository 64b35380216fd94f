/// An item was put on the agenda.
public struct AgendaItemAdded: EventPayload {
  public static let type = "AgendaItemAdded"
  public static let schema = 1
  public var meeting: MeetingCode
  public var item: AgendaItem
  public var by: String
  public var stream: String { "meeting/\(meeting)" }

  public init(meeting: MeetingCode, item: AgendaItem, by: String) {
    self.meeting = meeting
    self.item = item
    self.by = by
  }
}

/// A municipality said what it thinks of an item.
public struct StandpointTaken: EventPayload {
  public static let type = "StandpointTaken"
  public static let schema = 1
  public var meeting: MeetingCode
  public var item: Int
  public var standpoint: Standpoint
  public var stream: String { "meeting/\(meeting)" }

  public init(meeting: MeetingCode, item: Int, standpoint: Standpoint) {
    self.meeting = meeting
    self.item = item
    self.standpoint = standpoint
  }
}

extension Meeting {
  mutating func change(_ item: Int, _ change: (inout AgendaItem) -> Void) {
    guard let index = items.firstIndex(where: { $0.number == item }) else { return }
    change(&items[index])
  }
}
