import Dispatch
import PiketDomain
import PiketProtocol
import PiketStore
import Synchronization
import Testing
import Varlink

@testable import PiketEngine

/// What a caller is told.
enum Answer: Hashable, Sendable {
  case reply([UInt8])
  case continues([UInt8])
  case failure(Failure)

  /// The parameters as text.
  var text: String {
    switch self {
    case .reply(let bytes), .continues(let bytes): String(decoding: bytes, as: UTF8.self)
    case .failure(let failure): "\(failure.name) \(String(decoding: failure.parameters, as: UTF8.self))"
    }
  }

  var isFailure: Bool { if case .failure = self { true } else { false } }
}

/// A caller who keeps what it is told, in order, and can be waited for.
final class Inbox: Answerer {
  private struct Contents {
    var answers: [Answer] = []
    /// How many of them were given out by `next`.
    var givenOut = 0
    /// How many of them were a last one: more than one is a defect.
    var lastCount = 0
    var isOpen = true
  }

  private let contents = Mutex(Contents())
  private let arrival = DispatchSemaphore(value: 0)
  /// What waits until this caller has taken what it was given; nil where it takes everything at once.
  private let held = Mutex<[@Sendable () -> Void]?>(nil)

  func reply(_ parameters: [UInt8]) { take(.reply(parameters), isLast: true) }
  func continues(_ parameters: [UInt8]) { take(.continues(parameters), isLast: false) }
  func fail(_ error: String, _ parameters: [UInt8]) {
    take(.failure(Failure(name: error, parameters: parameters)), isLast: true)
  }
  var isOpen: Bool { contents.withLock { $0.isOpen } }

  /// A caller that takes everything at once, unless `holdsBack`: then not before `takeAll`.
  func whenTaken(_ body: @escaping @Sendable () -> Void) {
    let isHeld = held.withLock { held in
      held?.append(body)
      return held != nil
    }
    if !isHeld { body() }
  }

  func holdBack() { held.withLock { $0 = $0 ?? [] } }

  func takeAll() {
    let bodies = held.withLock { held in
      defer { held = held == nil ? nil : [] }
      return held ?? []
    }
    for body in bodies { body() }
  }

  private func take(_ answer: Answer, isLast: Bool) {
    contents.withLock {
      $0.answers.append(answer)
      if isLast { $0.lastCount += 1 }
    }
    arrival.signal()
  }

  /// As if the caller hung up.
  func hangUp() { contents.withLock { $0.isOpen = false } }

  /// Waits for the next one; nil where none comes.
  func next() -> Answer? {
    guard arrival.wait(timeout: .now() + .seconds(patience)) == .success else { return nil }
    return contents.withLock { contents in
      contents.givenOut += 1
      return contents.answers[contents.givenOut - 1]
    }
  }

  /// Waits for as many.
  func next(_ count: Int) -> [Answer] {
    var answers: [Answer] = []
    while answers.count < count, let answer = next() { answers.append(answer) }
    return answers
  }

  /// What has come so far, without waiting.
  var answers: [Answer] { contents.withLock { $0.answers } }
  var lastCount: Int { contents.withLock { $0.lastCount } }
}

/// How long a test waits for what has to happen, in seconds; only one that fails waits so long.
let patience = 60

/// What the engine told its surroundings.
final class Reports: Sendable {
  private let all = Mutex<[Report]>([])
  private let arrival = DispatchSemaphore(value: 0)

  func take(_ report: Report) {
    all.withLock { $0.append(report) }
    arrival.signal()
  }

  var texts: [String] { all.withLock { $0 }.map { "\($0)" } }

  /// How many there are of a kind, by the name of the case.
  func count(_ kind: String) -> Int { texts.count { $0.hasPrefix(kind + "(") } }

  /// Waits until there are as many of a kind.
  func wait(for kind: String, count number: Int = 1) {
    while count(kind) < number {
      guard arrival.wait(timeout: .now() + .seconds(patience)) == .success else { return }
    }
  }
}
