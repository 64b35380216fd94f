/// Works out whom lines of one alert go on to, all at the same moment: who is on duty for two of them is called once.
struct AlertSteps {
  private let state: State
  private let context: Context
  /// With the calls as they become.
  private var alert: Alert
  private var codes: Set<CallCode>
  private var callCount: Int
  private var changedNumbers: [Int] = []
  private(set) var steps: [LineStep] = []
  private(set) var messages: [Message] = []

  init(_ alert: Alert, _ state: State, _ context: Context) {
    self.alert = alert
    self.state = state
    self.context = context
    codes = Set(state.alerting.open.values.flatMap { $0.calls.map(\.code) })
    callCount = state.alerting.callCount
  }

  /// The calls that are new or otherwise than before.
  var changed: [AlertCall] { changedNumbers.compactMap { alert.call($0) } }

  private var rules: AlertRules { context.region.alerting }
  private var now: Instant { context.now }

  // MARK: What is over

  /// The time to answer is over, or what was sent last cannot arrive.
  func isOver(_ call: AlertCall) -> Bool {
    guard let until = call.until else { return false }
    return until <= now || call.cannotBeReached
  }

  /// Nobody is waited for: all who were asked last said no, or did not answer along any channel.
  func isOver(_ line: AlertLine) -> Bool {
    guard let asked = line.steps.last?.asked else { return true }
    return asked.allSatisfy { number in alert.call(number).map { $0.until == nil || isOver($0) } ?? true }
  }

  // MARK: Going on

  /// The next channel of a person who did not answer. Where none is left, and others are waited for still, nothing more
  /// is expected of the person: so that each moment that is said to be the next has something to happen.
  mutating func callOn(_ call: AlertCall) {
    let used = Set(call.contacts.map(\.channel))
    let channels = state.channels(of: call.person, urgent: alert.isUrgent, context.region)
    if let next = channels.first(where: { !used.contains($0.code) }) {
      contact(call.number, along: [next])
    } else if alert.running.contains(where: { ($0.steps.last?.asked.contains(call.number) ?? false) && !isOver($0) }) {
      alert.change(call: call.number) { $0.until = nil }
      note(call.number)
    }
  }

  /// The next step of a line.
  mutating func goOn(_ line: AlertLine) {
    var passed = whyOver(line)
    var stage = firstStage(of: line)
    var asked: [Int] = []
    while stage != .exhausted {
      asked = stage == .everybody ? callEverybody(line, &passed) : callNext(line, stage, &passed).map { [$0] } ?? []
      if !asked.isEmpty { break }
      stage = stage.next
    }
    steps.append(LineStep(line: line.number, at: now, stage: stage, asked: asked, passed: passed))
  }

  /// Where to look on: a line that was reopened asks everybody once more.
  private func firstStage(of line: AlertLine) -> AlertStage {
    guard let post = line.post else { return line.stage == .exhausted ? .exhausted : .named }
    if let stage = line.stage { return min(stage, .everybody) }
    let function = context.region.function(post.function)
    return function?.standby == .soft && function?.pool != .ordered ? .callDown : .holder
  }

  private func whyOver(_ line: AlertLine) -> [Passed] {
    guard let last = line.steps.last else { return [] }
    return last.asked.compactMap { alert.call($0) }.map { call in
      let reason: Passed.Reason =
        if let answer = call.answer { answer.isComing ? .calledAlready : .notComing } else {
          call.cannotBeReached ? .cannotBeReached : .noAnswer
        }
      return Passed(stage: last.stage, person: call.person, reason: reason)
    }
  }

  /// Calls the next person of a stage.
  private mutating func callNext(_ line: AlertLine, _ stage: AlertStage, _ passed: inout [Passed]) -> Int? {
    let earlier = line.steps.filter { $0.stage == stage }
    let called = earlier.flatMap(\.asked).compactMap { alert.call($0)?.person }
    if stage == .callDown, called.count >= rules.callDownMax { return nil }
    let seen = Set(called + line.steps.flatMap(\.passed).filter { $0.stage == stage }.compactMap(\.person))
    let candidates = alert.candidates(for: line, stage, state, context)
    if candidates.isEmpty, seen.isEmpty { passed.append(Passed(stage: stage, person: nil, reason: .nobodyThere)) }
    for candidate in candidates where !seen.contains(candidate.person) {
      let person = candidate.person
      func pass(_ reason: Passed.Reason) { passed.append(Passed(stage: stage, person: person, reason: reason)) }
      if candidate.isAbsent {
        pass(.absent)
      } else if let call = alert.call(of: person) {
        // One call names all that the person is on duty for.
        if stage <= .holder, call.at == now, call.until != nil { return ask(call.number, for: line, isHolder: true) }
        pass(.calledAlready)
      } else if let channel = state.channels(of: person, urgent: alert.isUrgent, context.region).first {
        let number = call(person)
        contact(number, along: [channel])
        return ask(number, for: line, isHolder: stage <= .holder)
      } else {
        pass(.cannotBeReached)
      }
    }
    return nil
  }

