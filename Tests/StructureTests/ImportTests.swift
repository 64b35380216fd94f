import Testing

/// Which target may import which (the house): a new arrow is a decision, made here.
struct ImportTests {
  static let allowed: [String: Set<String>] = [
    "Systemd": ["CSystemd", "Glibc", "Logging"],
    "Varlink": ["Glibc"],
    "VarlinkServer": ["Glibc", "NIOConcurrencyHelpers", "NIOCore", "NIOPosix", "Synchronization", "Varlink"],
    "RosterPlanner": ["Dispatch", "Synchronization"],
    "roster-plan": ["ArgumentParser", "CZlib", "Glibc", "RosterPlanner", "Synchronization", "Varlink"],
    "PiketDomain": [],
    "PiketProtocol": ["Glibc", "PiketDomain", "Varlink"],
    "PiketStore": ["Crypto", "Dispatch", "Foundation", "FoundationEssentials", "GRDB", "GRDBSQLite", "Glibc", "Synchronization"],
    "PiketEngine": [
      "Dispatch", "PiketDomain", "PiketProtocol", "PiketStore", "RosterPlanner", "Synchronization", "TOMLKit", "Varlink",
    ],
    "PiketCommands": ["ArgumentParser", "Glibc", "PiketDomain", "PiketProtocol", "Synchronization", "Varlink"],
    "piketd": [
      "ArgumentParser", "Dispatch", "Glibc", "Logging", "PiketDomain", "PiketEngine", "PiketProtocol", "PiketStore",
      "ServiceLifecycle", "Synchronization", "Systemd", "UnixSignals", "Varlink", "VarlinkServer",
    ],
    "piket": ["Glibc", "PiketCommands"],
    "PiketNotify": ["Dispatch", "Glibc", "PiketProtocol", "Subprocess", "Synchronization", "SystemPackage", "Varlink"],
    "piket-notify": [
      "ArgumentParser", "Glibc", "Logging", "PiketNotify", "PiketProtocol", "Synchronization", "Systemd", "UnixSignals",
      "Varlink",
    ],
  ]

  @Test(arguments: SourceTree.files.map(\.path))
  func importsOnlyWhatItsLayerMay(path: String) throws {
    let file = try #require(SourceTree.files.first { $0.path == path })
    let allowed = try #require(Self.allowed[file.target], "a new target needs a row")
    #expect(Set(file.imports).subtracting(allowed) == [], "\(path)")
  }

  @Test func theTreeIsSeen() { #expect(SourceTree.files.count > 50) }
}
