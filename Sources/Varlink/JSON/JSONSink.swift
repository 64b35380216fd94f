/// The text as it grows, and the objects and arrays that are open in it.
///
/// `Codable` does not say when a container is complete; it is when something is written further out, or at the end.
/// So each container remembers how deep it is, and whoever writes into it first closes all that is deeper.
final class JSONSink {
  private var base: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var capacity = 1024
  /// How many containers are open.
  private(set) var depth = 0
  /// Which of them are objects: bit `depth - 1`.
  private var objects: UInt64 = 0
  /// A value must come now: at the start, after a name, as an element.
  private(set) var isAwaiting = true
  private var fault: JSONFault?

  init() {
    base = .allocate(capacity: capacity)
  }

  deinit {
    base.deallocate()
  }

  /// Closes what is open. The sink is used up.
  func finish() throws(JSONFault) -> [UInt8] {
    close(to: 0)
    if let fault { throw fault }
    return Array(UnsafeBufferPointer(start: base, count: count))
  }

  func fail(_ fault: JSONFault) {
    self.fault = self.fault ?? fault
  }

  // MARK: Structure

  func open(object: Bool) {
    guard depth < JSON.depthMax else { return fail(.mistyped(path: "", expected: "at most 64 levels")) }
    append(object ? UInt8(ascii: "{") : UInt8(ascii: "["))
    if object { objects |= 1 << UInt64(depth) } else { objects &= ~(1 << UInt64(depth)) }
    depth += 1
    isAwaiting = false
  }

  func close(to depth: Int) {
    // A value that encoded nothing.
    if isAwaiting { value { $0.append(jsonNull) } }
    while self.depth > depth {
      self.depth -= 1
      append(objects & 1 << UInt64(self.depth) != 0 ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    }
  }

  /// Begins a member of the object at a depth; its value is awaited.
  func name(_ name: String, depth: Int) {
    next(depth: depth)
    text(name)
    append(UInt8(ascii: ":"))
  }

  /// Begins a member or an element.
  func next(depth: Int) {
    if isAwaiting || self.depth > depth { close(to: depth) }
    let last = base[count - 1]
    if last != UInt8(ascii: "{"), last != UInt8(ascii: "[") { append(UInt8(ascii: ",")) }
    isAwaiting = true
  }

  /// Writes the value that is awaited.
  func value(_ write: (JSONSink) -> Void) {
    guard isAwaiting else { return fail(.mistyped(path: "", expected: "one value")) }
    isAwaiting = false
    write(self)
  }

  // MARK: Bytes

  @inline(__always)
  private func reserve(_ more: Int) {
    if count &+ more > capacity { grow(more) }
  }

  private func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    grown.update(from: base, count: count)
    base.deallocate()
    base = grown
  }

  func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count &+= 1
  }

  func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer(append)
  }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).update(from: source, count: bytes.count)
    count &+= bytes.count
  }

  func integer(_ value: some FixedWidthInteger) {
    var digits = String(value)
    digits.withUTF8(append)
  }

  func double(_ value: Double) {
    guard value.isFinite else { return fail(.mistyped(path: "", expected: "a finite float")) }
    var digits = value.description
    digits.withUTF8(append)
  }

  func bool(_ value: Bool) {
    append(Array((value ? "true" : "false").utf8))
  }

  /// A string in quotes.
  func text(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      reserve(bytes.count &+ 2)
      base[count] = UInt8(ascii: "\"")
      count &+= 1
      var index = 0
      while index < bytes.count {
        index &+= plain(bytes, index)
        guard index < bytes.count else { break }
        index &+= escape(bytes, index)
        reserve(bytes.count &- index &+ 1)
      }
      append(UInt8(ascii: "\""))
    }
  }

  /// Copies text up to the first byte that needs care, eight bytes at a time as long as possible; returns how many.
  private func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard let source = bytes.baseAddress else { return 0 }
    // Held in variables of its own: the class's would be read again for each byte.
    let end = bytes.count
    let target = base + count - start
    var index = start
    while index &+ 8 <= end {
      let word = UnsafeRawPointer(source + index).loadUnaligned(as: UInt64.self)
      if mayNeedCare(word) { break }
      UnsafeMutableRawPointer(target + index).storeBytes(of: word, as: UInt64.self)
      index &+= 8
    }
    while index < end, !needsCare(source[index]) {
      target[index] = source[index]
      index &+= 1
    }
    count &+= index &- start
    return index &- start
  }

  /// C0 controls, quote, backslash, DEL, and the first byte of the C1 controls (U+0080 to U+009F).
  private func needsCare(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2
  }

  /// Whether one of eight bytes needs care, or is not ASCII.
  private func mayNeedCare(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = (word ^ (ones &* 0x22)) &- ones
    let backslash = (word ^ (ones &* 0x5C)) &- ones
    let control = word &- ones &* 0x20
    let delete = word &+ ones
    return (word | quote | backslash | control | delete) & 0x8080_8080_8080_8080 != 0
  }

  /// Writes the character at an index, escaped where it must be; returns how many bytes it was.
  private func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    reserve(6)
    switch byte {
    case 0x22, 0x5C: shortEscape(byte)
    case 0x0A: shortEscape(UInt8(ascii: "n"))
    case 0x0D: shortEscape(UInt8(ascii: "r"))
    case 0x09: shortEscape(UInt8(ascii: "t"))
    case 0xC2:
      // A String is valid UTF-8: a second byte is there.
      guard bytes[index + 1] < 0xA0 else {
        append(byte)
        append(bytes[index + 1])
        return 2
      }
      hexadecimalEscape(bytes[index + 1])
      return 2
    default: hexadecimalEscape(byte)
    }
    return 1
  }

  private func shortEscape(_ letter: UInt8) {
    append(UInt8(ascii: "\\"))
    append(letter)
  }

  private func hexadecimalEscape(_ value: UInt8) {
    append(Array("\\u00".utf8))
    for digit in [value >> 4, value & 0xF] { append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
  }
}
