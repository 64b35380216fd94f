/// The bytes of a text file as offices save it, in whatever encoding.
public enum OfficeText {
  /// UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252.
  ///
  /// - Throws: `isNoText` for what is no text in any of these: pictures, documents, archives, control characters.
  public static func decode(_ bytes: [UInt8]) throws(FieldMistake) -> String {
    if magicNumbers.contains(where: bytes.starts(with:)) { throw .isNoText }
    let text: String? =
      if bytes.starts(with: [0xFF, 0xFE]) {
        utf16(bytes.dropFirst(2), firstIsHigh: false)
      } else if bytes.starts(with: [0xFE, 0xFF]) {
        utf16(bytes.dropFirst(2), firstIsHigh: true)
      } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        String(validating: bytes.dropFirst(3), as: UTF8.self)
      } else {
        String(validating: bytes, as: UTF8.self) ?? windows1252(bytes)
      }
    guard var text, !text.withUTF8(hasControls) else { throw .isNoText }
    return text
  }

  /// Control characters (U+0000...001F, U+007F...009F) other than tab, line feed and carriage return. Byte by byte: a
  /// walk over the characters takes a second for a large file.
  private static func hasControls(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in utf8 {
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return true }
      if byte == 0x7F || (previous == 0xC2 && byte < 0xA0) { return true }
      previous = byte
    }
    return false
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, firstIsHigh: Bool) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { (index: Int) -> UInt16 in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return firstIsHigh ? first << 8 | second : second << 8 | first
    }
    return String(validating: units, as: UTF16.self)
  }

  /// Nil where a byte has no meaning in it.
  private static func windows1252(_ bytes: [UInt8]) -> String? {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      guard (0x80...0x9F).contains(byte) else {
        scalars.append(Unicode.Scalar(byte))
        continue
      }
      guard let scalar = windows1252Letters[Int(byte) - 0x80] else { return nil }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// 0x80...0x9F, https://encoding.spec.whatwg.org/index-windows-1252.txt, where nil is given for what Windows leaves
  /// undefined.
  private static let windows1252Letters: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  /// PNG, JPEG, GIF, PDF, ZIP (so xlsx, ods, docx) and OLE (xls, doc).
  private static let magicNumbers: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47],
    [0xFF, 0xD8, 0xFF],
    Array("GIF87a".utf8),
    Array("GIF89a".utf8),
    Array("%PDF-".utf8),
    [0x50, 0x4B, 0x03, 0x04],
    [0x50, 0x4B, 0x05, 0x06],
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
  ]
}
