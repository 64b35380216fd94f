import PiketProtocol
import PiketStore

extension StoreFault {
  /// What is wrong with the state directory, its keys or its log, for the administrator.
  func text(_ texts: Texts) -> String {
    let (key, values) = wording(texts)
    return texts(key, values)
  }

  private func wording(_ texts: Texts) -> (key: String, values: [String: String]) {
    switch self {
    case .directoryMissing(let path): ("store.directoryMissing", ["path": path])
    case .notADirectory(let path): ("store.notADirectory", ["path": path])
    case .ownedBySomebodyElse(let path, let owner): ("store.ownedBySomebodyElse", ["path": path, "owner": "\(owner)"])
    case .openToOthers(let path, let mode): ("store.openToOthers", ["path": path, "mode": String(mode, radix: 8)])
    case .noPermission(let path): ("store.noPermission", ["path": path])
    case .notWritable(let path): ("store.notWritable", ["path": path])
    case .inUse(let process): ("store.inUse", ["process": process.map { "\($0)" } ?? "?"])
    case .notADatabase(let path): ("store.notADatabase", ["path": path])
    case .notThisKindOfFile(let path): ("store.notThisKindOfFile", ["path": path])
    case .damaged(let path): ("store.damaged", ["path": path])
    case .lockedByAnotherProgram(let path): ("store.lockedByAnotherProgram", ["path": path])
    case .readFailed(let path, let reason): ("store.readFailed", ["path": path, "reason": reason])
    case .writeFailed(let path, let failure): ("store.writeFailed", ["path": path, "reason": failure.text(texts)])
    case .newerLog(let found, let known): ("store.newerLog", ["found": "\(found)", "known": "\(known)"])
    case .chainBroken(let position, let reason):
      ("store.chainBroken", ["position": "\(position)", "reason": texts("chain.\(reason.name)")])
    default: keyWording
    }
  }

  private var keyWording: (key: String, values: [String: String]) {
    switch self {
    case .masterKeyMissing(let path): ("store.masterKeyMissing", ["path": path])
    case .masterKeyMalformed(let path): ("store.masterKeyMalformed", ["path": path])
    case .wrongMasterKey(let path): ("store.wrongMasterKey", ["path": path])
    case .keysMissing(let path): ("store.keysMissing", ["path": path])
    case .keyMissing(let stream, let position): ("store.keyMissing", ["stream": stream, "position": "\(position)"])
    case .keyUnreadable(let stream): ("store.keyUnreadable", ["stream": stream])
    case .payloadUnreadable(let stream, let position):
      ("store.payloadUnreadable", ["stream": stream, "position": "\(position)"])
    // The others are answers to a call, not reasons why a store cannot be opened.
    default: ("store.other", ["reason": "\(self)"])
    }
  }
}

extension WriteFailure {
  func text(_ texts: Texts) -> String {
    switch self {
    case .diskFull: texts("write.diskFull")
    case .readOnlyFileSystem: texts("write.readOnlyFileSystem")
    case .noPermission: texts("write.noPermission")
    case .device(let reason): reason
    }
  }
}
