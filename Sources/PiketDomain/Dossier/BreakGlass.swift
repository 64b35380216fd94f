/// Lets a coordinator of the theme into a dossier in an emergency, for a limited time; the privacy officer is told at
/// once, and looks at it afterwards.
public struct BreakGlass: Sendable {
  /// With a reason; it is an emergency whatever it says of that.
  public var call: DossierCall

  public init(_ call: DossierCall) {
    self.call = call
    self.call.isEmergency = true
  }

  /// Refuses, in this order: as `Context.enter` (without a reason nothing is open); `nothingChanges` (who is in
  /// already); `fieldIsInvalid` (reason).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .breakGlass, state)
    var plain = call
    plain.isEmergency = false
    let isIn = Gate(state, context).ask(plain, .read).pass != nil
    guard !isIn, let purpose = call.purpose else { throw .nothingChanges }
    let seconds = Int64(context.region.casework.emergencyHours) * 3_600
    let broken = DossierGlassBroken(
      dossier: entry.number, reason: try DossierText.reason(call.reason), purpose: purpose,
      until: context.now.adding(seconds: seconds), by: context.caller.account, at: context.now)
    return Decision([.dossier(.glassBroken(broken))], entry.number)
  }
}

/// The privacy officer has looked at an emergency.
public struct ReviewEmergency: Sendable {
  public var call: DossierCall
  /// From 1, in the order in which they were.
  public var emergency: Int
  public var isJustified: Bool

  public init(_ call: DossierCall, _ emergency: Int, isJustified: Bool) {
    self.call = call
    self.emergency = emergency
    self.isJustified = isJustified
  }

  /// Refuses, in this order: as `Context.enter`; `dossier(.emergencyIsUnknown)`; `nothingChanges` (reviewed before).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .reviewEmergency, state)
    guard entry.frame.emergencies.indices.contains(emergency - 1) else {
      throw .dossier(.emergencyIsUnknown(entry.number, emergency))
    }
    if entry.frame.emergencies[emergency - 1].reviewedAt != nil { throw .nothingChanges }
    let reviewed = DossierEmergencyReviewed(
      dossier: entry.number, emergency: emergency, isJustified: isJustified, by: context.caller.account,
      at: context.now)
    return Decision([.dossier(.emergencyReviewed(reviewed))], entry.number)
  }
}
