import PiketDomain

/// Who has each post in each hour of the weeks of `RandomOffice`, written down hour by hour as the events say: what the
/// rosters have to agree with. It knows neither shifts nor sorted lists.
struct Ledger {
  enum Holder: Equatable {
    case nobody
    /// Nobody, on purpose.
    case vacant
    case person(PersonCode)

    /// What a record of the past says.
    init(recorded person: PersonCode?) { self = person.map { .person($0) } ?? .nobody }
  }

  static let start = at("2027-01-04 09:00")
  /// Ten weeks: the longest shift begins in the eighth.
  static let hours = 70 * 24

  /// Which stretch an hour belongs to: each that is written down has a number.
  private struct Cell {
    var holder = Holder.nobody
    var stretch = 0
  }

  private var rostered: [Post: [Cell]] = [:]
  private var stretches = 0
  private var recorded: [Post: [Holder?]] = [:]
  /// How often the roster of a post was changed.
  private(set) var changes: [Post: Int] = [:]

  init() {}

  mutating func note(_ events: [Event]) {
    for event in events {
      switch event {
      case .rosterPublished(let published): note(published)
      case .shiftAssigned(let assigned):
        changes[assigned.post, default: 0] += 1
        write(assigned.person.map { .person($0) } ?? .vacant, assigned.interval, assigned.post)
      case .dutyCorrected(let corrected):
        for hour in Ledger.hours(of: corrected.correction.interval) {
          recorded[corrected.post, default: Array(repeating: nil, count: Ledger.hours)][hour] =
            Holder(recorded: corrected.correction.person)
        }
      default: break
      }
    }
  }

  /// Who had the period loses it, also where nobody comes instead. What reaches into it from before stays, and what is
  /// nobody's on purpose.
  private mutating func note(_ published: RosterPublished) {
    changes[published.post, default: 0] += 1
    let cells = rostered[published.post] ?? Ledger.blank
    let period = Ledger.hours(of: published.period)
    let reaching = period.lowerBound > 0 ? cells[period.lowerBound - 1].stretch : 0
    let first = period.first { cells[$0].stretch != reaching || reaching == 0 } ?? period.upperBound
    rostered[published.post] = cells
    for hour in first..<period.upperBound where cells[hour].holder != .vacant {
      rostered[published.post]?[hour] = Cell()
    }
    for shift in published.shifts { write(.person(shift.person), shift.interval, published.post) }
  }

  private mutating func write(_ holder: Holder, _ interval: Interval, _ post: Post) {
    stretches += 1
    for hour in Ledger.hours(of: interval) {
      rostered[post, default: Ledger.blank][hour] = Cell(holder: holder, stretch: stretches)
    }
  }

  private static let blank = Array(repeating: Cell(), count: hours)

  private static func hours(of interval: Interval) -> Range<Int> {
    func hour(_ instant: Instant) -> Int { max(0, min(hours, Int((instant.seconds - start.seconds) / 3600))) }
    return hour(interval.start)..<max(hour(interval.start), hour(interval.end))
  }

  func holder(of post: Post, in hour: Int) -> Holder {
    (recorded[post]?[hour] ?? nil) ?? rostered[post]?[hour].holder ?? .nobody
  }

  // MARK: What has to agree

  /// Where the state says something else: no change is lost, none made that was not told, and what nobody covers is in
  /// the list of gaps. Every sixth hour: borders lie on half days, and at ten o'clock, which is `now` at times.
  func differences(from state: State, _ region: Region) -> [String] {
    let period = Interval(start: Ledger.start, end: Ledger.start.adding(seconds: Int64(Ledger.hours) * 3600))
    let gaps = Dictionary(grouping: RosterGaps(in: period, state, region, Office.zone).gaps(), by: \.post)
    var found: [String] = []
    for post in ["OVD_BZ", "AC_BZ", "BGM@leiden", "TL_OPVANG"].map({ Post($0) }) {
      for hour in stride(from: 0, to: Ledger.hours, by: 6) {
        let moment = Ledger.start.adding(seconds: Int64(hour) * 3600)
        let wanted = holder(of: post, in: hour)
        // Without a shift the list of an ordered post says who acts.
        if wanted == .nobody, post.municipality != nil { continue }
        let answer = Duties.at(moment, state, region, function: post.function, municipality: post.municipality)
        let told = Ledger.told(of: post, by: answer)
        if told != wanted { found.append("\(post) \(moment.seconds): told \(told), wanted \(wanted)") }
        if post.function == FunctionCode("TL_OPVANG") { continue }
        let gap = gaps[post]?.first { $0.interval.contains(moment) }
        let seen = gap.map { $0.intention == nil ? Holder.nobody : .vacant }
        let missing: Holder? = if case .person = wanted { nil } else { wanted }
        if seen != missing { found.append("\(post) \(moment.seconds): wanted \(wanted), other gap than that") }
      }
    }
    for (post, roster) in state.rosters {
      let made = changes[post] ?? 0
      let isWhole = roster.edits.map(\.change).elementsEqual((0..<made).map { $0 + 1 })
      if !isWhole { found.append("\(post): \(roster.edits.count) changes on record, \(made) made") }
    }
    return found
  }

  private static func told(of post: Post, by answer: Duties) -> Holder {
    if let duty = answer.duties.first(where: { $0.post == post }) { return .person(duty.person) }
    return answer.vacant.contains { $0.post == post } ? .vacant : .nobody
  }
}
