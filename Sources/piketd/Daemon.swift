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
    _ = raiseDescriptorLimit()
    let (region, zone) = try readRegion(settings.config)
    let journal = Journal(texts: Texts(of: region))
    let engine = try startEngine(region, zone, journal)
    let server = try VarlinkServer(service: PiketService(engine: engine), limits: WireLimits(), threads: 1)
    engine.countConnections { server.connections }
    engine.keepTime { .now }
    let reloads = await UnixSignalsSequence(trapping: .sighup)

    let services: [any Service] = [
      Serving(settings: settings, server: server, engine: engine, journal: journal, notifier: notifier),
      Reloading(signals: reloads, settings: settings, engine: engine, journal: journal, notifier: notifier),
      Watchdog(engine: engine, notifier: notifier),
      Witnessing(engine: engine),
    ]
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: services.map { ServiceGroupConfiguration.ServiceConfiguration(service: $0) },
        gracefulShutdownSignals: [.sigterm, .sigint],
        logger: Logger(label: "lifecycle") { _ in SwiftLogNoOpLogHandler() }))
    try await group.run()
  }

  private func startEngine(_ region: Region, _ zone: Zone, _ journal: Journal) throws(DaemonFault) -> Engine {
    let store: Store
    do throws(StoreFault) {
      let directory = StateDirectory(settings.state)
      let key = try loadKey(in: directory)
      store = try Store.open(directory, masterKey: key, access: settings.readOnly ? .readOnly : .readWrite)
    } catch {
      throw .store(error)
    }
    do throws(StartFault) {
      return try Engine.start(
        store: store, region: region, zone: zone, readOnly: settings.readOnly, version: Version.text, now: .now
      ) { journal.write($0) }
    } catch {
      throw DaemonFault(error, config: settings.config)
    }
  }

  private func loadKey(in directory: StateDirectory) throws(StoreFault) -> MasterKey {
    guard let path = settings.keyFile else { return try MasterKey.loadOrCreate(in: directory) }
    return try path == credential(named: "master-key") ? MasterKey.load(credential: path) : MasterKey.load(file: path)
  }
}

extension Texts {
  /// The texts in the language of a region's journal.
  init(of region: Region) { self = Texts.of(Language(rawValue: region.language) ?? .english) }
}
