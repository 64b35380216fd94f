import Logging
import PiketDomain
import PiketEngine
import PiketProtocol
import PiketStore
import ServiceLifecycle
import Systemd
import UnixSignals
import VarlinkServer

/// Listens, tells that it is ready, and ends everything in order: no new calls, those that were accepted are finished,
/// the log is closed. Signals are caught before this begins, so that whoever can be answered can also be stopped.
struct Serving: Service {
  let settings: Settings
  let server: VarlinkServer
  let engine: Engine
  let journal: Journal
  let notifier: Notifier

  func run() async throws {
    try listen()
    let (region, head) = (engine.region, engine.head)
    journal.write(
      .started, .notice, ["region": region.code, "position": "\(head.position)", "head": head.hash.hex])
    journal.flush()
    notifier.ready(status: Texts(of: region)("daemon.status", ["region": region.name, "events": "\(head.position)"]))
    try? await gracefulShutdown()
    notifier.stopping()
    await engine.endLongWork()
    await server.shutdown(graceSeconds: 10)
    await engine.stop()
    let last = engine.head
    journal.write(.stopped, .notice, ["position": "\(last.position)", "head": last.hash.hex])
    journal.flush()
  }

  /// On the sockets that the service manager opened, else on one of our own.
  private func listen() throws(DaemonFault) {
    let inherited: [InheritedSocket]
    do throws(InheritedSocketError) { inherited = try inheritedSockets() } catch { throw .inheritedSocket(error) }
    do throws(ListenFault) {
      for socket in inherited { try server.listen(descriptor: socket.descriptor) }
      if inherited.isEmpty { try server.listen(path: settings.socket) }
    } catch {
      throw .listen(error)
    }
  }
}

/// Reads the configuration anew on SIGHUP. A bad one is refused, and the old one stays.
struct Reloading: Service {
  let signals: UnixSignalsSequence
  let settings: Settings
  let engine: Engine
  let journal: Journal
  let notifier: Notifier

  func run() async throws {
    for await _ in signals.cancelOnGracefulShutdown() {
      notifier.reloading()
      do throws(DaemonFault) {
        let (region, zone) = try readRegion(settings.config)
        let stranded = engine.stranded(by: region)
        if !stranded.isEmpty { throw DaemonFault.regionDoesNotFit(settings.config, names: stranded) }
        engine.reload(region, zone: zone, at: .now)
        // Only what is in force is told.
        await withCheckedContinuation { taken in engine.probe { taken.resume() } }
        journal.write(.reloaded, .notice, ["config": settings.config, "region": region.code])
        journal.flush()
        let events = "\(engine.head.position)"
        notifier.ready(status: Texts(of: region)("daemon.status", ["region": region.name, "events": events]))
      } catch {
        let texts = Texts(of: engine.region)
        let reason = error.lines(texts).joined(separator: "\n")
        journal.write(.reloadRefused, .error, ["config": settings.config, "reason": reason])
        journal.flush()
        notifier.ready(status: error.lines(texts).first)
      }
    }
  }
}

/// Gives the service manager its sign of life, each time the writer has proved that it still works.
struct Watchdog: Service {
  let engine: Engine
  let notifier: Notifier

  func run() async throws {
    guard let interval = watchdogInterval() else {
      try? await gracefulShutdown()
      return
    }
    for await _ in ticks(every: interval / 3).cancelOnGracefulShutdown() {
      engine.probe { notifier.watchdog() }
    }
  }
}

/// Writes the head of the log to the journal at intervals, so that a log rewritten as a whole is found.
struct Witnessing: Service {
  let engine: Engine

  func run() async throws {
    for await _ in ticks(every: .seconds(900)).cancelOnGracefulShutdown() { engine.witnessHead() }
  }
}

/// A tick after each interval, until the task is cancelled.
private func ticks(every interval: Duration) -> AsyncStream<Void> {
  AsyncStream {
    do {
      try await Task.sleep(for: interval)
      return ()
    } catch {
      return nil
    }
  }
}
