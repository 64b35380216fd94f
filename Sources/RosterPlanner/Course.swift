import Dispatch
import Synchronization

/// One planning: the chains of all components, cooled down together in rounds, each time slower than the time before.
///
/// A problem of few components is searched by two chains each, with seeds of their own, of which the better wins: so
/// that two threads have work. Which thread does what has no influence: within a round a chain depends on itself alone.
struct Course {
  private let chains: [Chain]
  private let components: [Component]
  private let replicas: Int
  private let threads: Int
  private let bound: Int
  private(set) var iterations = 0
  private(set) var planned = 0
  private(set) var isStopped = false

  /// Iterations per slot before the budget is asked for. They are cooled down like the rest, so that they cost as much
  /// time each, and give a plan that is of use if the caller stops soon.
  static let warmUp = 150
  /// A planning of so many warm-ups is long: it cools down once more in a few of them, for who stops it before its end,
  /// and then asks for the budget again, since it knows the speed better.
  static let longFrom = 40, longPass = 10
  /// Temperatures in units of a chain's typical worsening, found by trying on the instances in Tests/bench/roster.
  static let hottest = 0.15, coldest = 0.01
  /// A small component has few ways out of a bad corner: there the second chain starts hot. A published roster is to be
  /// changed little: from it the first chain starts cool.
  static let hottestOfSmall = 0.9, smallBelow = 200, hottestFromStart = 0.08
  /// Proposals of a chain in a round: few enough to stop soon, many enough that starting threads costs nothing.
  static let roundSizes = 500...20_000
  /// From so many components on, one chain each is enough to keep the threads busy.
  static let replicasBelow = 4

  init(_ components: [Component], seed: UInt64, start: [Int?], threads: Int, bound: Int) {
    self.components = components
    self.bound = bound
    self.threads = max(1, min(2, threads))
    replicas = components.count < Self.replicasBelow ? 2 : 1
    var seeds = Randomness(seed: seed)
    var chains: [Chain] = []
    for component in components {
      let isSmall = component.slots.count < Self.smallBelow
      let first = start.isEmpty ? Self.hottest : Self.hottestFromStart
      let second = isSmall ? Self.hottestOfSmall : first
      for hottest in [first, second].prefix(replicas) {
        chains.append(Chain(component, start: start, seed: seeds.next(), hottest: hottest))
      }
    }
    self.chains = chains
  }

  /// - Parameter budget: how many iterations in all, asked after the warm-up and, if they are many, once more.
  mutating func run(budget: (PlanProgress) -> Int, shouldStop: (PlanProgress) -> Bool) {
    guard !chains.isEmpty else { return }
    let warmUp = chains.map { Self.warmUp * $0.search.movable.count }
    guard cool(warmUp, shouldStop: shouldStop) else { return }
    let long = Self.longFrom * iterations
    planned = max(iterations, budget(progress))
    if planned >= long && iterations > 0 {
      guard cool(warmUp.map { Self.longPass * $0 }, shouldStop: shouldStop) else { return }
      planned = max(long, budget(progress))
    }
    let quotas = quotas(of: planned - iterations)
    planned = iterations + quotas.reduce(0, +)
    _ = cool(quotas, shouldStop: shouldStop)
  }

  /// From the hottest temperature to the coldest, in so many proposals of each chain. False if it was stopped.
  private mutating func cool(_ proposals: [Int], shouldStop: (PlanProgress) -> Bool) -> Bool {
    let largest = proposals.max() ?? 0
    let size = max(Self.roundSizes.lowerBound, min(Self.roundSizes.upperBound, largest / 100))
    let rounds = (largest + size - 1) / size
    for number in 0..<rounds {
      isStopped = shouldStop(progress)
      if isStopped { return false }
      round(
        proposals.map { $0 * (number + 1) / rounds - $0 * number / rounds },
        cooled: Double(number) / Double(max(1, rounds - 1)))
    }
    return true
  }

  /// Divides iterations among the chains, by how many slots they have to place.
  private func quotas(of total: Int) -> [Int] {
    let slots = chains.map { $0.search.movable.count }
    let all = max(1, slots.reduce(0, +))
    return slots.map { total * $0 / all }
  }

  /// - Parameter cooled: how far each chain is from its hottest temperature (0) to the coldest (1).
  private mutating func round(_ proposals: [Int], cooled: Double) {
    let next = Atomic(0)
    let chains = chains
    DispatchQueue.concurrentPerform(iterations: min(threads, chains.count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < chains.count else { return }
        chains[index].anneal(proposals: proposals[index], cooled: cooled)
      }
    }
    iterations += proposals.reduce(0, +)
  }

  private var progress: PlanProgress {
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

  /// Writes the best assignment of each component into that of the whole.
  func collect(into holders: inout [Int?]) {
    for (index, component) in components.enumerated() {
      let chain = bestChain(of: index)
      for (place, slot) in chain.tables.order.enumerated() {
        let person = chain.search.best[place]
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
  private(set) var search: Search
  private let hottest, coldest: Double

  init(_ component: Component, start: [Int?], seed: UInt64, hottest: Double) {
    tables = Tables(component.problem)
    let slots = component.problem.slots
    let fixed = tables.order.enumerated().compactMap { place, slot in slots[slot].fixed.map { (place, $0) } }
    search = Search(tables, fixed: fixed, seed: seed)
    let places = Dictionary(uniqueKeysWithValues: component.persons.enumerated().map { ($1, Int32($0)) })
    search.construct(
      from: start.isEmpty ? [] : tables.order.map { slot in start[component.slots[slot]].flatMap { places[$0] } ?? -1 })
    let worsening = search.typicalWorsening()
    (self.hottest, coldest) = (hottest * worsening, Course.coldest * worsening)
  }

  func anneal(proposals: Int, cooled: Double) {
    search.anneal(
      proposals: proposals, temperature: hottest * Logarithms.exp(Logarithms.ln(coldest / hottest) * cooled))
  }
}
