// swift-tools-version:6.1
// The house: one target per layer, one folder per feature in each layer.
// Which target may import which is held by Tests/StructureTests.
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-warnings-as-errors"]),
]

let package = Package(
  name: "piket",
  products: [
    .executable(name: "piketd", targets: ["piketd"]),
    .executable(name: "piket", targets: ["piket"]),
    .executable(name: "piket-notify", targets: ["piket-notify"]),
    .executable(name: "roster-plan", targets: ["roster-plan"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .systemLibrary(name: "CSystemd"),
    .systemLibrary(name: "CZlib"),
    .target(
      name: "Systemd",
      dependencies: ["CSystemd", .product(name: "Logging", package: "swift-log")],
      swiftSettings: strict),
    .target(name: "Varlink", swiftSettings: strict),
    .target(
      name: "VarlinkServer",
      dependencies: [
        "Varlink",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .target(name: "RosterPlanner", swiftSettings: strict),
    .target(name: "PiketDomain", swiftSettings: strict),
    .target(
      name: "PiketProtocol",
      dependencies: ["PiketDomain", "Varlink"],
      resources: [
        .embedInCode("Action/nl.piket.Action.varlink"),
        .embedInCode("Alert/nl.piket.Alert.varlink"),
        .embedInCode("Allowance/nl.piket.Allowance.varlink"),
        .embedInCode("Audit/nl.piket.Audit.varlink"),
        .embedInCode("CallOut/nl.piket.CallOut.varlink"),
        .embedInCode("Dossier/nl.piket.Case.varlink"),
        .embedInCode("Evaluation/nl.piket.Evaluation.varlink"),
        .embedInCode("Incident/nl.piket.Incident.varlink"),
        .embedInCode("Meeting/nl.piket.Meeting.varlink"),
        .embedInCode("Message/nl.piket.Notify.varlink"),
        .embedInCode("Person/nl.piket.Person.varlink"),
        .embedInCode("Region/nl.piket.Region.varlink"),
        .embedInCode("Report/nl.piket.Report.varlink"),
        .embedInCode("Room/nl.piket.Room.varlink"),
        .embedInCode("Roster/nl.piket.Roster.varlink"),
        .embedInCode("Service/nl.piket.Service.varlink"),
        .embedInCode("Swap/nl.piket.Swap.varlink"),
        .embedInCode("Texts/en.texts"),
        .embedInCode("Texts/nl.texts"),
        .embedInCode("Training/nl.piket.Training.varlink"),
        .embedInCode("WorkingTime/nl.piket.WorkingTime.varlink"),
      ],
      swiftSettings: strict),
    .target(
      name: "PiketStore",
      dependencies: [
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "PiketEngine",
      dependencies: [
        "PiketDomain", "PiketProtocol", "PiketStore", "RosterPlanner", "Varlink",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: strict),
    .target(
      name: "PiketCommands",
      dependencies: [
        "PiketDomain", "PiketProtocol", "Varlink",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "piketd",
      dependencies: [
        "PiketDomain", "PiketEngine", "PiketProtocol", "PiketStore", "Systemd", "Varlink", "VarlinkServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "piket", dependencies: ["PiketCommands"], swiftSettings: strict),
    .target(
      name: "PiketNotify",
      dependencies: [
        "PiketProtocol", "Varlink",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "piket-notify",
      dependencies: [
        "PiketNotify", "PiketProtocol", "Systemd", "Varlink",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "roster-plan",
      dependencies: ["CZlib", "RosterPlanner", "Varlink", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),
    .testTarget(name: "SystemdTests", dependencies: ["Systemd"], swiftSettings: strict),
    .testTarget(name: "VarlinkTests", dependencies: ["Varlink", "VarlinkServer"], swiftSettings: strict),
    .testTarget(
      name: "PiketDomainTests", dependencies: ["PiketDomain"], exclude: ["Core/zone-oracle.py", "Samples"], swiftSettings: strict),
    .testTarget(name: "PiketProtocolTests", dependencies: ["PiketProtocol", "PiketDomain", "Varlink"], swiftSettings: strict),
    .testTarget(
      name: "PiketStoreTests",
      dependencies: ["PiketStore", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .testTarget(
      name: "PiketEngineTests",
      dependencies: ["PiketEngine", "PiketDomain", "PiketProtocol", "PiketStore", "RosterPlanner", "Varlink"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "PiketCommandsTests",
      dependencies: [
        "PiketCommands", "PiketDomain", "PiketProtocol", "Varlink",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(name: "PiketNotifyTests", dependencies: ["PiketNotify", "PiketProtocol"], swiftSettings: strict),
    .testTarget(name: "RosterPlannerTests", dependencies: ["RosterPlanner"], swiftSettings: strict),
    .testTarget(name: "StructureTests", swiftSettings: strict),
  ]
)
