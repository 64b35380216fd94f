/// Simulated annealing over the assignments that keep the hard rules. A proposal is carried out step by step, each step
/// noted in a journal, and taken back if its cost is not accepted.
struct Search: ~Copyable {
  var state: State
  var random: Randomness
  /// Pairs of a slot and who held it before, in the order of the steps.
  private let journal: Cells<Int32>
  private(set) var steps = 0
  /// Slots that may move.
  let movable: Cells<Int32>
  /// Scratch: slots that are moved together, those that came back for them, and those that had to give way.
  let run, counterRun, ejected: Cells<Int32>

  /// The best assignment so far.
  let best: Cells<Int32>
  private(set) var bestCost: Int
  private(set) var bestUncovered: Int
  /// -ln of evenly spread numbers in 0..<1: how many temperatures a worsening may be.
  private let tolerances: Cells<Double>

  static let stepsMax = 64
  static let ejectedMax = 12

  init(_ tables: Tables, fixed: [(slot: Int, person: Int)], seed: UInt64) {
    state = State(tables, fixed: fixed)
    random = Randomness(seed: seed)
    journal = Cells(repeating: 0, count: 2 * Self.stepsMax)
    movable = Cells((0..<tables.slots).filter { tables.candidates.count($0) > 0 }.map { Int32($0) })
    let longest = (0..<tables.lines * tables.weeks).map { tables.slotsOfLineWeek.count($0) }.max() ?? 0
    run = Cells(repeating: 0, count: longest)
    counterRun = Cells(repeating: 0, count: longest)
    ejected = Cells(repeating: 0, count: Self.ejectedMax)
    best = Cells(repeating: -1, count: tables.slots)
    (bestCost, bestUncovered) = (state.cost, state.uncovered)
    best.copy(from: state.holder)
    tolerances = Cells((0..<4096).map { -Logarithms.ln((Double($0) + 0.5) / 4096) })
  }

  deinit {
    for cells in [journal, movable, run, counterRun, ejected, best] { cells.free() }
    tolerances.free()
  }

  /// So many proposals at a temperature (in units of cost).
  mutating func anneal(proposals: Int, temperature: Double) {
    guard movable.count > 0 else { return }
    for _ in 0..<proposals {
      let before = state.cost
      let tolerance = temperature * tolerances[Int(truncatingIfNeeded: random.next() & 4095)]
      steps = 0
      if propose() && Double(state.cost &- before) <= tolerance {
        if state.cost < bestCost { keep() }
      } else {
        rollback()
      }
    }
  }

  /// How much a proposal costs that makes things worse: the median of many, none of which is carried out. The measure
  /// of temperatures, so that the caller's unit of cost does not matter.
  mutating func typicalWorsening() -> Double {
    var worse: [Int] = []
    let least = movable.count == 0 ? 0 : 4_000
    for _ in 0..<least {
      let before = state.cost, uncovered = state.uncovered
      steps = 0
      if propose() && state.cost > before && state.uncovered == uncovered { worse.append(state.cost - before) }
      rollback()
    }
    return worse.isEmpty ? 1 : Double(worse.sorted()[worse.count / 2])
  }

  mutating func keep() {
    best.copy(from: state.holder)
    (bestCost, bestUncovered) = (state.cost, state.uncovered)
  }

  /// One noted step: the slot goes to a person, or to nobody (-1). False if the journal is full.
  @inline(__always) mutating func change(_ slot: Int, to person: Int) -> Bool {
    guard steps < Self.stepsMax else { return false }
    let before = state.holder[slot]
    journal[2 &* steps] = Int32(truncatingIfNeeded: slot)
    journal[2 &* steps &+ 1] = before
    steps &+= 1
    if before >= 0 { state.take(slot) }
    if person >= 0 { state.put(slot, person) }
    return true
  }

  private mutating func rollback() {
    while steps > 0 {
      steps &-= 1
      let slot = journal.wide(2 &* steps), before = journal.wide(2 &* steps &+ 1)
      if state.holder[slot] >= 0 { state.take(slot) }
      if before >= 0 { state.put(slot, before) }
    }
  }
}
