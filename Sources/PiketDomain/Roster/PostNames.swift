/// The headings by which offices name posts: `OVD_BZ`, `OvD-Bz`, `BGM@leiden`, `BGM Leiden`, or the function's name.
struct PostNames {
  private let posts: [String: Post]
  private let written: [String]

  init(_ region: Region) {
    var posts: [String: Post] = [:]
    for function in region.functions {
      for post in region.posts(of: function) {
        let place = post.municipality.flatMap { region.municipality($0) }
        let places = place.map { [$0.code.rawValue, $0.name] } ?? [""]
        for name in [function.code.rawValue, function.nameDutch, function.nameEnglish] {
          for place in places {
            let key = (name + place).folded
            // Codes come first: a name that is another function's code stays that code.
            if posts[key] == nil || name == function.code.rawValue { posts[key] = post }
          }
        }
      }
    }
    self.posts = posts
    written = region.posts.map(\.description)
  }

  /// The post, or what may have been meant; nothing where the heading is rather a word of its own ("nr", "dag"): in so
  /// short a text two typing errors make another word.
  func find(_ heading: String) -> (post: Post?, nearest: [String]) {
    let key = heading.folded
    if let post = posts[key] { return (post, []) }
    let sameFunction = written.filter { Post($0).function.rawValue.folded == key }
    if !sameFunction.isEmpty { return (nil, sameFunction) }
    let isWord = key.count < PostNames.typingErrorLengthMin && !heading.looksLikeACode
    return (nil, isWord ? [] : nearest(heading, among: written))
  }

  private static let typingErrorLengthMin = 4
}

extension String {
  /// Written as functions are: `OVD_BZ`, `BGM@leiden`, `XYZ`. Longer words in capitals are rather an office's style.
  var looksLikeACode: Bool {
    if contains("_") || contains("@") { return true }
    let isPlain = utf8.allSatisfy { ($0.isLetter && !$0.isLowerLetter) || $0.isDigit }
    return isPlain && (2...8).contains(utf8.count) && (utf8.first?.isLetter ?? false)
  }
}
