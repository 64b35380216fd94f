/// Version of the program, as it was released.
enum Version {
  static let text = "0.1.0"
}
