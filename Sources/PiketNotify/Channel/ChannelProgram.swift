import Glibc
import PiketProtocol

/// Which program carries a message through a channel.
///
/// A program of the municipality's own, named as the channel, comes first; `mail` and `webhook` are shipped, and any
/// channel with a web address is a webhook.
public struct ChannelProgram: Hashable, Sendable {
  public var path: String
  public var arguments: [String]

  /// The channels that are shipped.
  public enum Shipped: String, Sendable, CaseIterable { case mail, webhook }

  /// - Returns: nil where there is no such program.
  static func find(for delivery: NotifyWire.Delivery, _ settings: ChannelSettings) -> ChannelProgram? {
    let own = settings.directory + "/" + delivery.channel
    if isName(delivery.channel), access(own, F_OK) == 0 { return ChannelProgram(path: own, arguments: []) }
    guard let shipped = shipped(for: delivery) else { return nil }
    return ChannelProgram(
      path: settings.program,
      arguments: [
        "channel", shipped.rawValue, "--channels", settings.directory, "--sendmail", settings.sendmail,
        "--mail-from", settings.mailFrom,
      ])
  }

  private static func shipped(for delivery: NotifyWire.Delivery) -> Shipped? {
    if let shipped = Shipped(rawValue: delivery.channel) { return shipped }
    return delivery.url.map { $0.hasPrefix("http://") || $0.hasPrefix("https://") } == true ? .webhook : nil
  }

  /// A channel's code is the name of a file and nothing that leads elsewhere.
  static func isName(_ code: String) -> Bool {
    !code.isEmpty && code.utf8.count <= 64 && code.first != "."
      && code.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      }
  }
}

/// Where channels are and what they need.
public struct ChannelSettings: Hashable, Sendable {
  /// Programs of the municipality's own, and settings of the shipped ones (`mail.curl`, `webhook.curl`: see curl(1),
  /// `--config`).
  public var directory: String
  /// This program, which is the shipped channels too.
  public var program: String
  /// As sendmail(8) is: recipients as arguments, the message on standard input.
  public var sendmail: String
  /// Sender of mail.
  public var mailFrom: String

  public init(directory: String, program: String, sendmail: String, mailFrom: String) {
    self.directory = directory
    self.program = program
    self.sendmail = sendmail
    self.mailFrom = mailFrom
  }

  /// Further settings for curl in a file, where there are any: tokens, a proxy, certificates.
  func curlConfig(of channel: String) -> [String] {
    let path = directory + "/" + channel + ".curl"
    return ChannelProgram.isName(channel) && access(path, R_OK) == 0 ? ["--config", path] : []
  }
}
