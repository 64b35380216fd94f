import ArgumentParser
import PiketProtocol
import Varlink

/// For what a dossier is seen or changed: stated each time.
struct PurposeOption: ParsableArguments {
  @Option(name: [.customLong("doel"), .customLong("purpose")], help: .piket("option.purpose", value: "value.purpose"))
  var purpose: String?
}

/// The options of every step of a dossier.
struct StepOptions: ParsableArguments {
  @OptionGroup var reading: PurposeOption
  @Option(help: .piket("option.revision", value: "value.number")) var revision: Int?
  @OptionGroup private var writing: WriteOptions

  var purpose: String? { reading.purpose }
  func requestID() -> String { writing.requestID() }
}

extension Session {
  /// Takes a step of a dossier, and says how far the dossier is.
  func step<Method: VarlinkMethod>(
    _ request: Method
  ) throws(Failure) -> ExitStatus where Method.Reply == CaseWire.Changed {
    try perform(request) { changed in
      line(
        changed.item == nil ? "case.changed" : "case.added",
        ["dossier": changed.dossier, "revision": "\(changed.revision)", "item": changed.item ?? ""])
    }
  }
}

extension [String] {
  /// Nil where nothing was given.
  var orNil: [String]? { isEmpty ? nil : self }
}
