extension State {
  /// What the log knows and a configuration no longer names, sorted: its region, posts that have shifts or an ordered
  /// list, municipalities and employers of people. Under such a configuration answers would leave it out in silence,
  /// about the past too.
  public func stranded(by region: Region) -> [String] {
    var names: Set<String> = []
    if let code = self.region?.code, code != region.code { names.insert(code) }
    let posts = Set(region.posts)
    for (post, roster) in rosters where !posts.contains(post) && !(roster.shifts.isEmpty && roster.orders.isEmpty) {
      names.insert(post.description)
    }
    for person in persons.values {
      if region.municipality(person.details.municipality) == nil {
        names.insert(person.details.municipality.rawValue)
      }
      if region.employer(person.details.employer) == nil { names.insert(person.details.employer.rawValue) }
    }
    return names.sorted()
  }
}
