import PiketDomain
import Testing

/// Traps 3 of the domain, and who decides what.
struct HomeBanTests {
  static let rules = DossierRules()
  static let almanac = rules.almanac(amsterdam)
  static let elapsed = DossierRules(homeBanCounting: Sourced(.elapsed, source: "test"))

  private func ban(_ imposed: String, _ change: (inout HomeBan) -> Void = { _ in }) -> HomeBan {
    var ban = HomeBan(imposedAt: at(imposed))
    change(&ban)
    return ban
  }

  /// Trap 3: weekends and holidays move neither the ten days nor the four weeks. These end on a Sunday, on Christmas,
  /// on Easter Monday.
  @Test(arguments: [
    ("2027-01-07 22:14", "2027-01-17 22:14", "2027-02-04 22:14"),
    ("2027-12-15 03:00", "2027-12-25 03:00", "2028-01-12 03:00"),
    ("2027-03-01 08:30", "2027-03-11 08:30", "2027-03-29 08:30"),
  ])
  func tenDaysAndFourWeeksAreMovedByNothing(imposed: String, end: String, latest: String) {
    #expect(ban(imposed).firstEnd(Self.rules, Self.almanac) == at(end))
    #expect(ban(imposed).latestEnd(Self.rules, Self.almanac) == at(latest))
  }

  /// Trap 3, the other half: the hearing within three days is moved, so that two working days are in it.
  @Test(arguments: [
    ("2027-01-05 10:00", "2027-01-08"), ("2027-01-08 10:00", "2027-01-12"), ("2027-03-25 10:00", "2027-03-31"),
  ])
  func theHearingIsMoved(asked: String, last: String) {
    let term = Self.rules.figure(.homeBanHearing).end(from: at(asked), Self.almanac)
    #expect(term.lastDay == day(last))
    #expect(term.end == at("\(day(last).adding(days: 1).iso8601) 00:00"))
  }

  /// Clocks go forward on 28 March 2027 and back on 31 October: the same time of day, in 239 and 241 hours.
  @Test(arguments: [
    ("2027-03-20 22:14", "2027-03-30 22:14", 239, "2027-03-30 22:14"),
    ("2027-10-25 22:14", "2027-11-04 22:14", 241, "2027-11-04 21:14"),
    ("2027-06-01 22:14", "2027-06-11 22:14", 240, "2027-06-11 22:14"),
  ])
  func endsAtTheSameTimeOfDay(imposed: String, end: String, hours: Int64, extendBefore: String) {
    let ban = ban(imposed)
    #expect(ban.firstEnd(Self.rules, Self.almanac) == at(end))
    #expect(ban.firstEnd(Self.rules, Self.almanac).seconds - ban.imposedAt.seconds == hours * 3_600)
    #expect(ban.extendBefore(Self.rules, Self.almanac) == at(extendBefore))
    #expect(ban.firstEnd(Self.elapsed, Self.almanac).seconds - ban.imposedAt.seconds == 864_000)
    #expect(ban.extendBefore(Self.elapsed, Self.almanac) == at(extendBefore))
  }

  /// 02:30 does not exist on 28 March 2027 and exists twice on 31 October.
  @Test func endsWhereTheClockChanges() throws {
    #expect(ban("2027-03-18 02:30").firstEnd(Self.rules, Self.almanac) == (try instant("2027-03-28T03:00:00+02:00")))
    #expect(ban("2027-10-21 02:30").firstEnd(Self.rules, Self.almanac) == (try instant("2027-10-31T02:30:00+02:00")))
  }

  @Test func aFractionOfASecondIsKept() throws {
    let ban = HomeBan(imposedAt: Instant(microseconds: at("2027-01-07 22:14").microseconds + 250_000))
    #expect(ban.firstEnd(Self.rules, Self.almanac).microseconds == at("2027-01-17 22:14").microseconds + 250_000)
  }

  @Test func withdrawingEndsItAndNeverLengthensIt() {
    let early = ban("2027-01-07 22:14") { $0.withdrawnAt = at("2027-01-10 09:00") }
    let late = ban("2027-01-07 22:14") { $0.withdrawnAt = at("2027-01-20 09:00") }
    #expect(early.end(Self.rules, Self.almanac) == at("2027-01-10 09:00"))
    #expect(late.end(Self.rules, Self.almanac) == at("2027-01-17 22:14"))
    #expect(!early.isInForce(at: at("2027-01-10 09:00"), Self.rules, Self.almanac))
    #expect(early.isInForce(at: at("2027-01-10 08:59"), Self.rules, Self.almanac))
  }

  @Test func whatRunsIsListedByEnd() {
    let asked = ban("2027-01-08 22:14") { $0.courtAskedAt = at("2027-01-08 23:00") }
    #expect(running(asked, "2027-01-09 00:00") == [.homeBanReachability, .homeBanHearing, .homeBan])
    let heard = ban("2027-01-08 22:14") {
      $0.isReachable = true
      $0.courtAskedAt = at("2027-01-08 23:00")
      $0.heardAt = at("2027-01-11 10:00")
      $0.extendedUntil = at("2027-02-01 12:00")
    }
    #expect(running(heard, "2027-01-11 11:00") == [.homeBanRuling, .homeBanExtended])
    #expect(running(ban("2027-01-08 22:14") { $0.isReachable = true }, "2027-01-18 22:14") == [])
    let ruled = ban("2027-01-08 22:14") {
      ($0.isReachable, $0.heardAt, $0.ruledAt) = (true, at("2027-01-09"), at("2027-01-09"))
    }
    #expect(running(ruled, "2027-01-09 11:00") == [.homeBan])
  }

