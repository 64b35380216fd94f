/// The content of a TZif file: RFC 9636, versions 1 to 4. Of versions 2 and up the 64-bit block counts.
struct ZoneFile {
  /// Seconds since the epoch, ascending, each with the offset that holds from there on.
  private(set) var times: [Int64] = []
  private(set) var offsets: [Int] = []
  private(set) var initialOffset = 0
  private(set) var rule: ZoneRule?

  /// RFC 9636, section 3.2: offsets lie between -25 and +26 hours, both excluded.
  static let offsetRange = -89_999...93_599

  init(_ bytes: [UInt8]) throws(ZoneError) {
    var reader = ByteReader(bytes)
    let first = try Header(&reader)
    if first.version == 0 {
      try readBlock(first, timeSize: 4, &reader)
      return
    }
    try reader.skip(first.blockSize(timeSize: 4))
    let second = try Header(&reader)
    try readBlock(second, timeSize: 8, &reader)
    let footer = try reader.line()
    if !footer.isEmpty { rule = try ZoneRule(footer) }
  }

  private mutating func readBlock(_ header: Header, timeSize: Int, _ reader: inout ByteReader) throws(ZoneError) {
    guard header.leapCount == 0 else { throw .malformed("it counts leap seconds, which POSIX time does not") }
    // Before anything is set aside: the counts must fit in what is there.
    guard header.blockSize(timeSize: timeSize) <= reader.remaining else { throw ByteReader.truncated }
    times.reserveCapacity(header.timeCount)
    for _ in 0..<header.timeCount {
      let time = try reader.integer(size: timeSize)
      if let last = times.last, last >= time { throw .malformed("transition times are not ascending") }
      times.append(time)
    }
    var types: [Int] = []
    for _ in 0..<header.timeCount { types.append(Int(try reader.integer(size: 1)) & 0xFF) }
    var typeOffsets: [Int] = []
    for _ in 0..<header.typeCount {
      let offset = Int(try reader.integer(size: 4))
      guard ZoneFile.offsetRange.contains(offset) else { throw .malformed("offset \(offset) is out of range") }
      typeOffsets.append(offset)
      try reader.skip(2)
    }
    for type in types {
      guard typeOffsets.indices.contains(type) else { throw .malformed("local time type \(type) does not exist") }
      offsets.append(typeOffsets[type])
    }
    initialOffset = typeOffsets[0]
    try reader.skip(header.charCount + header.standardCount + header.universalCount)
  }
}

/// The header of a block: what it holds and how many.
private struct Header {
  let version: UInt8
  let universalCount, standardCount, leapCount, timeCount, typeCount, charCount: Int

  init(_ reader: inout ByteReader) throws(ZoneError) {
    guard try reader.integer(size: 4) == 0x545A_6966 else { throw .malformed("it does not begin with TZif") }
    version = UInt8(truncatingIfNeeded: try reader.integer(size: 1))
    guard version == 0 || version >= UInt8(ascii: "2") else { throw .malformed("version \(version) is unknown") }
    try reader.skip(15)
    universalCount = try reader.count()
    standardCount = try reader.count()
    leapCount = try reader.count()
    timeCount = try reader.count()
    typeCount = try reader.count()
    charCount = try reader.count()
    guard typeCount > 0, charCount > 0, [0, typeCount].contains(universalCount), [0, typeCount].contains(standardCount)
    else { throw .malformed("the counts of its header do not agree") }
  }

  func blockSize(timeSize: Int) -> Int {
    timeCount * (timeSize + 1) + typeCount * 6 + charCount + leapCount * (timeSize + 4) + standardCount + universalCount
  }
}

/// Takes numbers, most significant byte first, from the front of the bytes.
private struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  static let truncated = ZoneError.malformed("it ends too early")

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var remaining: Int { bytes.count - position }

  mutating func skip(_ count: Int) throws(ZoneError) {
    guard count <= remaining else { throw ByteReader.truncated }
    position += count
  }

  /// A signed number in two's complement.
  mutating func integer(size: Int) throws(ZoneError) -> Int64 {
    let start = position
    try skip(size)
    var value: Int64 = bytes[start] >= 0x80 ? -1 : 0
    for index in start..<position { value = value << 8 | Int64(bytes[index]) }
    return value
  }

  mutating func count() throws(ZoneError) -> Int { Int(try integer(size: 4)) & 0xFFFF_FFFF }

  /// What stands between two newlines.
  mutating func line() throws(ZoneError) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    guard try integer(size: 1) == newline, let end = bytes[position...].firstIndex(of: newline)
    else { throw .malformed("it has no footer") }
    defer { position = end + 1 }
    return Array(bytes[position..<end])
  }
}
