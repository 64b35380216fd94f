import PiketStore
import Testing

@Suite struct PropertyTests {
  /// Any sequence of groups, refused ones, reopenings and recorded heads: the log holds exactly what was acknowledged.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func theLogHoldsWhatWasAcknowledged(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let scratch = try Scratch()
    var store = try scratch.open()
    var acknowledged: [(record: NewRecord, appended: Appended)] = []
    for step in 0..<40 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0:
        // The name is let go of first: one writer at a time.
        store = try scratch.open(.readOnly)
        store = try scratch.open()
      case 1: try store.witnessHead()
      case 2 where !acknowledged.isEmpty:
        let repeated = acknowledged[Int.random(in: 0..<acknowledged.count, using: &random)].record
        #expect(throws: StoreFault.requestRepeated(requestID: repeated.requestID)) {
          try store.append(record("never \(step)"), repeated)
        }
      default:
        let records = (0..<Int.random(in: 1...6, using: &random)).map { index in
          record(
            "\(step)/\(index)", "stream \(Int.random(in: 0..<5, using: &random))",
            payload: String(repeating: "é", count: Int.random(in: 0..<400, using: &random)))
        }
        let appended = try store.append(records, recordedAt: Int64(step), expecting: try store.head)
        acknowledged += zip(records, appended).map { (record: $0, appended: $1) }
      }
    }
    store = try scratch.open(.readOnly)
    store = try scratch.open()
    #expect(try store.verify() == .whole(events: acknowledged.count, head: try store.head))
    let events = try store.all()
    #expect(events.map(\.payload) == acknowledged.map(\.record.payload))
    #expect(events.map(\.requestID) == acknowledged.map(\.record.requestID))
    #expect(events.map(\.head) == acknowledged.map(\.appended.head))
    #expect(events.map(\.revision) == acknowledged.map(\.appended.revision))
  }
}
