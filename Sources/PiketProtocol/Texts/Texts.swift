/// The texts for people, in one language: output, refusals, help, journal.
///
/// They stand in `en.texts` and `nl.texts`. A line `key = text` begins an entry, lines that are indented by two spaces
/// go on with it, `#` begins a comment line. `{name}` in a text is a place that is filled in.
public struct Texts: Sendable {
  public enum Language: String, Sendable, CaseIterable { case english = "en", dutch = "nl" }

  public let language: Language
  private let catalog: Catalog

  public static let english = Texts(.english, PackageResources.en_texts)
  public static let dutch = Texts(.dutch, PackageResources.nl_texts)

  public static func of(_ language: Language) -> Texts {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }

  init(_ language: Language, _ catalog: [UInt8]) {
    self.language = language
    self.catalog = Catalog(catalog)
  }

  /// All keys, in the order of the catalog.
  public var keys: [String] { catalog.keys }

  /// The text as it stands in the catalog, or nil where there is none.
  public func template(_ key: String) -> String? { catalog.text(key) }

  /// The text with its places filled in; the key itself where the catalog has no such text.
  public func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    guard let template = catalog.text(key) else { return key }
    return values.isEmpty ? template : Texts.fill(template, values)
  }

  /// `key.one` for 1, `key.many` for every other number, with `{count}` filled in.
  public func count(_ key: String, _ count: Int, _ values: [String: String] = [:]) -> String {
    self(key + (count == 1 ? ".one" : ".many"), values.merging(["count": String(count)]) { $1 })
  }

  /// Fills in `{name}` for every name that is given; others stay as they are, and so does what is filled in.
  static func fill(_ template: String, _ values: [String: String]) -> String {
    var result = ""
    result.reserveCapacity(2 * template.utf8.count)
    // By bytes: the journal fills in a text for each event, and a walk over the characters costs ten times as much.
    var rest = Substring(template)
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      result += rest[..<open]
      let name = String(rest[rest.utf8.index(after: open)..<close])
      result += values[name] ?? "{\(name)}"
      rest = rest[rest.utf8.index(after: close)...]
    }
    return result + rest
  }

  /// Names of the places in a text, in order.
  public static func places(in template: String) -> [String] {
    template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
      piece.firstIndex(of: "}").map { String(piece[..<$0]) }
    }
  }
}

extension Texts {
  /// The language for a user: what the option `--lang` says, else the first of PIKET_LANG, LC_ALL, LC_MESSAGES and LANG
  /// that is not empty (the order of locale(7), ours first). `nl...` is Dutch, everything else English.
  public static func language(option: String?, environment: (String) -> String?) -> Language {
    if let option, let language = Language(rawValue: option) { return language }
    for name in ["PIKET_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment(name), !value.isEmpty {
        return value.lowercased().hasPrefix("nl") ? .dutch : .english
      }
    }
    return .english
  }
}
