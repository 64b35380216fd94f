/// A dossier that somebody wants to see or change, and for what.
public struct DossierCall: Hashable, Sendable {
  /// As people write it, see `DossierNumber.read`.
  public var dossier: String
  public var purpose: DossierPurpose?
  /// Why: in an emergency, and for what is shielded.
  public var reason: String?
  public var isEmergency: Bool
  /// The revision that the caller looked at; nil: none.
  public var basedOn: Int?

  public init(
    _ dossier: String, for purpose: DossierPurpose?, because reason: String? = nil, isEmergency: Bool = false,
    basedOn: Int? = nil
  ) {
    self.dossier = dossier
    self.purpose = purpose
    self.reason = reason
    self.isEmergency = isEmergency
    self.basedOn = basedOn
  }

  var hasReason: Bool { !(reason ?? "").trimmed.isEmpty }
}

/// The one choke point of dossiers: who sees what. Lists, searches, counts, refusals and suggestions go through it too;
/// to whom a dossier is not open, it does not exist.
///
/// It asks in this order: the role of the theme, membership of the dossier at this moment, the purpose,
/// confidentiality, the state. It does nothing: what it opened has to be in the access log before an answer leaves.
public struct Gate: Sendable {
  let register: DossierRegister
  let context: Context
  /// Looked up once: lists ask of every dossier.
  let roles: Set<Role>
  let themes: Set<DossierTheme>
  let partners: [Partner]

  public init(_ state: State, _ context: Context) {
    register = state.dossiers
    self.context = context
    let (caller, region) = (context.caller, context.region)
    roles = caller.roles(in: region)
    themes = Set(DossierTheme.allCases.filter { caller.coordinates($0, in: region) })
    partners = region.partners(of: caller)
  }

  /// What came of a question: a pass, or why not; and what has to be logged of it either way.
  public struct Answer: Hashable, Sendable {
    public var pass: GatePass?
    public var refusal: Refusal?
    public var record: AccessRecord
  }

  /// Whether a dossier is open.
  public func ask(_ call: DossierCall, _ action: AccessAction) -> Answer {
    let number = DossierNumber.read(call.dossier)
    guard let number, let frame = register.frames[number] else {
      return closed(number, .noSuchDossier, call, action, theme: nil)
    }
    let doors = doors(of: frame, call, action)
    guard let door = doors.open.first else {
      // Only whom all else lets in is told that the purpose is missing: it tells that there is a dossier.
      let allowed = doors.closedForPurpose
      if !allowed.isEmpty {
        let refusal: DossierRefusal =
          call.purpose.map { .purposeIsNotOfTheTheme($0, allowed: allowed) } ?? .purposeIsMissing(allowed: allowed)
        let record = record(number, .noPurpose, call, action, theme: frame.theme)
        return Answer(pass: nil, refusal: .dossier(refusal), record: record)
      }
      return closed(number, doors.outcome, call, action, theme: frame.theme)
    }
    let pass = pass(through: doors.open, frame, call)
    var record = record(number, .open, call, action, theme: frame.theme)
    record.role = door.role
    record.isEmergency = pass.isEmergency
    record.shown = pass.frame.links.map(\.other)
    return Answer(pass: pass, refusal: nil, record: record)
  }

  /// The same as a decision needs it. Refuses: `dossier(.isUnknown)`, `dossier(.purposeIsMissing)`,
  /// `dossier(.purposeIsNotOfTheTheme)`.
  func open(_ call: DossierCall, _ action: AccessAction) throws(Refusal) -> GatePass {
    let answer = ask(call, action)
    guard let pass = answer.pass else { throw answer.refusal ?? .dossier(.isUnknown(nil, nearest: [])) }
    return pass
  }

  /// An unknown dossier and a closed one are refused alike.
  private func closed(
    _ number: DossierNumber?, _ outcome: AccessOutcome, _ call: DossierCall, _ action: AccessAction,
    theme: DossierTheme?
  ) -> Answer {
    let near = nearest(to: number, for: call.purpose)
    var record = record(number, outcome, call, action, theme: theme)
    record.shown = near
    return Answer(
      pass: nil, refusal: .dossier(.isUnknown(number, nearest: near.map(\.rawValue))), record: record)
  }

  /// That somebody wants to refer: about no dossier yet.
  public func referral(of theme: DossierTheme?, for purpose: DossierPurpose?) -> AccessRecord {
    let isPartner = roles.contains(.casePartner) && partners.contains { theme?.regime.tier(of: $0.kind) != nil }
    let mayRefer = !roles.contains(.administrator) && (isPartner || theme.map(themes.contains) ?? false)
    return record(nil, mayRefer ? .open : .noRole, DossierCall("", for: purpose), .create, theme: theme)
  }

  func record(
    _ number: DossierNumber?, _ outcome: AccessOutcome, _ call: DossierCall, _ action: AccessAction,
    theme: DossierTheme?
  ) -> AccessRecord {
    AccessRecord(
      account: context.caller.account, role: nil, partners: partners.map(\.code),
      action: action, dossier: number, purpose: call.purpose, basis: theme?.regime.basis, outcome: outcome,
      isEmergency: call.isEmergency, shown: [], at: context.now)
  }
}

// MARK: Several dossiers at once

extension Gate {
  /// All dossiers that are open to the caller for a purpose, by number.
  public func passes(for purpose: DossierPurpose?) -> [GatePass] {
    register.frames.keys.sorted().compactMap { number in
      register.frames[number].flatMap { pass(to: $0, for: purpose) }
    }
  }

  /// A list: one record for the question, and one for each dossier that is shown.
  ///
  /// What is looked for is looked for in what the caller sees, and in nothing else.
  public func list(
    for purpose: DossierPurpose?, _ action: AccessAction = .list, where isWanted: (DossierView) -> Bool = { _ in true }
  ) -> (views: [DossierView], records: [AccessRecord]) {
    let call = DossierCall("", for: purpose)
    var records = [record(nil, purpose == nil ? .noPurpose : .open, call, action, theme: nil)]
    var views: [DossierView] = []
    for pass in passes(for: purpose) {
      let view = pass.view(of: register.contents[pass.frame.number])
      guard isWanted(view) else { continue }
      views.append(view)
      var shown = record(pass.frame.number, .open, call, action, theme: pass.frame.theme)
      shown.role = pass.role
      shown.isEmergency = pass.isEmergency
      records.append(shown)
    }
    return (views, records)
  }

  public func count(for purpose: DossierPurpose?) -> Int { passes(for: purpose).count }

  /// What may have been meant by a number: only of what is open.
  func nearest(to number: DossierNumber?, for purpose: DossierPurpose?) -> [DossierNumber] {
    guard let number, purpose != nil else { return [] }
    let open = passes(for: purpose).map(\.frame.number.rawValue)
    return PiketDomain.nearest(number.rawValue, among: open).map { DossierNumber($0) }
  }

  private func pass(to frame: DossierFrame, for purpose: DossierPurpose?) -> GatePass? {
    let call = DossierCall(frame.number.rawValue, for: purpose)
    let doors = doors(of: frame, call, .list)
    return doors.open.isEmpty ? nil : pass(through: doors.open, frame, call)
  }

  /// Whether a dossier is open to the caller for any purpose: whether its number may be shown beside another's.
  func exists(_ number: DossierNumber) -> Bool {
    guard let frame = register.frames[number] else { return false }
    let doors = doors(of: frame, DossierCall(number.rawValue, for: nil), .read)
    return !doors.closedForPurpose.isEmpty
  }
}
