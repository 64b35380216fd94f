/// One element of an XML document.
public struct XMLElement: Hashable, Sendable {
  /// Without its prefix.
  public var name: String
  /// Empty: none.
  public var namespace: String
  public var children: [XMLElement] = []
  /// All of it outside the children, without white space around it.
  public var text = ""
  /// Line of its beginning, from 1.
  public var line: Int

  /// The text of the first child of that name; nil where there is none.
  public func text(_ name: String) -> String? { all(name).first?.text }

  /// The children of that name, in the namespace of this element.
  public func all(_ name: String) -> [XMLElement] {
    children.filter { $0.name == name && $0.namespace == namespace }
  }

  /// Text as it stands in XML. What XML has no way to write becomes a question mark.
  public static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "?"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

/// Why a document was not read.
public struct XMLFault: Error, Hashable, Sendable {
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case isTooLarge
    case isTooDeep
    /// A document type declaration: entities of one's own, and files from elsewhere. Never read.
    case hasDocumentType
    /// An entity that is not one of the five of XML itself.
    case hasUnknownEntity
    case hasUnknownPrefix
    case isNoUTF8
    case isMalformed
  }

  public var reason: Reason
  /// From 1.
  public var line: Int
}
