/// Version of Piket: daemon and client are released together.
public enum Version {
  public static let text = "0.1.0"
}
