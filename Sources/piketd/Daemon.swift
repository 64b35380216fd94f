import Glibc
import Logging
import PiketDomain
import PiketEngine
import PiketProtocol
import PiketStore
import ServiceLifecycle
import Systemd
import UnixSignals
import VarlinkServer

/// Puts the parts together: configuration, log, engine, socket, service manager.
struct Daemon {
  let settings: Settings
  let notifier = Notifier()

  /// Runs until it is asked to stop.
  ///
  /// - Throws: `DaemonFault` where it cannot start.
  func run() async throws {
    umask(0o077)
    signal(SIGPIPE, SIG_IGN)
    raiseDescriptorLimit()
    let (region, zone) = try readRegion(settings.config)
    let logger = Logger(label: "piketd") { _ in JournalLogHandler() }
    let journal = Journal(logger: logger, language: region.language)
    let engine = try startEngine(region, zone, journal)
    let server = VarlinkServer(service: PiketService(engine: engine), limits: WireLimits(), threads: 2)
    engine.countConnections { server.connectionCount }
    try listen(server)

    let services: [any Service] = [
      Stopping(server: server, engine: engine, journal: journal, notifier: notifier),
      Reloading(settings: settings, engine: engine, journal: journal, notifier: notifier),
      Watchdog(engine: engine, notifier: notifier),
      Witnessing(engine: engine),
    ]
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: services.map { ServiceGroupConfiguration.ServiceConfiguration(service: $0) },
        gracefulShutdownSignals: [.sigterm, .sigint], logger: Logger(label: "lifecycle") { _ in SwiftLogNoOpLogHandler() }))
    let head = engine.head
    journal.write(
      .started, .notice, ["region": region.code, "position": "\(head.position)", "head": head.hash.hex])
    notifier.ready(status: "\(region.name): \(head.position)")
    try await group.run()
  }

  private func startEngine(_ region: Region, _ zone: Zone, _ journal: Journal) throws(DaemonFault) -> Engine {
    do throws(StoreFault) {
      let directory = StateDirectory(settings.state)
      let key = try settings.keyFile.map(loadKey) ?? MasterKey.loadOrCreate(in: directory)
      let store = try Store.open(directory, masterKey: key, access: settings.readOnly ? .readOnly : .readWrite)
      return try start(store, region, zone, journal)
    } catch {
      throw .store(error)
    }
  }

  private func loadKey(_ path: String) throws(StoreFault) -> MasterKey {
    path == credential(named: "master-key") ? try MasterKey.load(credential: path) : try MasterKey.load(file: path)
  }
}
