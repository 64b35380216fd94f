/// What an entry of the journal is about: its text stands in the message catalogs (`Deploy/catalog`) under this id.
enum MessageID: String, CaseIterable {
  case notifierStarted = "2190ec0d05b34b659b66636e60fc210a"
  case notifierStopped = "eae206a021ff492da746571c0cfb63a3"
  case messageCarried = "c391cb6b72a646a985631ece30ab3082"
  case messageNotCarried = "c0eef99c99844b67bc872c26beb3f06a"
  case daemonLost = "b3fd5c32d2c240d19e6725cf94a232d9"
  case daemonFound = "789f9edf15344acd8cf90c19ed105bfc"
  case heartbeatFailed = "d267138333234583a9a9923a75b05fe3"

  /// The key of the entry's own line in the text catalogs.
  var key: String { "notify.\(self)" }
}
