import Glibc
import Synchronization

/// Ctrl-C during long work: noted, so that the work is ended in order; pressed once more it ends the process at once.
enum Interruption {
  private static let pressed = Atomic(false)

  static func watch() {
    pressed.store(false, ordering: .relaxed)
    signal(SIGINT) { _ in
      if Interruption.pressed.exchange(true, ordering: .relaxed) { _exit(ExitStatus.cancelled.rawValue) }
    }
  }

  static var came: Bool { pressed.load(ordering: .relaxed) }
}
