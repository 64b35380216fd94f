import Foundation
import PiketDomain

/// A zone of the operating system, by its IANA name.
func systemZone(_ name: String) throws -> Zone {
  try Zone(name: name, tzif: Array(Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)"))))
}

func systemZoneBytes(_ name: String) throws -> [UInt8] {
  try Array(Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)")))
}

let amsterdam: Zone = {
  do { return try systemZone("Europe/Amsterdam") } catch { preconditionFailure("tzdata is not installed: \(error)") }
}()

/// A local date and time of a test, written out.
func local(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0) throws
  -> LocalDateTime
{
  guard let date = LocalDate(year, month, day), let time = LocalTime(hour, minute, second) else {
    throw FieldMistake.isNoMoment
  }
  return LocalDateTime(date, time)
}

/// An instant of a test, in RFC 3339.
func instant(_ text: String) throws -> Instant {
  guard let instant = Zone.parseRFC3339(text) else { throw FieldMistake.isNoMoment }
  return instant
}

/// A TZif file of version 2 with the given transitions and rule.
func zoneFile(
  times: [Int64] = [], types: [UInt8] = [], offsets: [Int32] = [0], footer: String = "", leapSeconds: UInt32 = 0
) -> [UInt8] {
  func header(_ timeCount: Int, _ typeCount: Int, leapSeconds: UInt32 = 0) -> [UInt8] {
    Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
      + [0, 0, leapSeconds, UInt32(timeCount), UInt32(typeCount), 4].flatMap(bigEndian)
  }
  let emptyBlock = header(0, 1) + [0, 0, 0, 0, 0, 0] + Array("UTC\0".utf8)
  return emptyBlock + header(times.count, offsets.count, leapSeconds: leapSeconds) + times.flatMap(bigEndian) + types
    + offsets.flatMap { bigEndian($0) + [0, 0] } + Array("UTC\0".utf8)
    + [UInt8](repeating: 0, count: Int(leapSeconds) * 12) + Array("\n\(footer)\n".utf8)
}

func bigEndian(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.bigEndian) { Array($0) }
}

/// What Python's zoneinfo answers: per zone rows of `width` numbers. See zone-oracle.py.
func zoneOracle(_ question: String, width: Int, zones: [String]) throws -> [[ArraySlice<Int64>]] {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "zone-oracle.py").path
  process.arguments = ["python3", script, question] + zones
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw ZoneError.malformed("python3 \(script) failed") }
  let numbers = data.withUnsafeBytes { Array($0.bindMemory(to: Int64.self)) }
  var position = 0
  return zones.map { _ in
    let count = Int(numbers[position])
    let start = position + 1
    position = start + count * width
    return stride(from: start, to: position, by: width).map { numbers[$0..<$0 + width] }
  }
}
