import PiketDomain
import Testing

@testable import PiketEngine

/// What a region's configuration says of evaluating and of the yearly report.
struct RegionEvaluationTests {
  private static let text = """
    [evaluation]
    from-grip = 2
    fir-days = 5
    evaluation-days = 60
    effect-days = 0

    [report]
    suppress-below = 10
    """

  private func keys(_ text: String) -> [String] {
    do throws(RegionFileFault) {
      _ = try RegionFile.read(text, file: "test.toml") { _ in true }
      return []
    } catch {
      return error.mistakes.map(\.key).filter { $0.hasPrefix("evaluation") || $0.hasPrefix("report") }
    }
  }

  @Test func itIsRead() throws {
    let region = try RegionFile.read(
      Repository.text("Config/leidse-regio.toml") + "\n" + Self.text, file: "test.toml") { _ in true }
    let rules = try #require(region.rules.evaluation)
    #expect(rules.fromGrip == .two && rules.firDays == 5 && rules.evaluationDays == 60 && rules.effectDays == 0)
    #expect(region.rules.report?.suppressBelow == 10)
  }

  @Test func withoutItTheUsualHolds() throws {
    let region = try Repository.region()
    #expect(region.rules.evaluation == nil && region.rules.report == nil)
    #expect(EvaluationRules().fromGrip == .one && ReportRules().suppressBelow == 5)
  }

  @Test(arguments: [
    ("from-grip = 2", "from-grip = 5", "evaluation.from-grip"),
    ("fir-days = 5", "fir-days = \"5\"", "evaluation.fir-days"),
    ("effect-days = 0", "effect-day = 0", "evaluation.effect-day"),
    ("suppress-below = 10", "suppress-below = 0", "report.suppress-below"),
  ]) func isAMistake(_ old: String, _ new: String, _ key: String) {
    #expect(keys(Self.text.replacing(old, with: new)) == [key])
  }
}
