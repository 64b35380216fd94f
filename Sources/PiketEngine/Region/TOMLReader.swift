import PiketDomain
import TOMLKit

/// Reads one table of the configuration and collects every mistake instead of stopping at the first.
final class TOMLReader {
  let path: String
  private let table: TOMLTable
  private let report: (RegionMistake.Reason, String, String, String) -> Void
  private var known: Set<String> = []

  /// - Parameter report: gets reason, path of the key, value and hint.
  init(_ table: TOMLTable, path: String, report: @escaping (RegionMistake.Reason, String, String, String) -> Void) {
    self.table = table
    self.path = path
    self.report = report
  }

  func path(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  func mistake(_ reason: RegionMistake.Reason, _ key: String, value: String = "", hint: String = "") {
    report(reason, path(key), value, hint)
  }

  /// Call when all keys that exist have been asked for: the others are mistakes.
  func finish() {
    for key in table.keys.sorted() where !known.contains(key) {
      mistake(.keyIsUnknown, key, hint: nearest(key, among: known.sorted()).joined(separator: ", "))
    }
  }

  func string(_ key: String) -> String {
    guard let text = optionalString(key) else {
      if table[key] == nil { mistake(.keyIsMissing, key) }
      return ""
    }
    guard text.contains(where: { $0 != " " }) else {
      mistake(.isEmpty, key)
      return ""
    }
    return text
  }

  func optionalString(_ key: String) -> String? {
    known.insert(key)
    guard let value = table[key] else { return nil }
    if let text = value.string { return text }
    mistake(.hasWrongType, key, value: "\(value.debugDescription)", hint: "\"...\"")
    return nil
  }

  func optionalInt(_ key: String, in range: ClosedRange<Int>) -> Int? {
    known.insert(key)
    guard let value = table[key] else { return nil }
    guard let number = value.int else {
      mistake(.hasWrongType, key, value: "\(value.debugDescription)", hint: "\(range.lowerBound)")
      return nil
    }
    if !range.contains(number) {
      mistake(.hasWrongValue, key, value: "\(number)", hint: "\(range.lowerBound) - \(range.upperBound)")
    }
    return number
  }

  /// A number with at most three decimals, in thousandths.
  func optionalThousandths(_ key: String, in range: ClosedRange<Int>) -> Int? {
    known.insert(key)
    guard let value = table[key] else { return nil }
    guard let number = value.int.map(Double.init) ?? value.double else {
      mistake(.hasWrongType, key, value: "\(value.debugDescription)", hint: "5.25")
      return nil
    }
    let thousandths = (number * 1_000).rounded()
    guard Double(range.lowerBound)...Double(range.upperBound) ~= thousandths else {
      mistake(
        .hasWrongValue, key, value: "\(number)", hint: "\(range.lowerBound / 1_000) - \(range.upperBound / 1_000)")
      return nil
    }
    return Int(thousandths)
  }

  func optionalBool(_ key: String) -> Bool? {
    known.insert(key)
    guard let value = table[key] else { return nil }
    if let truth = value.bool { return truth }
    mistake(.hasWrongType, key, value: "\(value.debugDescription)", hint: "true, false")
    return nil
  }

  /// Whether the key is there, whatever it is worth.
  func has(_ key: String) -> Bool {
    known.insert(key)
    return table[key] != nil
  }

  /// One of a fixed set of words; the first of them where it is missing or wrong, which is reported.
  func word<T: RawRepresentable & CaseIterable>(_ key: String, as: T.Type) -> T? where T.RawValue == String {
    let text = string(key)
    if text.isEmpty { return nil }
    if let word = T(rawValue: text) { return word }
    mistake(.hasWrongValue, key, value: text, hint: T.allCases.map(\.rawValue).joined(separator: ", "))
    return nil
  }

  func strings(_ key: String, required: Bool = false) -> [String] {
    known.insert(key)
    guard let value = table[key] else {
      if required { mistake(.keyIsMissing, key) }
      return []
    }
    guard let array = value.array else {
      mistake(.hasWrongType, key, value: "\(value.debugDescription)", hint: "[\"...\", \"...\"]")
      return []
    }
    if required && array.isEmpty { mistake(.isEmpty, key) }
    return array.compactMap { element in
      if let text = element.string { return text }
      mistake(.hasWrongType, key, value: "\(element.debugDescription)", hint: "\"...\"")
      return nil
    }
  }

  func table(_ key: String, required: Bool = true) -> TOMLReader? {
    known.insert(key)
    guard let value = table[key] else {
      if required { mistake(.keyIsMissing, key) }
      return nil
    }
    guard let inner = value.table else {
      mistake(.hasWrongType, key, value: "\(value.debugDescription)", hint: "{ ... }")
      return nil
    }
    return TOMLReader(inner, path: path(key), report: report)
  }

  /// The tables under `[[key]]`, in the order of the file.
  func tables(_ key: String, required: Bool = true) -> [TOMLReader] {
    known.insert(key)
    if table[key] == nil, !required { return [] }
    guard let array = table[key]?.array, !array.isEmpty else {
      mistake(table[key] == nil ? .keyIsMissing : .hasWrongType, key, hint: "[[\(key)]]")
      return []
    }
    return array.enumerated().compactMap { index, element in
      guard let inner = element.table else {
        mistake(.hasWrongType, "\(key)[\(index)]", hint: "[[\(key)]]")
        return nil
      }
      return TOMLReader(inner, path: path("\(key)[\(index)]"), report: report)
    }
  }
}
