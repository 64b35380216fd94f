import PiketDomain

extension RegionFile {
  /// `[evaluation]`: what is agreed on evaluating; all of it may be left out.
  static func evaluation(_ root: TOMLReader) -> EvaluationRules? {
    guard let reader = root.table("evaluation", required: false) else { return nil }
    var rules = EvaluationRules()
    // GRIP Rijk and 5 are no levels from which to begin.
    if let level = reader.optionalInt("from-grip", in: 0...4) {
      rules.fromGrip = GripLevel(rawValue: String(level)) ?? rules.fromGrip
    }
    rules.firDays = reader.optionalInt("fir-days", in: 1...366) ?? rules.firDays
    rules.evaluationDays = reader.optionalInt("evaluation-days", in: 1...3_660) ?? rules.evaluationDays
    rules.effectDays = reader.optionalInt("effect-days", in: 0...3_660) ?? rules.effectDays
    reader.finish()
    return rules
  }
}

extension RegionFile {
  /// `[report]`: what the yearly report shows; it may be left out.
  static func report(_ root: TOMLReader) -> ReportRules? {
    guard let reader = root.table("report", required: false) else { return nil }
    var rules = ReportRules()
    rules.suppressBelow = reader.optionalInt("suppress-below", in: 3...1_000) ?? rules.suppressBelow
    reader.finish()
    return rules
  }
}
