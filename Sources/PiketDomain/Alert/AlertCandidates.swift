/// Somebody who may be called next.
struct AlertCandidate {
  var person: PersonCode
  var isAbsent = false
}

extension Alert {
  /// Who is called at a stage, in order.
  func candidates(
    for line: AlertLine, _ stage: AlertStage, _ state: State, _ context: Context
  ) -> [AlertCandidate] {
    guard let post = line.post else { return line.person.map { [AlertCandidate(person: $0)] } ?? [] }
    return switch stage {
    case .holder: holders(of: post, state, context, withDeputies: true)
    case .fallback: standIns(for: post, state, context)
    case .callDown: callDown(for: post, state, context)
    case .named, .everybody, .exhausted: []
    }
  }

  /// Who is on duty; of an ordered list the others after them.
  private func holders(
    of post: Post, _ state: State, _ context: Context, withDeputies: Bool
  ) -> [AlertCandidate] {
    let duty = Duties.at(context.now, state, context.region, function: post.function).duties.first { $0.post == post }
    var holders = duty.map { [AlertCandidate(person: $0.person, isAbsent: $0.isAbsent)] } ?? []
    guard withDeputies, let order = state.rosters[post]?.order(at: context.now) else { return holders }
    for code in order.persons where code != duty?.person {
      guard let person = state.persons[code], !person.hasLeft(before: context.now.adding(seconds: 1)) else { continue }
      holders.append(AlertCandidate(person: code, isAbsent: person.presence(at: context.now).isAway))
    }
    return holders
  }

  /// Who is on duty for the functions that stand in; of those of the municipalities that of the own one.
  private func standIns(for post: Post, _ state: State, _ context: Context) -> [AlertCandidate] {
    let functions = context.region.function(post.function)?.fallback.compactMap { context.region.function($0) } ?? []
    let posts = functions.flatMap { context.region.posts(of: $0) }.filter { standIn in
      post.municipality == nil || standIn.municipality == nil || standIn.municipality == post.municipality
    }
    return posts.flatMap { holders(of: $0, state, context, withDeputies: false) }
  }

  /// Who may fill the post, is there and is not on duty for another post of this alert: who has the post first, then
  /// who was called longest ago.
  private func callDown(for post: Post, _ state: State, _ context: Context) -> [AlertCandidate] {
    let now = context.now
    let others = lines.compactMap(\.post).filter { $0 != post }
    let busy = Set(others.flatMap { holders(of: $0, state, context, withDeputies: false).map(\.person) })
    let holder = holders(of: post, state, context, withDeputies: false).first?.person
    func rank(_ person: Person) -> (Int, Int64, PersonCode) {
      let last = state.alerting.lastCalled[person.code]?.microseconds ?? .min
      return (person.code == holder ? 0 : 1, last, person.code)
    }
    return state.persons.values
      .filter { $0.mayFill(post, at: now) && !$0.presence(at: now).isAway && !busy.contains($0.code) }
      .sorted { rank($0) < rank($1) }
      .map { AlertCandidate(person: $0.code) }
  }
}
