/// What is wrong with a message that was to be read.
public struct CAPFault: Error, Hashable, Sendable {
  /// The element.
  public var field: String
  public var value: String
  public var reason: FieldMistake
  /// In the file, from 1.
  public var line: Int
}

extension CAPAlert {
  /// Reads a message: strictly in what counts (who, when, which kind, what), leaving out what is not understood.
  public static func read(_ text: String) throws(CAPFault) -> CAPAlert {
    let root: XMLElement
    do {
      root = try XMLReader.read(text)
    } catch {
      throw CAPFault(field: "", value: "", reason: error.reason.mistake, line: error.line)
    }
    guard root.name == "alert", root.namespace == namespace else {
      throw CAPFault(field: root.name, value: root.namespace, reason: .isNoCAP, line: root.line)
    }
    guard let kind = IncidentMessage.Kind(rawValue: try required(root, "msgType")) else {
      throw fault(root, "msgType", .isNoCAPKind)
    }
    return try CAPAlert(root, kind)
  }

  private init(_ root: XMLElement, _ kind: IncidentMessage.Kind) throws(CAPFault) {
    identifier = try CAPAlert.name(root, "identifier")
    sender = try CAPAlert.name(root, "sender")
    sent = try CAPAlert.required(root, "sent")
    if Zone.parseRFC3339(sent) == nil { throw CAPAlert.fault(root, "sent", .isNoMoment) }
    status = try CAPAlert.required(root, "status")
    // What is a draft, or a word between systems, is no incident.
    if !["Actual", "Exercise", "Test"].contains(status) { throw CAPAlert.fault(root, "status", .isNoCAPKind) }
    self.kind = kind
    _ = try CAPAlert.required(root, "scope")
    references = (root.text("references") ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    let infos = root.all("info")
    let info = infos.first { ($0.text("language") ?? "").lowercased().hasPrefix("nl") } ?? infos.first
    // Only a cancellation can do without.
    guard let info else {
      guard kind == .cancel else { throw CAPAlert.fault(root, "info", .isMissing) }
      (category, event, urgency, severity, certainty) = ("Other", "", "Unknown", "Unknown", "Unknown")
      (type, headline, description, areas) = (nil, root.text("note"), nil, [])
      return
    }
    category = try CAPAlert.required(info, "category")
    event = try CAPAlert.required(info, "event")
    urgency = try CAPAlert.required(info, "urgency")
    severity = try CAPAlert.required(info, "severity")
    certainty = try CAPAlert.required(info, "certainty")
    type = info.all("eventCode").first { $0.text("valueName") == CAPAlert.typeName }?.text("value")
    headline = info.text("headline")
    description = info.text("description")
    areas = info.all("area").map { area in
      let codes = area.all("geocode").compactMap { $0.text("value") }
      return Area(description: area.text("areaDesc") ?? "", cbs: codes.lazy.compactMap(CAPAlert.cbs).first)
    }
  }

  /// `GM0547`, or the four digits alone.
  private static func cbs(_ code: String) -> String? {
    let digits = code.uppercased().hasPrefix("GM") ? code.dropFirst(2) : code[...]
    return digits.utf8.count == 4 && digits.utf8.allSatisfy(\.isDigit) ? "GM" + digits : nil
  }

  private static func required(_ element: XMLElement, _ field: String) throws(CAPFault) -> String {
    guard let text = element.text(field) else { throw fault(element, field, .isMissing) }
    if text.isEmpty { throw fault(element, field, .isEmpty) }
    return text
  }

  /// No spaces, commas, or characters of XML (CAP 1.2, 3.2.1); as long as a line.
  private static func name(_ element: XMLElement, _ field: String) throws(CAPFault) -> String {
    let text = try required(element, field)
    if text.utf8.count > DomainLimits.incidentTitleMax { throw fault(element, field, .isTooLong) }
    if text.contains(where: { $0.isWhitespace || ",<&".contains($0) }) { throw fault(element, field, .isNoCode) }
    return text
  }

  private static func fault(_ element: XMLElement, _ field: String, _ reason: FieldMistake) -> CAPFault {
    let found = element.all(field).first
    return CAPFault(
      field: field, value: String((found?.text ?? "").prefix(40)), reason: reason, line: found?.line ?? element.line)
  }
}

extension XMLFault.Reason {
  var mistake: FieldMistake {
    switch self {
    case .hasDocumentType, .hasUnknownEntity: .hasEntities
    case .isTooLarge, .isTooDeep: .isTooLong
    case .isMalformed, .hasUnknownPrefix, .isNoUTF8: .isNoXML
    }
  }
}
