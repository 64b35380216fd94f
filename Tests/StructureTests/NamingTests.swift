import Foundation
import Testing

/// The vertical slices: a feature's folder has the same name in each layer.
struct NamingTests {
  static let features: Set<String> = [
    "Absence", "Action", "Alert", "Allowance", "Audit", "CallOut", "Core", "Dossier", "Evaluation", "Incident", "Meeting", "Message", "Output", "Person", "Planning", "Preference", "Privacy", "Region", "Report", "Room", "Root", "Roster", "Service", "Training",
    "Swap", "Texts", "WorkingTime",
  ]

  @Test(arguments: ["PiketDomain", "PiketProtocol", "PiketEngine", "PiketCommands"])
  func foldersAreFeatures(target: String) {
    let folders = SourceTree.files.filter { $0.target == target }
      .compactMap { $0.path.split(separator: "/").dropFirst().dropLast().first.map(String.init) }
    #expect(Set(folders).subtracting(Self.features) == [])
  }

  @Test func theTopLevelHoldsOnlyWhatBelongsThere() throws {
    let allowed: Set<String> = [
      "Package.swift", "Sources", "Tests", "Config", "Deploy", "README.md", ".ci", ".gitignore", ".swift-format", ".git",
    ]
    let found = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.path)
      .filter { !$0.hasPrefix(".build") && $0 != "Package.resolved" }
    #expect(Set(found).subtracting(allowed) == [])
  }
}
