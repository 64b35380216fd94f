/// What an entry of the journal is about: its text stands in the message catalogs (`Deploy/catalog`) under this id.
enum MessageID: String, CaseIterable {
  case started = "7ff57326400748c9ad7093cc75c18614"
  case stopped = "4cd33c1fd8094672a7cafdfcf5fa21bd"
  case reloaded = "e0e2a2e1061d4c4cb317a9c639e9ee2f"
  case reloadRefused = "0355058aa78246e8b0ce04543f8b84f3"
  case startRefused = "57dd9b758a6d4e50b12e6c5c0380935a"
  case eventRecorded = "3d13ebf47cef45c1a71106594c45c4f6"
  case commandRefused = "33083ade77704545bf891d641e079e99"
  case callNotAllowed = "eafa4f9c00a749bea068cd9004e92e64"
  case headWitnessed = "1868fb41897a43e2a0d774dba2d1e220"
  case chainBroken = "aa275cee62064b97ba0e060fae249150"
  case storageFailed = "831febe723134423b880178b0dbd3900"
  case limitReached = "d0debe41ea2c457f964a50115a43a0b7"
  case alertExhausted = "bbb2fa22580042318266589b7ff5de4a"
  case checkpointSaved = "b1ba1bb9b4dc4d5db90528268bd44d18"
  case checkpointDiscarded = "4cae02142b024ee48fdc3daa6a5d4ee6"

  /// The key of the entry's own line in the text catalogs.
  var key: String { MessageID.keys[self] ?? rawValue }

  /// Made once: the name of a case costs more than the entry's text.
  private static let keys = Dictionary(uniqueKeysWithValues: allCases.map { ($0, "journal.\($0)") })
}
