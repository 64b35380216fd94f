import Foundation
import Testing
import Varlink
import VarlinkServer

@Suite struct InterfaceDescriptionTests {
  private func fault(_ text: String) -> DescriptionFault? {
    do {
      _ = try InterfaceDescription(parsing: text)
      return nil
    } catch {
      return error
    }
  }

  @Test func aFileIsReadInItsOrder() throws {
    let description = try InterfaceDescription(
      parsing: """
        # About
        #
        # the whole.
        interface nl.test.Some-thing2

        # Not about anything.

        type Kind (one, two)
        type Box (
          # How wide.
          width: ?int, tags: [][string]string, kind: Kind, inner: (a: bool, b: (x, y)),
          free: object, ratio: float
        )
        # Does it.
        method Do(box: Box) -> ()
        method Ask() -> (boxes: []?Box)
        error Broken
        error Wrong (why: string)
        """)
    #expect(description.name == "nl.test.Some-thing2")
    #expect(description.comment == "About\n\nthe whole.")
    #expect(description.members.map(\.name) == ["Kind", "Box", "Do", "Ask", "Broken", "Wrong"])
    #expect(description.methods == ["Do", "Ask"])
    #expect(description.errors == ["Broken", "Wrong"])
    #expect(
      description.member("Kind") == .type(name: "Kind", comment: "", definition: .enumeration(["one", "two"])))
    guard case .type(_, _, .structure(let fields)) = description.member("Box") else {
      Issue.record("a box is a structure")
      return
    }
    #expect(fields.map(\.name) == ["width", "tags", "kind", "inner", "free", "ratio"])
    #expect(fields[0].type == .optional(.int))
    #expect(fields[0].comment == "How wide.")
    #expect(fields[1].type == .array(.dictionary(.string)))
    #expect(fields[2].type == .named("Kind"))
    guard case .structure(let inner) = fields[3].type else {
      Issue.record("inner is a structure")
      return
    }
    #expect(inner.map(\.type) == [.bool, .enumeration(["x", "y"])])
    guard case .method(_, "Does it.", let input, let output) = description.member("Do") else {
      Issue.record("Do is a method with a comment")
      return
    }
    #expect(input.map(\.type) == [.named("Box")])
    #expect(output.isEmpty)
  }

  @Test(arguments: [
    ("", 1), ("interface x\n", 1), ("interface nl.a", 1), ("interface nl.a\nmethod do() -> ()", 2),
    ("interface nl.a\nmethod Do()", 2), ("interface nl.a\nmethod Do(a) -> ()", 2),
    ("interface nl.a\ntype T (a: int, b)", 2),
    ("interface nl.a\n\ntype T (a: Unknown)", 0), ("interface nl.a\ntype T (a: ??int)", 2),
    ("interface nl.a\ntype T (a: int, a: int)", 2), ("interface nl.a\ntype T (a: int)\nerror T", 3),
    ("interface nl.a\nthing T (a: int)", 2), ("interface nl.a\ntype T (a: int", 2),
    ("interface nl.a\ntype T (a: nix)", 2),
    ("interface nl.a\ntype T (a: \(String(repeating: "(a: ", count: 9999))", 2), ("interface nl.-a\nerror T", 1),
  ])
  func aMistakeIsRefusedAtItsLine(_ text: String, _ line: Int) {
    #expect(fault(text)?.line == line)
  }

  @Test func everyInterfaceOfTheProjectIsWellFormed() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/PiketProtocol")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "varlink" }
    #expect(!files.isEmpty)
    for file in files {
      let description = try InterfaceDescription(parsing: String(contentsOf: file, encoding: .utf8))
      #expect(description.name + ".varlink" == file.lastPathComponent)
    }
  }

  @Test func aServiceWithAWrongDescriptionIsNotServed() {
    struct Wrong: VarlinkService {
      let interfaces = ["nl.a.B": "interface nl.a.C\nerror E"]
      let vendor = "", product = "", version = "", url = "", limitExceededError = ""
      func handle(_ call: ServerCall, _ responder: Responder) {}
    }
    #expect(throws: DescriptionFault.self) {
      try VarlinkServer(service: Wrong(), limits: WireLimits(), threads: 1)
    }
  }
}
