import PiketDomain
import PiketProtocol
import Synchronization

extension NotifyWire.Report: WritingMethod {}

extension Engine {
  static let notifyRoutes: [Route] = [
    .read(NotifyWire.Take.self, [.notifier]) { call, view, engine in
      guard (1...EngineLimits.deliveriesPerTakeMax).contains(call.max) else { throw Failure.invalidParameter("max") }
      guard call.inHand.count <= EngineLimits.deliveriesInHandMax else { throw Failure.invalidParameter("inHand") }
      engine.lastTake.withLock { $0 = view.now }
      let due = view.state.dueDeliveries(view.context, inHand: call.inHand, max: call.max)
      let heartbeat = view.region.alerting.heartbeat.map {
        NotifyWire.Heartbeat(url: $0.url, everySeconds: $0.everySeconds, well: engine.isWell(view))
      }
      return NotifyWire.Take.Reply(deliveries: due.map { NotifyWire.Delivery($0, view) }, heartbeat: heartbeat)
    },
    .write(NotifyWire.Report.self, [.notifier]) { call, view in
      let results = call.results.map { result in
        ReportMessages.Result(
          result.id, AttemptOutcome(rawValue: result.outcome.rawValue) ?? .failed, detail: result.detail)
      }
      let decision = ReportMessages(results).decide(view.state, view.context)
      return Decided(events: decision.events) { _ in NotifyWire.Report.Reply() }
    },
    .watch(NotifyWire.Wait.self, [.notifier]) { _, _, engine, answerer in engine.waiters.add(answerer) },
  ]
}

extension NotifyWire.Delivery {
  init(_ delivery: Delivery, _ view: View) {
    let words = MessageText(delivery, view)
    self.init(
      id: delivery.id, channel: delivery.channel.code.rawValue, attempt: delivery.attempt,
      person: delivery.person.code.rawValue, name: delivery.person.details.name,
      to: delivery.address.isEmpty ? nil : delivery.address, url: delivery.channel.url,
      timeoutSeconds: delivery.channel.timeoutSeconds, subject: words.subject, text: words.text,
      urgent: delivery.isUrgent, codes: words.codes, kind: words.kind)
  }
}
