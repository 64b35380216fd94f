import PiketDomain
import PiketProtocol

extension Engine {
  static let regionRoutes: [Route] = [
    .read(RegionWire.Describe.self, .anybody) { _, view, _ in
      let region = view.region
      return RegionWire.Describe.Reply(
        code: region.code, name: region.name, zone: region.zone, safetyRegion: region.safetyRegion,
        policeUnit: region.policeUnit,
        municipalities: region.municipalities.map {
          RegionWire.Municipality(code: $0.code.rawValue, name: $0.name, cbs: $0.cbs)
        },
        employers: region.employers.map {
          RegionWire.Employer(
            code: $0.code.rawValue, name: $0.name, municipalities: $0.municipalities.map(\.rawValue))
        },
        functions: region.functions.map(RegionWire.Function.init))
    }
  ]
}

extension RegionWire.Function {
  init(_ function: PiketFunction) {
    let weekday = RegionFile.weekdays.first { $0.value == function.handover.weekday }?.key ?? ""
    self.init(
      code: function.code.rawValue, nameDutch: function.nameDutch, nameEnglish: function.nameEnglish,
      standby: function.standby.rawValue, pool: function.pool.rawValue,
      startWithinMinutes: function.startWithinMinutes, handoverWeekday: weekday,
      handoverTime: function.handover.time.clock, pattern: function.pattern.rawValue,
      fallback: function.fallback.map(\.rawValue))
  }
}
