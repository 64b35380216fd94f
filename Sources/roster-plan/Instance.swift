import CZlib
import RosterPlanner
import Varlink

/// An instance file as it is written. Time in whole hours since the first Monday 09:00; a day runs from 09:00 to 09:00.
struct Instance: Decodable {
  struct Function: Decodable { let pool: [Int] }
  struct Muni: Decodable { let target: Int }
  struct Weights: Decodable {
    let load, weekend, holiday, muni: [[Int]]
    let want, spread, K, change, near: Int
  }
  struct FileSlot: Decodable { let fn, start, end, gap, points, weekend, holidays: Int }
  struct FilePerson: Decodable {
    let muni, T, Twe, Thol: Int
    let absences, nights: [[Int]]
    let dislike: [String: Int]
    let want, hist_touched: [Int]
    let last_end: Int?
    let last_gap: Int
  }

  let weeks: Int
  let functions: [Function]
  let slots: [FileSlot]
  let people: [FilePerson]
  let munis: [Muni]
  let weights: Weights
  let published: [Int?]?
  let now: Int?
}

extension Instance {
  /// Reads a file, compressed with gzip or not: zlib's own reader takes both, and needs no other process.
  init(path: String) throws {
    guard let file = gzopen(path, "rb") else { throw OutputFault.cannotRead(path: path) }
    defer { gzclose(file) }
    var bytes: [UInt8] = []
    var chunk = Array(repeating: 0 as UInt8, count: 1 << 18)
    while true {
      let count = gzread(file, &chunk, UInt32(chunk.count))
      guard count >= 0 else { throw OutputFault.cannotRead(path: path) }
      if count == 0 { break }
      bytes += chunk[0..<Int(count)]
    }
    self = try JSON.decode(Instance.self, from: bytes)
  }

  /// The same as a problem of the planner; time in half hours would do, the planner doubles by itself.
  func problem() -> RosterProblem {
    RosterProblem(
      days: weeks * 7, weeks: weeks, slots: slots.indices.map(slot),
      persons: people.map(person), groups: munis.map { Group(targets: [$0.target, 0, 0]) },
      kinds: [
        CounterKind(personCost: Self.convex(weights.load), groupCost: Self.convex(weights.muni)),
        CounterKind(personCost: Self.convex(weights.weekend)),
        CounterKind(personCost: Self.convex(weights.holiday)),
      ],
      spread: Spread(weeks: weights.K, cost: weights.spread))
  }

  private static func convex(_ segments: [[Int]]) -> ConvexCost {
    ConvexCost(segments.map { .init(from: $0[0], slope: $0[1]) })
  }

  private func person(_ person: FilePerson) -> Holder {
    Holder(
      group: person.muni, targets: [person.T, person.Twe, person.Thol], touchedDays: person.hist_touched,
      lastDuty: person.last_end.map { LastDuty(end: $0, gap: person.last_gap) },
      rest: RestRule(touchedDaysMax: 14, blocks: .pairsOfFreeDays),
      wantedWeeks: person.want.map { WantedWeek(week: $0, cost: weights.want) })
  }

  private func slot(_ index: Int) -> Slot {
    let slot = slots[index]
    let week = slot.start / 168
    let holder = published?[index]
    let hasBegun = now.map { slot.start < $0 } ?? false
    let candidates = functions[slot.fn].pool.filter { hasBegun ? $0 == holder : isAvailable(people[$0], slot) }
    return Slot(
      start: slot.start, end: slot.end, gap: slot.gap, days: (slot.start / 24)...((slot.end - 1) / 24), week: week,
      line: slot.fn,
      amounts: [(0, slot.points), (1, 10 * slot.weekend), (2, 10 * slot.holidays)].filter { $0.1 != 0 }
        .map { CounterAmount(kind: $0.0, units: $0.1) },
      candidates: candidates.map { Eligible(person: $0, cost: cost($0, slot, week: week, holder: holder)) },
      fixed: hasBegun ? candidates.first : nil)
  }

  /// Not absent, and no regular night shift within 11 hours after the duty or 14 hours before it.
  private func isAvailable(_ person: FilePerson, _ slot: FileSlot) -> Bool {
    let blocked = person.absences + person.nights.map { [$0[0] - 11, $0[1] + 14] }
    return !blocked.contains { $0[0] < slot.end && slot.start < $0[1] }
  }

  private func cost(_ person: Int, _ slot: FileSlot, week: Int, holder: Int?) -> Int {
    let dislike = (people[person].dislike[String(week)] ?? 0) * max(1, slot.points / 2)
    guard published != nil, let now, holder != person else { return dislike }
    return dislike + weights.change * (slot.start < now + 14 * 24 ? weights.near : 1)
  }
}
