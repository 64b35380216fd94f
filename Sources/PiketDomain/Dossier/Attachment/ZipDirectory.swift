/// The names in a zip archive, from its central directory (PKWARE APPNOTE 4.3): enough to tell documents apart. Nothing
/// is unpacked.
struct ZipDirectory {
  let names: [String]

  private static let entriesMax = 10_000

  /// Nil unless the archive begins with its first entry, ends with its directory, and the directory lies within it.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), let end = ZipDirectory.end(of: bytes) else { return nil }
    let count = bytes.number(at: end + 10, bytes: 2)
    var position = bytes.number(at: end + 16, bytes: 4)
    guard (1...ZipDirectory.entriesMax).contains(count) else { return nil }
    var names: [String] = []
    for _ in 0..<count {
      guard position + 46 <= end, bytes[position...].starts(with: [0x50, 0x4B, 0x01, 0x02]) else { return nil }
      let nameEnd = position + 46 + bytes.number(at: position + 28, bytes: 2)
      guard nameEnd <= end else { return nil }
      names.append(String(decoding: bytes[position + 46..<nameEnd], as: UTF8.self))
      position = nameEnd + bytes.number(at: position + 30, bytes: 2) + bytes.number(at: position + 32, bytes: 2)
    }
    self.names = names
  }

  /// A document of Office Open XML with that main part and without macros.
  func isOffice(part: String) -> Bool {
    names.contains("[Content_Types].xml") && names.contains { $0.hasPrefix(part) }
      && !names.contains { $0.lowercased().hasSuffix("vbaproject.bin") }
  }

  /// The first entry is named `mimetype`, is not compressed and holds the media type and no more (OpenDocument 1.2,
  /// part 3, 3.3).
  func isOpenDocument(_ mediaType: String, _ bytes: [UInt8]) -> Bool {
    guard bytes.count > 38, bytes.number(at: 8, bytes: 2) == 0, bytes.number(at: 26, bytes: 2) == 8,
      bytes[30..<38].elementsEqual("mimetype".utf8), bytes.number(at: 18, bytes: 4) == mediaType.utf8.count
    else { return false }
    return bytes.dropFirst(38 + bytes.number(at: 28, bytes: 2)).starts(with: mediaType.utf8)
  }

  /// Where the end record begins: 22 bytes before the end of the file and those of a comment.
  private static func end(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    for position in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 0xFFFF), by: -1)
    where bytes[position] == 0x50 && bytes[position...].starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      if position + 22 + bytes.number(at: position + 20, bytes: 2) == bytes.count { return position }
    }
    return nil
  }
}

extension [UInt8] {
  /// A little-endian number; the bytes have to be there.
  fileprivate func number(at position: Int, bytes count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(self[position + $1]) << (8 * $1) }
  }
}