  /// Calls all who may fill the post and those who did not answer, along all channels.
  private mutating func callEverybody(_ line: AlertLine, _ passed: inout [Passed]) -> [Int] {
    guard let post = line.post, !line.hasAskedEverybody else { return [] }
    let silent = Set(line.steps.flatMap(\.asked)).compactMap { alert.call($0)?.person }
    let qualified = state.persons.values.filter { $0.mayFill(post, at: now) }.map(\.code)
    var asked: [Int] = []
    for person in Set(qualified + silent).sorted() where alert.call(of: person)?.answer == nil {
      let channels = state.channels(of: person, urgent: alert.isUrgent, context.region)
      if channels.isEmpty {
        passed.append(Passed(stage: .everybody, person: person, reason: .cannotBeReached))
        continue
      }
      let number = alert.call(of: person)?.number ?? call(person)
      contact(number, along: channels)
      asked.append(ask(number, for: line, isHolder: false))
    }
    return asked
  }

  // MARK: Calls

  private mutating func call(_ person: PersonCode) -> Int {
    var code: CallCode
    var tries = 0
    repeat {
      callCount += 1
      tries += 1
      // Ten thousand are enough for any night; if not, the codes get longer.
      code = CallCode(of: callCount, digitCount: tries > 10_000 ? 6 : 4)
    } while codes.contains(code)
    codes.insert(code)
    alert.calls.append(AlertCall(number: callCount, code: code, person: person, at: now, asked: []))
    return callCount
  }

  private mutating func ask(_ number: Int, for line: AlertLine, isHolder: Bool) -> Int {
    alert.change(call: number) { call in
      if call.asked.contains(where: { $0.line == line.number }) { return }
      call.asked.append(AskedLine(line: line.number, isHolder: isHolder))
    }
    note(number)
    return number
  }

  /// Sends word along these channels, unless that is being done at this very moment, and waits for an answer.
  private mutating func contact(_ number: Int, along channels: [MessageChannel]) {
    guard var call = alert.call(number) else { return }
    for channel in channels where !call.contacts.contains(where: { $0.at == now && $0.channel == channel.code }) {
      let message = context.message(
        state.alerting.outbox.count + messages.count + 1, to: call.person, along: channel.code,
        .alert(alert.code, call: number), urgent: alert.isUrgent, state)
      messages.append(message)
      call.contacts.append(CallContact(message: message.number, channel: channel.code, at: now, state: .waiting))
      call.until = max(call.until ?? now, message.notBefore.adding(seconds: Int64(rules.answerSeconds)))
    }
    call.releasedAt = nil
    alert.change(call: number) { $0 = call }
    note(number)
  }

  private mutating func note(_ number: Int) {
    if !changedNumbers.contains(number) { changedNumbers.append(number) }
  }
}

extension AlertStage {
  fileprivate var next: AlertStage {
    switch self {
    case .named, .everybody, .exhausted: .exhausted
    case .holder: .fallback
    case .fallback: .callDown
    case .callDown: .everybody
    }
  }
}

extension AlertCall {
  /// All that was sent last, along one channel or along all, came to nothing.
  var cannotBeReached: Bool {
    guard let last = contacts.last else { return true }
    return contacts.allSatisfy { $0.at < last.at || $0.state == .failed }
  }
}

extension Person {
  /// The person may fill a post, and takes part still.
  func mayFill(_ post: Post, at moment: Instant) -> Bool {
    let instant = Interval(start: moment, end: moment.adding(seconds: 1))
    return serves(post) && isQualified(for: post.function, in: instant) && !hasLeft(before: instant.end)
  }
}
