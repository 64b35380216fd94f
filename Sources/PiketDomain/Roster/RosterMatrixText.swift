/// Writes shifts as the matrix that `ImportRoster` reads: a row a stretch of time, a column a post.
///
/// Reading it gives the same shifts again, and the same shifts give the same bytes. A stretch that begins and ends at
/// the handover is written by its days, so that functions with other handovers share its row; any other by the clock,
/// and where the clock shows a time twice, with its offset.
public struct RosterMatrixText {
  private struct Row {
    let van: String
    let tot: String
    /// For the order of rows.
    var first: Interval
    var persons: [Post: PersonCode] = [:]
  }

  private let zone: Zone

  /// - shifts: of posts of the region; those of others are left out.
  /// - Returns: lines with semicolons, each ended by CR LF; the columns in the order of the configuration, those
  ///   without a shift left out. Nil where there is no shift.
  public static func rendered(_ shifts: [MatrixShift], _ region: Region, _ zone: Zone) -> String? {
    let posts = region.posts.filter { post in shifts.contains { $0.post == post } }
    guard !posts.isEmpty else { return nil }
    let rows = RosterMatrixText(zone: zone).rows(shifts, region)
    let heading = ["week", "van", "tot"] + posts.map(\.description)
    let lines = rows.map { row in
      let week = zone.local(row.first.start).date.isoWeek.week
      return [String(week), row.van, row.tot] + posts.map { row.persons[$0]?.rawValue ?? "" }
    }
    return ([heading] + lines).map { $0.joined(separator: ";") + "\r\n" }.joined()
  }

  private func rows(_ shifts: [MatrixShift], _ region: Region) -> [Row] {
    let handovers = Dictionary(
      region.functions.map { ($0.code, $0.handover.time) }, uniquingKeysWith: { first, _ in first })
    var rows: [Row] = []
    var places: [[String]: [Int]] = [:]
    for shift in shifts {
      guard let handover = handovers[shift.post.function] else { continue }
      let key = [text(shift.interval.start, handover), text(shift.interval.end, handover)]
      // In a draft one post may have the same stretch twice.
      if let place = places[key]?.first(where: { rows[$0].persons[shift.post] == nil }) {
        rows[place].persons[shift.post] = shift.person
        if shift.interval.start < rows[place].first.start { rows[place].first = shift.interval }
      } else {
        places[key, default: []].append(rows.count)
        rows.append(Row(van: key[0], tot: key[1], first: shift.interval, persons: [shift.post: shift.person]))
      }
    }
    return rows.sorted {
      ($0.first.start, $0.first.end, $0.van, $0.tot) < ($1.first.start, $1.first.end, $1.van, $1.tot)
    }
  }

  private func text(_ moment: Instant, _ handover: LocalTime) -> String {
    let local = zone.local(moment)
    let day = "\(digits(local.date.day, 2))-\(digits(local.date.month, 2))-\(digits(local.date.year, 4))"
    if zone.handover(LocalDateTime(local.date, handover)) == moment { return day }
    guard case .one(moment) = zone.readings(of: local) else { return zone.rfc3339(moment) }
    let clock = "\(digits(local.time.hour, 2)):\(digits(local.time.minute, 2))"
    return local.time.second == 0 ? "\(day) \(clock)" : "\(day) \(clock):\(digits(local.time.second, 2))"
  }
}

/// A shift and its post.
public struct MatrixShift: Hashable, Sendable {
  public var post: Post
  public var interval: Interval
  public var person: PersonCode

  public init(post: Post, interval: Interval, person: PersonCode) {
    self.post = post
    self.interval = interval
    self.person = person
  }
}
