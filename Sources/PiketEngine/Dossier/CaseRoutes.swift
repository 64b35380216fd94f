import PiketDomain
import PiketProtocol
import PiketStore
import Varlink

extension Set<Role> {
  /// Who may see dossiers at all; which ones, the gate says.
  fileprivate static let caseReaders: Set<Role> = caseWorkers.union([.archivist])
}

extension Engine {
  static let caseRoutes: [Route] = [
    .gated(CaseWire.List.self, .caseReaders, as: .list) { call, viewing in
      let theme = try call.theme.map { try DossierTheme.read($0) }
      let found = try viewing.list(
        for: try DossierWord.purpose(call.purpose), call.text == nil ? .list : .search
      ) { dossier in
        (theme.map { dossier.frame.theme == $0 } ?? true) && (call.all ?? false || dossier.frame.state.isOpen)
          && (call.text.map(dossier.mentions) ?? true)
      }
      let passes = Dictionary(
        uniqueKeysWithValues: viewing.gate.passes(for: try DossierWord.purpose(call.purpose)).map {
          ($0.frame.number, $0)
        })
      return CaseWire.List.Reply(
        dossiers: found.map { CaseWire.Summary($0, passes[$0.frame.number], viewing.view) })
    },
    .gated(CaseWire.Show.self, .caseReaders, as: .read) { call, viewing in
      let question = DossierCall(call.dossier, for: try DossierWord.purpose(call.purpose), because: call.reason)
      let pass = try viewing.open(question, .read)
      let seen = pass.view(of: try viewing.content(of: pass.frame.number))
      return CaseWire.Show.Reply(dossier: CaseWire.Dossier(seen, pass, viewing.view))
    },
    .gated(CaseWire.Terms.self, .caseWorkers, as: .list) { call, viewing in
      let found = try viewing.list(for: try DossierWord.purpose(call.purpose)) { !$0.terms.isEmpty }
      let today = viewing.view.zone.local(viewing.view.now).date
      let terms = found.flatMap(\.terms).sorted { ($0.due, $0.dossier) < ($1.due, $1.dossier) }
      return CaseWire.Terms.Reply(terms: terms.map { CaseWire.Term($0, on: today) })
    },
    .gated(CaseWire.Agenda.self, .caseWorkers, as: .list) { call, viewing in
      let found = try viewing.list(for: try DossierWord.purpose(call.purpose)) { !CaseAgenda([$0]).items.isEmpty }
      let items = CaseAgenda(found).items.map {
        CaseWire.AgendaItem(
          dossier: $0.dossier.rawValue, conference: CaseWire.Conference($0.conference, viewing.view))
      }
      return CaseWire.Agenda.Reply(items: items)
    },
    .gated(CaseWire.Access.self, [.caseCoordinator, .privacyOfficer], as: .accounts) { call, viewing in
      let question = DossierCall(call.dossier, for: try DossierWord.purpose(call.purpose))
      let pass = try viewing.open(question, .accounts)
      let limit = min(max(call.limit ?? EngineLimits.accessesShownMax, 1), EngineLimits.accessesShownMax)
      let stored = try viewing.accesses(of: pass.frame.number, limit: limit)
      return CaseWire.Access.Reply(
        records: try stored.compactMap { stored in
          guard let content = stored.content else { return nil }
          let record = try JSON.decode(AccessRecord.self, from: content)
          return CaseWire.AccessRecord(record, position: stored.position, viewing.view)
        })
    },
  ]
}

extension Viewing {
  /// In memory while a dossier is open, else folded from its stream.
  fileprivate func content(of number: DossierNumber) throws -> DossierContent? {
    if let content = view.state.dossiers.contents[number] { return content }
    let events = try engine.store.events(ofStreams: [number.stream], upToRecordedAt: .max)
    let happened = try events.filter { $0.payload != nil }.compactMap { stored -> DossierEvent? in
      guard case .dossier(let event) = try stored.domainEvent() else { return nil }
      return event
    }
    return Dossier(happened)?.content
  }

  fileprivate func accesses(of number: DossierNumber, limit: Int) throws -> [StoredAccess] {
    try engine.accessLog?.records(ofObject: number.stream, limit: limit) ?? []
  }
}
