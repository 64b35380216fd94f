import PiketProtocol

/// A situation report as a document.
struct SitrapDocument {
  private let sitrap: RoomWire.Sitrap
  private let texts: Texts
  private let moments: MomentText

  init(_ sitrap: RoomWire.Sitrap, _ texts: Texts) {
    self.sitrap = sitrap
    self.texts = texts
    moments = MomentText(texts)
  }

  var document: Document {
    let head = sitrap.head
    let items = ItemText(texts)
    let name = sitrap.version.map { texts("sitrap.title", ["version": String($0), "incident": head.number]) }
      ?? texts("sitrap.titleNow", ["incident": head.number])
    var document = Document(name + ": " + head.title, texts)
    document.add(texts("sitrap.exercise"), head.exercise ? texts("sitrap.isExercise") : nil)
    document.add(texts("sitrap.grip"), head.grip)
    document.add(texts("sitrap.phase"), texts("incidentPhase.\(head.phase.rawValue)"))
    document.add(texts("sitrap.type"), type)
    document.add(texts("sitrap.place"), head.place)
    document.add(texts("sitrap.municipalities"), head.municipalities.joined(separator: ", "))
    document.add(texts("sitrap.start"), moments.short(head.start))
    document.add(texts("sitrap.at"), moments.short(sitrap.at))
    document.add(texts("sitrap.author"), sitrap.function.map { "\(sitrap.author) (\($0))" } ?? sitrap.author)
    document.add(texts("sitrap.upTo"), String(sitrap.upTo))
    document.add(texts("sitrap.next"), sitrap.next.map(moments.short))
    document.add(section: texts("sitrap.facts"), lines(sitrap.facts, sitrap.factsLeftOut))
    document.add(section: texts("sitrap.unverified"), lines(sitrap.unverified, sitrap.unverifiedLeftOut))
    document.add(section: texts("sitrap.assumptions"), lines(sitrap.assumptions, sitrap.assumptionsLeftOut))
    document.add(section: texts("sitrap.assessments"), lines(sitrap.assessments, sitrap.assessmentsLeftOut))
    document.add(section: texts("sitrap.effects"), sitrap.effects)
    document.add(section: texts("sitrap.decisions"), sitrap.decisions.map { items.line($0, "decisionState") })
    document.add(section: texts("sitrap.actions"), sitrap.actions.map { items.line($0, "actionState") })
    document.add(section: texts("sitrap.clocks"), sitrap.clocks.map(items.line))
    document.add(section: texts("sitrap.positions"), sitrap.positions.map(items.line))
    document.add(section: texts("sitrap.expected"), sitrap.expected.map { [$0] } ?? [])
    document.add(section: texts("sitrap.questions"), sitrap.questions)
    return document
  }

  private var type: String? {
    let name = texts.language == .dutch ? sitrap.head.typeDutch : sitrap.head.typeEnglish
    return sitrap.head.type.map { code in name.map { "\(code) \($0)" } ?? code }
  }

  private func lines(_ lines: [RoomWire.Line], _ leftOut: Int) -> [String] {
    let more = leftOut > 0 ? [texts("sitrap.leftOut", ["count": String(leftOut)])] : []
    return more + lines.map { line in
      let source = line.source.map { ", " + $0 } ?? ""
      return "\(moments.short(line.at)) [\(line.number)] \(line.text) (\(line.by)\(source))"
    }
  }
}
