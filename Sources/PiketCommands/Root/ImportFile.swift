import Glibc

/// The bytes of a file that is imported.
struct ImportFile {
  /// The name for messages: the last part of the path, or `-`.
  let name: String
  let bytes: [UInt8]

  /// Reads a file whole; `-` is standard input.
  /// - Throws: `FileUnreadable` with the system's reason.
  init(_ path: String, input: Int32) throws(Failure) {
    name = path.split(separator: "/").last.map(String.init) ?? path
    let descriptor = path == "-" ? input : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ImportFile.unreadable(path) }
    defer { if path != "-" { close(descriptor) } }
    bytes = try ImportFile.contents(of: descriptor, path)
  }

  private static func contents(of descriptor: Int32, _ path: String) throws(Failure) -> [UInt8] {
    var contents: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        contents += chunk[..<count]
        // More than this the daemon does not take; a wrong file (a disk image, /dev/zero) ends here.
        guard contents.count <= sizeMax else {
          throw Failure(LocalFault.FileTooLarge(path: path, max: sizeMax))
        }
      } else if count == 0 {
        return contents
      } else if errno != EINTR {
        throw unreadable(path)
      }
    }
  }

  /// A message of the daemon holds 4 MiB, and text grows a little on the way.
  static let sizeMax = 3 << 20

  private static func unreadable(_ path: String) -> Failure {
    Failure(LocalFault.FileUnreadable(path: path, reason: String(cString: strerror(errno))))
  }
}
