import Foundation
import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// Files that hold what once went to the log or over the wire: whoever changes them breaks what is already written.
///
/// With `PIKET_WRITE_GOLDEN=1` those that are missing are made; none is ever replaced.
enum Golden {
  private static func url(_ name: String) -> URL {
    Repository.root.appending(path: "Tests/PiketEngineTests/Golden/\(name)")
  }

  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(folder).path).sorted()
  }

  static func text(_ name: String) throws -> String {
    let text = try String(contentsOf: url(name), encoding: .utf8)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  static func expect(_ text: String, in name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let exists = FileManager.default.fileExists(atPath: url(name).path)
    if !exists && ProcessInfo.processInfo.environment["PIKET_WRITE_GOLDEN"] == "1" {
      try Data((text + "\n").utf8).write(to: url(name))
    }
    #expect(try self.text(name) == text, "\(name)", sourceLocation: sourceLocation)
  }
}
