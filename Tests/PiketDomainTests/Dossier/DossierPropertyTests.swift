import PiketDomain
import Testing

/// Whatever people do, sensible or not: every dossier has an owner, nothing is lost, and nobody learns of a dossier
/// that is not theirs.
struct DossierPropertyTests {
  /// A walk over all commands, by anybody, over dossiers of all themes.
  private static func walk(_ seed: UInt64, steps: Int, _ visit: (State, State, [Event]) throws -> Void) throws -> (
    state: State, log: [Event]
  ) {
    var dice = SplitMix64(seed: seed)
    var (state, log) = (State(), [Event]())
    for step in 0..<steps {
      let theme = DossierTheme.allCases[dice.below(4)]
      let day = LocalDate(daysSinceEpoch: CaseOffice.today.daysSinceEpoch + step / 6)
      let now = "\(day.iso8601) \(["09:00", "12:00", "15:00"][step % 3])"
      let events: [Event]
      do {
        if let frame = state.dossiers.frames[CaseOffice.number(theme)] {
          let (step, attempt) = Self.command(for: frame, &dice)
          events = try attempt(state, CaseOffice.context(Self.account(for: step, &dice), now))
        } else {
          // In half of the walks radicalisation comes by being offered only.
          if theme == .radicalisation, seed.isMultiple(of: 2) { continue }
          events = try CaseOffice.refer(theme).decide(state, CaseOffice.context("leiden", now)).events
        }
      } catch is Refusal {
        continue
      }
      let before = state
      state = state.evolved(by: events)
      log += events
      try visit(before, state, events)
    }
    return (state, log)
  }

  /// Mostly one that leads somewhere from where the dossier is, and seldom one that ends it; at times any.
  private static func command(for frame: DossierFrame, _ dice: inout SplitMix64) -> (
    step: DossierStep, attempt: CaseCommands.Attempt
  ) {
    let all = CaseCommands.all(frame.theme)
    let ways = all.filter { $0.step.rule.from.contains(frame.state) }
    // Often, since it takes three who agree.
    if frame.state == .referred, dice.below(3) == 0, let judge = all.first(where: { $0.step == .judge }) {
      return judge
    }
    let lasting = ways.filter { ![.close, .shield, .triage].contains($0.step) }
    let chosen = [lasting, lasting, lasting, lasting, lasting, ways, ways, all][dice.below(8)]
    return chosen.isEmpty ? all[0] : chosen[dice.below(chosen.count)]
  }

  /// Mostly somebody who may have the quality that it takes, at times anybody.
  private static func account(for step: DossierStep, _ dice: inout SplitMix64) -> String {
    let able: [DossierAuthority: [String]] = [
      .firstTier: ["leiden", "politie", "om"], .participant: ["leiden", "politie", "ggz"],
      .processManager: ["ria", "rob"], .coordinator: ["ria", "rob"], .archivist: ["arie"], .privacyOfficer: ["fg"],
    ]
    let fit = step.rule.authorities.sorted { $0.rawValue < $1.rawValue }.flatMap { able[$0] ?? [] }
    let accounts = fit.isEmpty || dice.below(4) == 0 ? CaseCommands.accounts : fit
    return accounts[dice.below(accounts.count)]
  }

