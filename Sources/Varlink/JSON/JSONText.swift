/// The value of a hexadecimal digit, nil for any other byte.
func hexadecimalValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}

/// The text of a string token with its escapes resolved, as UTF-8. The scanner has checked the escapes.
func unescapedBytes(_ token: JSONToken, in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  let source = UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])
  guard token.kind == .escapedString else { return Array(source) }
  var text: [UInt8] = []
  text.reserveCapacity(source.count)
  var at = 0
  while at < source.count {
    guard source[at] == UInt8(ascii: "\\") else {
      text.append(source[at])
      at += 1
      continue
    }
    switch source[at + 1] {
    case UInt8(ascii: "u"):
      var scalar = codeUnit(source, at + 2)
      at += 6
      if (0xD800...0xDBFF).contains(scalar) {
        scalar = 0x10000 + (scalar - 0xD800) << 10 + (codeUnit(source, at + 2) - 0xDC00)
        at += 6
      }
      let encoded = Unicode.Scalar(scalar).flatMap(UTF8.encode)
      text.append(contentsOf: encoded ?? UTF8.encodedReplacementCharacter)
      continue
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case let plain: text.append(plain)
    }
    at += 2
  }
  return text
}

private func codeUnit(_ source: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32 {
  source[at..<at + 4].reduce(0) { $0 << 4 | UInt32(hexadecimalValue($1) ?? 0) }
}
