/// The cheapest way to bring units from a source to a sink through arcs with a capacity and a cost per unit: shortest
/// paths one after the other. Costs may be negative where the arcs first added have no cycle.
struct Flow {
  private struct Arc {
    let to: Int
    var room: Int
    let cost: Int
  }

  /// Arc `i` and the way back, `i ^ 1`, stand side by side.
  private var arcs: [Arc] = []
  private var arcsFrom: [[Int]]

  init(nodes: Int) { arcsFrom = Array(repeating: [], count: nodes) }

  mutating func add(from: Int, to: Int, room: Int, cost: Int) {
    arcsFrom[from].append(arcs.count)
    arcs.append(Arc(to: to, room: room, cost: cost))
    arcsFrom[to].append(arcs.count)
    arcs.append(Arc(to: from, room: 0, cost: -cost))
  }

  /// Arcs for a convex cost of the number of units: `marginal(n)` is the cost of unit `n`, never less than that before.
  mutating func add(from: Int, to: Int, room: Int, marginal: (Int) -> Int) {
    var unit = 0
    while unit < room {
      let cost = marginal(unit)
      var end = unit + 1
      while end < room && marginal(end) == cost { end += 1 }
      add(from: from, to: to, room: end - unit, cost: cost)
      unit = end
    }
  }

  /// Brings as much as can be from `source` to `sink`, and returns what that costs at least.
  mutating func cheapest(from source: Int, to sink: Int) -> Int {
    var total = 0
    while let (last, distance) = shortest(from: source, to: sink) {
      var room = Int.max, node = sink
      while node != source {
        room = min(room, arcs[last[node]].room)
        node = arcs[last[node] ^ 1].to
      }
      node = sink
      while node != source {
        arcs[last[node]].room -= room
        arcs[last[node] ^ 1].room += room
        node = arcs[last[node] ^ 1].to
      }
      total += room * distance
    }
    return total
  }

  /// The shortest path: per node the arc that leads to it, and the length (Bellman and Ford, with a queue).
  private func shortest(from source: Int, to sink: Int) -> (last: [Int], distance: Int)? {
    var distance = Array(repeating: Int.max, count: arcsFrom.count)
    var last = Array(repeating: -1, count: arcsFrom.count)
    var isQueued = Array(repeating: false, count: arcsFrom.count)
    var queue = [source]
    var next = 0
    distance[source] = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      isQueued[node] = false
      for index in arcsFrom[node] where arcs[index].room > 0 {
        let arc = arcs[index]
        guard distance[node] + arc.cost < distance[arc.to] else { continue }
        distance[arc.to] = distance[node] + arc.cost
        last[arc.to] = index
        if !isQueued[arc.to] {
          isQueued[arc.to] = true
          queue.append(arc.to)
        }
      }
    }
    return distance[sink] == .max ? nil : (last, distance[sink])
  }
}
