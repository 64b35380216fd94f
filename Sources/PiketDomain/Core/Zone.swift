/// The rules of one time zone, read from a TZif file (RFC 9636) of the operating system.
///
/// A zone is a list of stretches of time with one offset each. The yearly rule that a file ends with is written out for
/// 400 years, after which days, weekdays and leap years of the Gregorian calendar repeat; so every question is one
/// binary search.
public struct Zone: Sendable {
  public let name: String
  /// Seconds since the epoch, ascending: from `transitions[index]` on holds `offsets[index + 1]`.
  let transitions: [Int64]
  /// Seconds east of Greenwich; one more than there are transitions, the first holds before all of them.
  let offsets: [Int]
  let offsetMin: Int
  let offsetMax: Int
  /// From here on the transitions repeat every 400 years; nil where no yearly rule goes on for ever.
  private let cycleStart: Int64?

  private static let cycleSeconds: Int64 = 146_097 * 86_400

  /// - Throws: `ZoneError.malformed` with the reason, for people who look after the machine.
  public init(name: String, tzif bytes: [UInt8]) throws(ZoneError) {
    let file = try ZoneFile(bytes)
    var timeline = ZoneTimeline(startingWith: file.initialOffset)
    for (time, offset) in zip(file.times, file.offsets) { timeline.append(at: time, offset: offset) }
    cycleStart = timeline.extend(by: file.rule)
    self.name = name
    transitions = timeline.transitions
    offsets = timeline.offsets
    offsetMin = offsets.min() ?? 0
    offsetMax = offsets.max() ?? 0
  }

  /// Seconds east of Greenwich that the clocks show at that moment.
  public func offsetSeconds(at instant: Instant) -> Int { offsets[stretch(at: folded(instant.seconds))] }

  /// What calendar and clock on the wall say; the fraction of a second is dropped.
  public func local(_ instant: Instant) -> LocalDateTime {
    LocalDateTime(secondsSinceEpoch: instant.seconds + Int64(offsetSeconds(at: instant)))
  }

  /// The same place in the 400 years that are written out.
  func folded(_ seconds: Int64) -> Int64 {
    guard let cycleStart, seconds >= cycleStart + Zone.cycleSeconds else { return seconds }
    return cycleStart + (seconds - cycleStart) % Zone.cycleSeconds
  }

  /// The index in `offsets` of the stretch that holds at that second.
  func stretch(at seconds: Int64) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A time zone file that cannot be used, and why.
public enum ZoneError: Error, Equatable, Sendable { case malformed(String) }

/// The transitions of a zone while they are gathered.
struct ZoneTimeline {
  private(set) var transitions: [Int64] = []
  private(set) var offsets: [Int]

  /// Moments further than this from 1970 (some 12,000 years) are left out, so that no sum can overflow.
  private static let secondsMax: Int64 = 400_000_000_000

  init(startingWith offset: Int) { offsets = [offset] }

  /// Takes over a change of the offset; what does not change anything is left out.
  mutating func append(at time: Int64, offset: Int) {
    guard time <= ZoneTimeline.secondsMax else { return }
    if time < -ZoneTimeline.secondsMax {
      offsets = [offset]
    } else if offset != offsets.last {
      transitions.append(time)
      offsets.append(offset)
    }
  }

  /// Writes out a yearly rule from the last transition on and returns where its repetition starts.
  mutating func extend(by rule: ZoneRule?) -> Int64? {
    guard let rule else { return nil }
    let last = transitions.last
    if last == nil { offsets = [rule.offset] }
    guard let summer = rule.summer else { return nil }
    let firstYear = last.map { LocalDateTime(secondsSinceEpoch: $0).date.year } ?? 1
    let fileCount = transitions.count
    // Two years more at both ends: a local time may lie up to 26 hours beyond.
    for year in firstYear...firstYear + 403 {
      for change in rule.changes(in: year, summer) where change.time > last ?? .min {
        // Summer time that lasts until the next one starts never ends.
        while transitions.count > fileCount, let previous = transitions.last, previous >= change.time {
          transitions.removeLast()
          offsets.removeLast()
        }
        append(at: change.time, offset: change.offset)
      }
    }
    return Int64(ZoneRule.daysSinceEpoch(startOf: firstYear + 2)) * 86_400
  }
}
