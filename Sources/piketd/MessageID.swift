/// What an entry of the journal is about: its text stands in the message catalogs (`Deploy/catalog`).
enum MessageID: String, CaseIterable {
  case started = "1"
}
