import Testing

@testable import PiketStore

@Suite struct AccessPropertyTests {
  /// What there has to be, at any time.
  private struct Model {
    var records: [(object: String, month: AccessMonth, content: [UInt8])] = []
    var destroyed: Set<AccessMonth> = []

    func positions(of object: String) -> [Int] {
      records.indices.reversed().filter { records[$0].object == object && !destroyed.contains(records[$0].month) }
        .map { $0 + 1 }
    }
  }

  /// Any sequence of appended groups in months that go by, destroyed months, reopenings and a backup put back.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func theAccessLogHoldsWhatWasAcknowledgedAndNotDestroyed(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let scratch = try Scratch()
    var log = try AccessLog.open(beside: scratch.open())
    var model = Model()
    var backup: (image: [String: [UInt8]], records: Int) = (scratch.image(), 0)
    var moment = Moments.november
    for step in 0..<40 {
      moment += Int64.random(in: 0...20, using: &random) * 86_400_000_000
      switch Int.random(in: 0..<10, using: &random) {
      case 0:
        guard let last = model.records.last?.month else { continue }
        let past = Set(model.records.map(\.month)).filter { $0 < last }.sorted()
        guard let month = past.randomElement(using: &random) else { continue }
        try log.destroy([month], at: moment)
        model.destroyed.insert(month)
      case 1: try log.witnessHead()
      case 2: backup = (scratch.image(), model.records.count)
      case 3:
        log = try AccessLog.open(beside: scratch.open(.readOnly))
        scratch.restore(backup.image)
        model.records.removeLast(model.records.count - backup.records)
        log = try AccessLog.open(beside: scratch.open())
      case 4:
        log = try AccessLog.open(beside: scratch.open(.readOnly))
        log = try AccessLog.open(beside: scratch.open())
      default:
        let count = Int.random(in: 1...4, using: &random)
        let objects = (0..<count).map { _ in "d\(Int.random(in: 0..<3, using: &random))" }
        try log.append(objects.map { access("\(step)", $0) }, recordedAt: moment)
        model.records += objects.map { ($0, AccessMonth(of: moment), Array("\(step)".utf8)) }
      }
      try check(log, model)
    }
  }

  private func check(_ log: AccessLog, _ model: Model) throws {
    let expected = model.records.map { model.destroyed.contains($0.month) ? nil : $0.content }
    #expect(try log.records(limit: .max).map(\.content) == expected)
    #expect(try log.verify() == .whole(events: model.records.count, head: try log.head))
    for object in ["d0", "d1", "d2", "d3"] {
      #expect(try log.records(ofObject: object, limit: .max).map(\.position) == model.positions(of: object))
    }
  }
}
