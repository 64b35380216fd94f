/// The interfaces that the daemon offers, as their `.varlink` files stand in the sources.
public enum PiketInterfaces {
  /// Name of the interface to its description.
  public static let descriptions: [String: String] = [
    "nl.piket.Action": text(PackageResources.nl_piket_Action_varlink),
    "nl.piket.Alert": text(PackageResources.nl_piket_Alert_varlink),
    "nl.piket.Allowance": text(PackageResources.nl_piket_Allowance_varlink),
    "nl.piket.Audit": text(PackageResources.nl_piket_Audit_varlink),
    "nl.piket.CallOut": text(PackageResources.nl_piket_CallOut_varlink),
    "nl.piket.Case": text(PackageResources.nl_piket_Case_varlink),
    "nl.piket.Evaluation": text(PackageResources.nl_piket_Evaluation_varlink),
    "nl.piket.Incident": text(PackageResources.nl_piket_Incident_varlink),
    "nl.piket.Meeting": text(PackageResources.nl_piket_Meeting_varlink),
    "nl.piket.Notify": text(PackageResources.nl_piket_Notify_varlink),
    "nl.piket.Person": text(PackageResources.nl_piket_Person_varlink),
    "nl.piket.Region": text(PackageResources.nl_piket_Region_varlink),
    "nl.piket.Report": text(PackageResources.nl_piket_Report_varlink),
    "nl.piket.Room": text(PackageResources.nl_piket_Room_varlink),
    "nl.piket.Roster": text(PackageResources.nl_piket_Roster_varlink),
    "nl.piket.Swap": text(PackageResources.nl_piket_Swap_varlink),
    "nl.piket.Service": text(PackageResources.nl_piket_Service_varlink),
    "nl.piket.Training": text(PackageResources.nl_piket_Training_varlink),
    "nl.piket.WorkingTime": text(PackageResources.nl_piket_WorkingTime_varlink),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
