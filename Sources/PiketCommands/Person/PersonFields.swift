import PiketProtocol

/// One person, for people.
struct PersonFields {
  private let texts: Texts

  init(_ texts: Texts) { self.texts = texts }

  func fields(_ person: PersonWire.Person) -> Fields {
    let moments = MomentText(texts)
    var fields = Fields()
    fields.add(texts("person.code"), person.code)
    fields.add(texts("person.name"), person.name)
    fields.add(texts("person.municipality"), person.municipality)
    fields.add(texts("person.employer"), person.employer)
    fields.add(texts("person.phones"), person.phones.map(PhoneText.dialable).joined(separator: ", "))
    fields.add(texts("person.email"), person.email)
    fields.add(texts("person.factor"), percent(person.partTimeFactor))
    fields.add(texts("person.account"), person.account)
    fields.add(texts("person.leavesAt"), person.leavesAt.map(moments.short), style: .warning)
    for (index, qualification) in person.qualifications.enumerated() {
      fields.add(index == 0 ? texts("person.qualifications") : "", words(qualification, moments))
    }
    fields.add(
      texts("person.workingFacts"),
      person.workingFacts.map { texts.count("person.workingFactsOnRecord", $0, ["person": person.code]) })
    return fields
  }

  /// `OVD_BZ`, `OVD_BZ from Mon 4 Jan 2027 09:00`, `OVD_BZ until ...`.
  private func words(_ qualification: PersonWire.Qualification, _ moments: MomentText) -> String {
    var parts = [qualification.function]
    if let from = qualification.from { parts.append(texts("period.from", ["from": moments.short(from)])) }
    if let until = qualification.until { parts.append(texts("period.until", ["until": moments.short(until)])) }
    return parts.joined(separator: " ")
  }

  /// `89%`, `66.7%`.
  private func percent(_ factor: Double) -> String {
    let thousandths = Int((factor * 1000).rounded())
    let tenths = thousandths % 10 == 0 ? "" : texts("number.point") + String(thousandths % 10)
    return "\(thousandths / 10)\(tenths)%"
  }
}
