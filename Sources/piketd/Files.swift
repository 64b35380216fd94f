import Glibc
import PiketDomain
import PiketEngine

/// A file that could not be read, in the system's words.
struct FileFault: Error {
  let path: String
  let reason: String
}

/// The whole content of a file of at most `sizeMax` bytes.
func readFile(_ path: String, sizeMax: Int = 1 << 20) throws(FileFault) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileFault(path: path, reason: String(cString: strerror(errno))) }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0 && errno == EINTR { continue }
    guard count >= 0 else { throw FileFault(path: path, reason: String(cString: strerror(errno))) }
    if count == 0 { return bytes }
    bytes += chunk[..<count]
    guard bytes.count <= sizeMax else { throw FileFault(path: path, reason: "> \(sizeMax) bytes") }
  }
}

/// The system's rules of time zones.
enum Tzdata {
  private static let directory = "/usr/share/zoneinfo"

  static func exists(_ name: String) -> Bool { (try? zone(name)) != nil }

  /// - Throws: `DaemonFault` where the machine has no tzdata, or none of that zone.
  static func zone(_ name: String) throws(DaemonFault) -> Zone {
    guard !name.isEmpty, !name.hasPrefix("/"), !name.contains("..") else { throw .zoneIsUnknown(name) }
    guard access(directory, R_OK) == 0 else { throw .noTzdata(directory) }
    do {
      return try Zone(name: name, tzif: readFile("\(directory)/\(name)"))
    } catch {
      throw .zoneIsUnknown(name)
    }
  }
}

/// The region's configuration and the rules of its zone, read and checked together.
func readRegion(_ path: String) throws(DaemonFault) -> (Region, Zone) {
  let bytes: [UInt8]
  do {
    bytes = try readFile(path)
  } catch {
    throw .regionIsUnreadable(path, reason: error.reason)
  }
  guard let text = String(validating: bytes, as: UTF8.self) else {
    let mistake = RegionMistake(line: 1, reason: .isNoTOML, key: "", hint: "UTF-8")
    throw .region(RegionFileFault(file: path, mistakes: [mistake]))
  }
  guard access("/usr/share/zoneinfo", R_OK) == 0 else { throw .noTzdata("/usr/share/zoneinfo") }
  let region: Region
  do {
    region = try RegionFile.read(text, file: path, zoneExists: Tzdata.exists)
  } catch {
    throw .region(error)
  }
  return (region, try Tzdata.zone(region.zone))
}
