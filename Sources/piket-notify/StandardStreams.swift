import Glibc

/// A message is not longer than this.
private let inputBytesMax = 1 << 20

func readStandardInput() -> [UInt8] {
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 64 << 10)
  while bytes.count < inputBytesMax {
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    if count > 0 {
      bytes += chunk[..<count]
    } else if count == 0 || errno != EINTR {
      break
    }
  }
  return bytes
}

func writeError(_ line: String) {
  let text = Array((line + "\n").utf8)
  _ = write(STDERR_FILENO, text, text.count)
}
