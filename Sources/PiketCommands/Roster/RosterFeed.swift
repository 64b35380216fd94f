import ArgumentParser
import PiketProtocol
import Varlink

/// A calendar for each person and each function, as files that calendars subscribe to.
struct RosterFeed: PiketCommand {
  static var configuration: CommandConfiguration { .piket("feed", ["agenda"], help: "help.rosterFeed") }

  @Argument(help: .piket("argument.directory", value: "value.directory")) var directory: String
  @Option(help: .piket("option.from", value: "value.moment")) var from: String?
  @Option(help: .piket("option.until", value: "value.moment")) var until: String?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let shifts = try session.call(RosterWire.Show(from: from, until: until)).value.shifts
    // Whoever has no shift any more gets an empty calendar in place of an old one.
    let persons = try session.call(PersonWire.List(left: true)).value.persons.map(\.code)
    let functions = try session.call(RegionWire.Describe()).value.functions.map(\.code)
    let folder = FeedFolder(directory)
    let form = ShiftOutput(session.texts)
    var report = Report(written: [], unchanged: [])
    for (kind, codes, key) in [("person", persons, \RosterWire.Shift.person), ("function", functions, \.function)] {
      let groups = Dictionary(grouping: shifts, by: { $0[keyPath: key] })
      for code in codes {
        guard let calendar = form.calendar(groups[code] ?? []) else {
          throw Failure(LocalFault.BadReply(method: RosterWire.Show.name, reason: "RFC 3339"))
        }
        let name = "\(kind)-\(code).ics"
        if try folder.put(Array(calendar.utf8), as: name) {
          report.written.append(name)
        } else {
          report.unchanged.append(name)
        }
      }
    }
    try session.show(report)
    return .done
  }

  /// What was done; the answer with `--json`.
  struct Report: Encodable {
    var written: [String]
    var unchanged: [String]
  }
}

extension Session {
  fileprivate func show(_ report: RosterFeed.Report) throws(Failure) {
    guard choices.json else {
      line(
        "feed.done",
        ["written": String(report.written.count), "unchanged": String(report.unchanged.count)])
      return
    }
    do {
      output.json(try JSON.encode(report))
    } catch {
      throw Failure(LocalFault.BadReply(method: RosterWire.Show.name, reason: "JSON"))
    }
  }
}
