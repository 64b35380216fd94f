import Crypto
import Synchronization

/// What has been destroyed, in a file that only grows and lies apart from all that is backed up together. A restored
/// backup brings keys back that were destroyed since; the fence, which was not restored, has them destroyed again.
///
/// The lines are chained and authenticated. Lines that were cut off at the end are missed because the file of keys
/// knows how far the fence was carried out. With a fence *and* a file of keys from before, nothing here tells; the log
/// then ends before its head in the journal.
///
/// There is no file until something is destroyed.
final class Fence: Sendable {
  private struct Contents {
    var lines: [FenceLine] = []
    /// By the digest of a stream's name: the index of the line that names it.
    var lineOf: [ChainHash: Int] = [:]
    /// Of the file, up to the end of its last whole line.
    var bytes = 0
    /// Of the file, as it was when it was read or written last.
    var fileBytes = 0

    var head: Head { lines.last?.head ?? .genesis }

    mutating func add(_ line: FenceLine) {
      if lineOf[line.stream] == nil { lineOf[line.stream] = lines.count }
      lines.append(line)
      bytes += line.text.count + 1
    }
  }

  private let path: String
  private let master: MasterKey
  private let bytesMax: Int
  private let contents = Mutex(Contents())

  /// Knows of nothing before it is read.
  init(_ path: String, _ master: MasterKey, bytesMax: Int) {
    self.path = path
    self.master = master
    self.bytesMax = bytesMax
  }

  /// Reads the file. A last line without an end was never finished: a crash left it, and nothing was destroyed by it.
  ///
  /// - Throws: `fenceBroken`; the lines before it count.
  func read() throws(StoreFault) {
    // Under the lock as a whole: what another thread appends meanwhile would be forgotten, and then overwritten.
    try contents.withLock { contents throws(StoreFault) in
      var bytes: [UInt8] = []
      if let status = try File.status(path) {
        try File.checkPrivate(path, status)
        bytes = try File.read(path, bytesMax: bytesMax)
      }
      contents = Contents()
      contents.fileBytes = bytes.count
      var rest = bytes[...]
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        guard let line = FenceLine(rest[..<end], after: contents.head, master.fence) else {
          throw .fenceBroken(path: path, line: contents.lines.count + 1)
        }
        contents.add(line)
        rest = rest[(end + 1)...]
      }
    }
  }

  /// Whether there is more in the file than was read, or less.
  var hasChanged: Bool {
    get throws(StoreFault) {
      let size = try File.status(path)?.size ?? 0
      return contents.withLock { $0.fileBytes != size }
    }
  }

  /// Whether the fence still has the line that was carried out last.
  func check(against carriedOut: Head) throws(StoreFault) {
    guard carriedOut.position > 0 else { return }
    let lines = contents.withLock { $0.lines }
    guard carriedOut.position <= lines.count else {
      throw .fenceCutOff(path: path, lines: lines.count, expected: carriedOut.position)
    }
    guard lines[carriedOut.position - 1].head == carriedOut else {
      throw .fenceBroken(path: path, line: carriedOut.position)
    }
  }

  /// The last line, or genesis.
  var head: Head { contents.withLock { $0.head } }

  func names(_ stream: String) -> Bool {
    let digest = digest(of: stream)
    return contents.withLock { $0.lineOf[digest] != nil }
  }

  /// Of the streams, without the keys of checkpoints.
  var erasures: [Erasure] {
    contents.withLock { contents in
      contents.lines.filter { $0.kind == .stream }.map { Erasure($0) }
    }
  }

  func erasure(of stream: String) -> Erasure? {
    let digest = digest(of: stream)
    return contents.withLock { contents in contents.lineOf[digest].map { Erasure(contents.lines[$0]) } }
  }

  /// Adds the streams that it does not name yet, and the key of the checkpoints until now; returns when they are
  /// durable.
  func append(_ streams: [String], checkpoint: String, at moment: Int64) throws(StoreFault) {
    let named = streams.map { (FenceLine.Kind.stream, digest(of: $0)) } + [(.checkpoint, digest(of: checkpoint))]
    try contents.withLock { contents throws(StoreFault) in
      var lines: [FenceLine] = []
      var new: Set<ChainHash> = []
      var bytes: [UInt8] = []
      for (kind, stream) in named where contents.lineOf[stream] == nil && new.insert(stream).inserted {
        let line = FenceLine(kind, stream, at: moment, after: lines.last?.head ?? contents.head, master.fence)
        lines.append(line)
        bytes += line.text + [UInt8(ascii: "\n")]
      }
      guard contents.bytes + bytes.count <= bytesMax else {
        throw .writeFailed(path: path, .device(reason: "more than \(bytesMax) bytes"))
      }
      try File.append(bytes, to: path, after: contents.bytes)
      for line in lines { contents.add(line) }
      contents.fileBytes = contents.bytes
    }
  }

  private func digest(of stream: String) -> ChainHash {
    let code = HMAC<SHA256>.authenticationCode(for: Array(stream.utf8), using: master.fenceNames)
    return code.withUnsafeBytes { ChainHash(bytes: $0) ?? .zero }
  }
}

extension Erasure {
  fileprivate init(_ line: FenceLine) {
    self.init(position: line.head.position, at: line.at, stream: line.stream)
  }
}
