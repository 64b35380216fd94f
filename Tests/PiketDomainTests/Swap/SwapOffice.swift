import PiketDomain

/// Four officials with accounts, of whom each has weeks of duty.
enum SwapOffice {
  static let now = "2026-12-01 12:00"

  static func region(needsApproval: Bool = false) -> Region {
    var region = Office.region
    region.roles = [RoleGrant(role: .planner, accounts: ["planner"], groups: [])]
    region.rules.swaps.needsApproval = needsApproval
    return region
  }

  static func context(_ account: String, _ now: String = now, needsApproval: Bool = false) -> Context {
    Context(
      now: at(now), caller: Caller(account: account, groups: []), region: region(needsApproval: needsApproval),
      zone: Office.zone)
  }

  /// The account of `ldn-01` is `a1`.
  static func official(_ code: String, may functions: [String] = ["OVD_BZ", "AC_BZ"]) -> [Event] {
    Office.official(code, may: functions).map { event in
      guard case .personAdded(var added) = event else { return event }
      added.details.account = "a" + code.suffix(1)
      return .personAdded(added)
    }
  }

  static let roster = given(
    official("ldn-01"), official("ldn-02"), official("ldn-03"), official("ldn-04", may: []),
    [
      Office.published(
        "OVD_BZ",
        [
          ("ldn-01", "2027-01-04 09:00", "2027-01-11 09:00"), ("ldn-02", "2027-01-11 09:00", "2027-01-18 09:00"),
          ("ldn-03", "2027-01-18 09:00", "2027-01-25 09:00"),
        ]),
      Office.published("AC_BZ", [("ldn-02", "2027-01-04 09:00", "2027-01-11 09:00")]),
    ])

  /// `ldn-01` offers their week to all.
  static let offered = roster.evolved(by: [offer()])
  /// `ldn-01` offers their week to `ldn-02`, for theirs.
  static let exchange = roster.evolved(by: [offer(to: "ldn-02", for: ("OVD_BZ", "2027-01-11 09:00", "2027-01-18 09:00"))])

  static func offer(
    to: PersonCode? = nil, for wanted: (String, String, String)? = nil,
    part: (String, String)? = nil, at moment: String = now
  ) -> Event {
    let interval = part.map { span($0.0, $0.1) } ?? span("2027-01-04 09:00", "2027-01-11 09:00")
    return .swapOffered(
      SwapOffered(
        swap: Swap(
          code: SwapCode("S1"), giver: "ldn-01",
          given: SwapStretch(post: Post("OVD_BZ"), interval: interval, isWhole: part == nil), to: to,
          wanted: wanted.map { SwapStretch(post: Post($0.0), interval: span($0.1, $0.2), isWhole: true) },
          reason: "bruiloft", offeredBy: "a1", offeredAt: at(moment))))
  }

  /// Who has a post at a moment.
  static func holder(_ post: String, _ moment: String, _ state: State) -> PersonCode? {
    state.rosters[Post(post)]?.shift(at: at(moment))?.person
  }
}
