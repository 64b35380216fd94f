import GRDB
import Glibc

enum FileOperation { case reading, writing }

extension StoreFault {
  /// The fault that a failed system call on a file stands for.
  init(errno code: Int32, path: String, while operation: FileOperation) {
    let reason = String(cString: strerror(code))
    switch (code, operation) {
    case (EACCES, .reading), (EPERM, .reading): self = .noPermission(path: path)
    case (ENOSPC, _), (EDQUOT, _): self = .writeFailed(path: path, .diskFull)
    case (EROFS, _): self = .writeFailed(path: path, .readOnlyFileSystem)
    case (EACCES, .writing), (EPERM, .writing): self = .writeFailed(path: path, .noPermission)
    case (_, .reading): self = .readFailed(path: path, reason: reason)
    case (_, .writing): self = .writeFailed(path: path, .device(reason: reason))
    }
  }

  /// The fault that an error of SQLite stands for.
  init(_ error: DatabaseError, path: String, while operation: FileOperation) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .lockedByAnotherProgram(path: path)
    case .SQLITE_FULL: self = .writeFailed(path: path, .diskFull)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .writeFailed(path: path, .noPermission)
    case .SQLITE_CANTOPEN: self = .noPermission(path: path)
    default:
      let reason = error.message ?? "result code \(error.extendedResultCode.rawValue)"
      self =
        operation == .reading
        ? .readFailed(path: path, reason: reason)
        : .writeFailed(path: path, .device(reason: reason))
    }
  }
}

/// Runs `body`, and turns every error of it into the fault it stands for.
func typed<Value>(
  _ path: String, while operation: FileOperation, _ body: () throws -> Value
) throws(StoreFault) -> Value {
  do {
    return try body()
  } catch let fault as StoreFault {
    throw fault
  } catch let error as DatabaseError {
    throw StoreFault(error, path: path, while: operation)
  } catch {
    throw operation == .reading
      ? .readFailed(path: path, reason: "\(error)")
      : .writeFailed(path: path, .device(reason: "\(error)"))
  }
}
