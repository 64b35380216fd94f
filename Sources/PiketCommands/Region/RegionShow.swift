import ArgumentParser
import PiketProtocol

/// Municipalities, employers and piket functions of the region.
struct RegionShow: PiketCommand {
  static var configuration: CommandConfiguration { .piket("show", ["toon", "tonen"], help: "help.regionShow") }

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(RegionWire.Describe()) { region in
      let texts = session.texts
      var fields = Fields()
      fields.add(texts("region.name"), "\(region.name) (\(region.code))")
      fields.add(texts("region.zone"), region.zone)
      fields.add(texts("region.safetyRegion"), region.safetyRegion)
      fields.add(texts("region.policeUnit"), region.policeUnit)
      session.fields(fields)
      session.output.line("")
      session.table(municipalities(region, texts))
      session.output.line("")
      session.table(employers(region, texts))
      session.output.line("")
      session.table(functions(region, texts))
    }
  }

  private func municipalities(_ region: RegionWire.Describe.Reply, _ texts: Texts) -> Table {
    var table = Table([
      .init(texts("heading.municipality")), .init(texts("heading.name"), .truncate), .init(texts("heading.cbs")),
    ])
    for municipality in region.municipalities {
      table.add([municipality.code, municipality.name, municipality.cbs])
    }
    return table
  }

  private func employers(_ region: RegionWire.Describe.Reply, _ texts: Texts) -> Table {
    var table = Table([
      .init(texts("heading.employer")), .init(texts("heading.name"), .truncate),
      .init(texts("heading.municipalities"), .wrap),
    ])
    for employer in region.employers {
      table.add([employer.code, employer.name, employer.municipalities.joined(separator: ", ")])
    }
    return table
  }

  private func functions(_ region: RegionWire.Describe.Reply, _ texts: Texts) -> Table {
    var table = Table([
      .init(texts("heading.function")), .init(texts("heading.name"), .wrap), .init(texts("heading.standby")),
      .init(texts("heading.pool")), .init(texts("heading.minutes")), .init(texts("heading.handover")),
      .init(texts("heading.pattern")), .init(texts("heading.fallback"), .wrap),
    ])
    for function in region.functions {
      table.add([
        function.code, texts.language == .dutch ? function.nameDutch : function.nameEnglish,
        texts.word("standby", function.standby), texts.word("pool", function.pool),
        function.startWithinMinutes.map(String.init) ?? "",
        "\(texts.word("weekday", function.handoverWeekday)) \(function.handoverTime)",
        texts.word("pattern", function.pattern), function.fallback.joined(separator: ", "),
      ])
    }
    return table
  }
}

extension Texts {
  /// The word for a value that is named in an interface, or the value itself where the catalog has none.
  func word(_ family: String, _ value: String) -> String { template("\(family).\(value)") ?? value }
}
