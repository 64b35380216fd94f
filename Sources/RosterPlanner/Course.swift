import Dispatch
import Synchronization

/// One planning: the chains of all components, cooled down together in rounds.
public struct Course {
  private let chains: [Chain]
  private let components: [Component]
  private let replicas: Int
  private let threads: Int
  private(set) var iterations = 0
  private(set) var planned = 0

  static let warmUp = 20_000
  nonisolated(unsafe) public static var hottest = 20.0, coldest = 1.0  // tuning
  nonisolated(unsafe) public static var exchange = 0  // tuning

  init(_ components: [Component], seed: UInt64, start: [Int?], threads: Int) {
    self.components = components
    self.threads = max(1, min(2, threads))
    replicas = components.count == 1 ? 2 : 1
    let replicas = self.replicas
    var seeds = Randomness(seed: seed)
    chains = components.flatMap { component in
      (0..<replicas).map { _ in Chain(component, start: start, seed: seeds.next()) }
    }
  }

  mutating func run(bound: Int, budget: (PlanProgress) -> Int, shouldStop: (PlanProgress) -> Bool) {
    guard !chains.isEmpty else { return }
    round(Self.warmUp, Self.hottest)
    let each = max(0, budget(progress(bound)) / chains.count - Self.warmUp)
    planned = iterations + each * chains.count
    let rounds = max(1, min(400, each / 2_000))
    var done = 0
    for number in 0..<rounds {
      if shouldStop(progress(bound)) { return }
      let share = Double(number) / Double(max(1, rounds - 1))
      let temperature = Self.hottest * Logarithms.exp(Logarithms.ln(Self.coldest / Self.hottest) * share)
      let next = each * (number + 1) / rounds
      round(next - done, temperature)
      done = next
      if replicas == 2 && Self.exchange > 0 && number % Self.exchange == Self.exchange - 1 { exchange() }
    }
  }

  private mutating func round(_ proposals: Int, _ temperature: Double) {
    let next = Atomic(0)
    let chains = chains
    DispatchQueue.concurrentPerform(iterations: min(threads, chains.count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < chains.count else { return }
        chains[index].search.anneal(proposals: proposals, temperature: temperature)
      }
    }
    iterations += proposals * chains.count
  }

  private func exchange() {
    let (a, b) = (chains[0], chains[1])
    let worse = a.search.state.cost > b.search.state.cost ? a : b
    worse.search.restart(from: (worse === a ? b : a).search.state.holder)
  }

  private func progress(_ bound: Int) -> PlanProgress {
    let best = components.indices.map { bestChain(of: $0) }
    return PlanProgress(
      iterations: iterations, iterationsPlanned: planned, bestCost: best.reduce(0) { $0 + $1.search.bestCost },
      uncovered: best.reduce(0) { $0 + $1.search.bestUncovered }, bound: bound)
  }

  private func bestChain(of component: Int) -> Chain {
    let first = chains[component * replicas]
    let last = chains[component * replicas + replicas - 1]
    return last.search.bestCost < first.search.bestCost ? last : first
  }

  func collect(into holders: inout [Int?]) {
    for (index, component) in components.enumerated() {
      let search = bestChain(of: index)
      for (place, slot) in search.tables.order.enumerated() {
        let person = search.search.best[place]
        holders[component.slots[slot]] = person < 0 ? nil : component.persons[Int(person)]
      }
    }
  }
}

/// A search with a place of its own, so that two threads can each work on one.
///
/// @unchecked: a chain is worked on by one thread in a round, and by the calling thread between rounds.
final class Chain: @unchecked Sendable {
  let tables: Tables
  var search: Search

  init(_ component: Component, start: [Int?], seed: UInt64) {
    let tables = Tables(component.problem)
    self.tables = tables
    let slots = component.problem.slots
    var fixed: [(slot: Int, person: Int)] = []
    for (place, slot) in tables.order.enumerated() { if let person = slots[slot].fixed { fixed.append((place, person)) } }
    search = Search(tables, fixed: fixed, seed: seed)
    let places = Dictionary(uniqueKeysWithValues: component.persons.enumerated().map { ($1, Int32($0)) })
    search.construct(
      from: start.isEmpty ? [] : tables.order.map { slot in start[component.slots[slot]].flatMap { places[$0] } ?? -1 })
  }
}