  @Test(arguments: 1...15 as ClosedRange<UInt64>)
  func everyDossierHasAnOwnerWhoCanGoOn(seed: UInt64) throws {
    _ = try Self.walk(seed, steps: 400) { before, after, events in
      for frame in after.dossiers.frames.values {
        #expect((after.dossiers.contents[frame.number] != nil) == frame.state.isOpen)
        #expect(Self.somebodyCanGoOn(frame, after), "\(frame.number) \(frame.state)")
        switch frame.owner {
        case .archive: #expect(!frame.state.isOpen)
        case .coordinators, .processManager: #expect(frame.state.isOpen)
        }
        guard let old = before.dossiers.frames[frame.number] else { continue }
        let own = events.filter {
          if case .dossier(let event) = $0 { event.happening?.dossier == frame.number } else { false }
        }
        #expect(frame.revision == old.revision + own.count)
        #expect(frame.participants.count >= old.participants.count, "who took part is not forgotten")
        #expect(
          frame.dates.firstProcessing == old.dates.firstProcessing
            && frame.dates.lastProcessing >= old.dates.lastProcessing)
      }
      for (number, content) in after.dossiers.contents {
        guard let old = before.dossiers.contents[number] else { continue }
        #expect(content.risks.starts(with: old.risks) && content.contributions.count >= old.contributions.count)
      }
    }
  }

  /// Somebody comes in, with or without a reason, and has a quality that a step from here asks for.
  private static func somebodyCanGoOn(_ frame: DossierFrame, _ state: State) -> Bool {
    let steps = DossierStep.allCases.map(\.rule).filter { $0.from.contains(frame.state) }
    return CaseCommands.accounts.contains { account in
      DossierPurpose.allCases.contains { purpose in
        let call = DossierCall(frame.number.rawValue, for: purpose, because: "x")
        guard let pass = Gate(state, CaseOffice.context(account, "2027-06-01")).ask(call, .change).pass else {
          return false
        }
        return steps.contains { !$0.authorities.isDisjoint(with: pass.authorities) }
      }
    }
  }

  @Test func theLogComesToTheState() throws {
    var (states, steps) = (Set<DossierState>(), Set<DossierStep>())
    for seed in 100..<115 as Range<UInt64> {
      let (state, log) = try Self.walk(seed, steps: 500) { _, after, _ in
        states.formUnion(after.dossiers.frames.values.map(\.state))
      }
      #expect(State().evolved(by: log) == state)
      let events = log.compactMap { if case .dossier(let event) = $0 { event } else { nil } }
      steps.formUnion(events.compactMap { event in event.happening.map { type(of: $0).step } })
      let streams = Dictionary(grouping: events) { $0.happening?.dossier ?? "" }
      for (number, frame) in state.dossiers.frames {
        let dossier = try #require(Dossier(streams[number] ?? []))
        #expect(dossier.frame == frame)
      }
    }
    // The walks go nearly everywhere: what they hold, they hold of the road. Few are long enough for three to agree
    // under another Act, and none for a term of five years; two commands of one dossier link nothing.
    #expect(Set(DossierState.allCases).subtracting(states).isSubset(of: [.handedOver]))
    #expect(Set(DossierStep.allCases).subtracting(steps).isSubset(of: [.link, .handOver, .destroy]))
  }

  /// For whom a dossier is not open, every answer is what it would be without it: the whole answer, compared.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func whatIsNotOpenDoesNotExist(seed: UInt64) throws {
    let (state, log) = try Self.walk(seed, steps: 300) { _, _, _ in }
    var compared = 0
    for number in state.dossiers.frames.keys {
      let without = State().evolved(
        by: log.filter { if case .dossier(let event) = $0 { event.happening?.dossier != number } else { true } })
      for account in CaseCommands.accounts + ["om", "hv", "twin"] {
        let context = CaseOffice.context(account, "2027-06-01")
        let (gate, other) = (Gate(state, context), Gate(without, context))
        guard DossierPurpose.allCases.allSatisfy({ gate.ask(DossierCall(number.rawValue, for: $0), .list).pass == nil })
        else { continue }
        compared += 1
        for purpose in [nil] + DossierPurpose.allCases.map(Optional.some) {
          #expect(gate.list(for: purpose).views == other.list(for: purpose).views, "\(account) \(number)")
          #expect(gate.list(for: purpose).records == other.list(for: purpose).records)
          #expect(gate.count(for: purpose) == other.count(for: purpose))
          for asked in [number.rawValue, "2027-H-0009", "2027-O-0011", "x"] {
            let call = DossierCall(asked, for: purpose)
            #expect(gate.ask(call, .read).refusal == other.ask(call, .read).refusal, "\(account) \(asked)")
          }
        }
      }
    }
    #expect(compared > 0)
  }
}

extension SplitMix64 {
  fileprivate mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }
}
