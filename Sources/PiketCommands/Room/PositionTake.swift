import ArgumentParser
import PiketProtocol

/// Somebody of the register, or of outside in words.
struct HolderOptions: ParsableArguments {
  @Argument(help: .piket("argument.holder", value: "value.person")) var person: String?
  @Option(help: .piket("option.outside", value: "value.text")) var outside: String?

  /// Refused where neither is said, or both are.
  func check(_ session: Session) throws(Failure) {
    if (person == nil) == (outside == nil) { throw session.wrongUsage("usage.personOrOutside") }
  }
}

/// Somebody takes a position; whoever held it holds it no more.
struct PositionTake: PiketCommand {
  static var configuration: CommandConfiguration { .piket("take", ["neem"], help: "help.positionTake") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.position", value: "value.place")) var position: String
  @OptionGroup var holder: HolderOptions
  @Option(help: .piket("option.positionAt", value: "value.moment")) var at: String?
  @Option(help: .piket("option.positionUntil", value: "value.moment")) var until: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try holder.check(session)
    let request = RoomWire.Take(
      incident: incident, position: position, person: holder.person, outside: holder.outside, at: at, until: until,
      requestID: writing.requestID())
    return try session.perform(request) { result in
      session.show(result.hold)
      for other in result.also {
        session.line(
          "position.also",
          ["name": result.hold.name, "position": other.position.code, "incident": other.incident], .warning)
      }
    }
  }
}

/// A position is given up.
struct PositionLeave: PiketCommand {
  static var configuration: CommandConfiguration { .piket("leave", ["verlaat"], help: "help.positionLeave") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.position", value: "value.place")) var position: String
  @Option(help: .piket("option.positionLeftAt", value: "value.moment")) var at: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = RoomWire.Leave(incident: incident, position: position, at: at, requestID: writing.requestID())
    return try session.perform(request) { result in
      let values = ["incident": result.hold.incident, "position": result.hold.position.code, "name": result.hold.name]
      session.line("position.left", values)
      session.line("position.vacant", values, .warning)
    }
  }
}

/// Who holds, and held, which position.
struct PositionList: PiketCommand {
  static var configuration: CommandConfiguration { .piket("list", ["lijst"], help: "help.positionList") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Flag(help: .piket("option.positionsKnown")) var known = false

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(RoomWire.Positions(incident: incident)) { result in
      let table = RoomTable(session.texts)
      if known {
        session.table(table.positions(result.positions))
      } else {
        session.table(table.holds(result.holds), orElse: "position.none")
      }
    }
  }
}

extension Session {
  func show(_ hold: RoomWire.Hold) {
    let moments = MomentText(texts)
    line(
      "position.taken",
      [
        "incident": hold.incident, "position": hold.position.code, "name": hold.name, "at": moments.short(hold.from),
      ])
    if let since = hold.vacantSince {
      line(
        "position.gap", ["position": hold.position.code, "since": moments.short(since), "at": moments.short(hold.from)],
        .warning)
    }
  }
}