  private func running(_ ban: HomeBan, _ moment: String) -> [TermRule] {
    ban.running(at: at(moment), Self.rules, Self.almanac).map(\.rule)
  }

  // MARK: Who decides, and on what

  @Test func mandateIsForImposingOnly() {
    #expect(HomeBanAct.impose.authorities == [.mayor, .assistantProsecutor])
    #expect(HomeBanAct.extend.authorities == [.mayor])
    #expect(HomeBanAct.withdraw.authorities == [.mayor])
  }

  private func proposal(_ change: (inout HomeBanProposal) -> Void) throws -> HomeBanProposal {
    var proposal = HomeBanProposal(birth: try PartialDate.read("1984-05-17"))
    change(&proposal)
    return proposal
  }

  @Test func whatIsCompleteIsImposed() throws {
    #expect(throws: Never.self) { try self.proposal { _ in }.check(on: day("2027-01-08")) }
    #expect(throws: Never.self) {
      try self.proposal { ($0.authority, $0.hasMandate) = (.assistantProsecutor, true) }.check(on: day("2027-01-08"))
    }
    #expect(throws: Never.self) {
      try self.proposal { ($0.isForChildAbuse, $0.safeAtHomeWasConsulted) = (true, true) }.check(on: day("2027-01-08"))
    }
  }

  /// Each obstacle with everything after it wrong too: the first is told.
  @Test(arguments: [
    HomeBanObstacle.mandateIsMissing, .personIsMinor, .safeAtHomeWasNotConsulted, .placeOrDurationIsMissing,
    .factsAreMissing, .protectedPersonsAreMissing,
  ])
  func obstaclesInOrder(first: HomeBanObstacle) throws {
    let proposal = try proposal {
      $0.namesProtectedPersons = false
      if first == .protectedPersonsAreMissing { return }
      $0.statesFacts = false
      if first == .factsAreMissing { return }
      $0.statesPlaceAndDuration = false
      if first == .placeOrDurationIsMissing { return }
      $0.isForChildAbuse = true
      if first == .safeAtHomeWasNotConsulted { return }
      $0.birth = PartialDate(2012)
      if first == .personIsMinor { return }
      $0.authority = .assistantProsecutor
    }
    #expect(throws: first) { try proposal.check(on: day("2027-01-08")) }
  }

  @Test(arguments: [nil, "2009", "2009-01"])
  func anAgeThatIsNotSureIsNoAdult(birth: String?) throws {
    let birth = try birth.map(PartialDate.read)
    #expect(throws: HomeBanObstacle.ageIsUnknown) {
      try self.proposal { $0.birth = birth }.check(on: day("2027-01-08"))
    }
  }

  @Test func isSentToWhomTheActNames() throws {
    #expect(try proposal { _ in }.recipients == [.bannedPerson, .housemates, .safeAtHome])
    #expect(
      try proposal { ($0.authority, $0.wantsLawyerAndHasNone) = (.assistantProsecutor, true) }.recipients
        == [.bannedPerson, .housemates, .safeAtHome, .mayor, .legalAid])
  }

  @Test(arguments: [
    (
      "2027-01-10 09:00", "2027-02-04 22:14", HomeBanAuthority.assistantProsecutor,
      HomeBanObstacle?.some(.isForTheMayor)
    ),
    ("2027-01-07 22:13", "2027-02-04 22:14", .mayor, .isNotYetImposed),
    ("2027-01-17 22:14", "2027-02-04 22:14", .mayor, .hasEnded),
    ("2027-01-17 22:13", "2027-01-17 22:14", .mayor, .extendsNothing),
    ("2027-01-17 22:13", "2027-02-04 22:15", .mayor, .lastsTooLong),
    ("2027-01-17 22:13", "2027-02-04 22:14", .mayor, nil),
  ])
  func isExtendedByTheMayorInTime(
    moment: String, until: String, authority: HomeBanAuthority, obstacle: HomeBanObstacle?
  ) {
    let found = Result { () throws(HomeBanObstacle) in
      try ban("2027-01-07 22:14").checkExtension(
        until: at(until), at: at(moment), by: authority, Self.rules, Self.almanac)
    }
    #expect(found.obstacle == obstacle)
  }

  @Test func isWithdrawnOnceByTheMayor() {
    let withdrawn = ban("2027-01-07 22:14") { $0.withdrawnAt = at("2027-01-10 09:00") }
    func obstacle(_ ban: HomeBan, _ authority: HomeBanAuthority) -> HomeBanObstacle? {
      Result { () throws(HomeBanObstacle) in
        try ban.checkWithdrawal(at: at("2027-01-11 09:00"), by: authority, Self.rules, Self.almanac)
      }.obstacle
    }
    #expect(obstacle(ban("2027-01-07 22:14"), .mayor) == nil)
    #expect(obstacle(ban("2027-01-07 22:14"), .assistantProsecutor) == .isForTheMayor)
    #expect(obstacle(withdrawn, .mayor) == .wasWithdrawnAlready)
  }
}

extension Result where Failure == HomeBanObstacle {
  fileprivate var obstacle: HomeBanObstacle? { if case .failure(let obstacle) = self { obstacle } else { nil } }
}
