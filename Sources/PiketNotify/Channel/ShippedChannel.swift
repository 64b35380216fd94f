import Glibc
import PiketProtocol
import Subprocess
import SystemPackage
import Varlink

/// The channels that are shipped, each a program: the message comes as JSON on standard input, the exit code says what
/// became of it (see `ChannelRun`).
public struct ShippedChannel: Sendable {
  let channel: ChannelProgram.Shipped
  let settings: ChannelSettings

  public init(_ channel: ChannelProgram.Shipped, _ settings: ChannelSettings) {
    self.channel = channel
    self.settings = settings
  }

  /// How it ended: exit code of sysexits.h, and in words what was wrong.
  public struct End: Hashable, Sendable {
    public var code: Int32
    public var reason: String?

    static let done = End(code: 0, reason: nil)
    static func wrong(_ reason: String) -> End { End(code: EX_DATAERR, reason: reason) }
    static func later(_ reason: String) -> End { End(code: EX_TEMPFAIL, reason: reason) }
  }

  public func carry(_ input: [UInt8]) async -> End {
    let delivery: NotifyWire.Delivery
    do {
      delivery = try JSON.decode(NotifyWire.Delivery.self, from: input)
    } catch {
      return .wrong("standard input is not a message: \(error)")
    }
    switch channel {
    case .mail: return await mail(delivery)
    case .webhook: return await webhook(delivery)
    }
  }

  // MARK: Mail

  /// Through the server's sendmail, or, where the channel has an address `smtp://HOST:PORT`, to that mail server.
  private func mail(_ delivery: NotifyWire.Delivery) async -> End {
    guard let to = delivery.to, MailMessage.isAddress(to) else {
      return .wrong("\"\(delivery.to ?? "")\" is no address for mail")
    }
    guard MailMessage.isAddress(settings.mailFrom) else {
      return .wrong("\"\(settings.mailFrom)\" is no sender of mail")
    }
    let text = MailMessage(delivery, to: to, from: settings.mailFrom).encoded(date: mailDate(), host: hostName())
    if let url = delivery.url {
      guard url.hasPrefix("smtp://") || url.hasPrefix("smtps://") else { return .wrong("\(url) is no smtp:// address") }
      let ended = await run(
        "/usr/bin/curl",
        curl(delivery, protocols: "=smtp,smtps") + [
          "--mail-from", settings.mailFrom, "--mail-rcpt", to, "--crlf", "--upload-file", "-", "--url", url,
        ], Array(text.utf8))
      // 55 and 67: what was given is refused, or the login is.
      return ended.code == 0 ? .done : .later(ended.errors)
    }
    let ended = await run(settings.sendmail, ["-i", "-f", settings.mailFrom, "--", to], Array(text.utf8))
    return ended.code == 0 ? .done : End(code: ended.code ?? EX_TEMPFAIL, reason: ended.errors)
  }

  // MARK: Webhook

  private func webhook(_ delivery: NotifyWire.Delivery) async -> End {
    guard let url = delivery.url, url.hasPrefix("http://") || url.hasPrefix("https://") else {
      return .wrong("\"\(delivery.url ?? "")\" is no web address")
    }
    let body: [UInt8]
    do { body = try JSON.encode(delivery) } catch { return .wrong("\(error)") }
    let ended = await run(
      "/usr/bin/curl",
      curl(delivery, protocols: "=http,https") + [
        "--request", "POST", "--header", "Content-Type: application/json",
        "--header", "Idempotency-Key: \(delivery.id)", "--data-binary", "@-", "--output", "/dev/null",
        "--write-out", "%{http_code}", "--url", url,
      ], body)
    guard ended.code == 0, let status = Int(ended.output) else { return .later(ended.errors) }
    switch status {
    case 200..<300: return .done
    // Too early, too much, too slow: later it may go.
    case 408, 425, 429: return .later("\(url) answered \(status)")
    case 400..<500: return .wrong("\(url) answered \(status)")
    default: return .later("\(url) answered \(status)")
    }
  }

  // MARK: Programs

  private func curl(_ delivery: NotifyWire.Delivery, protocols: String) -> [String] {
    // First of all: else the account's own ~/.curlrc is read.
    ["--disable", "--silent", "--show-error", "--proto", protocols, "--max-time", "\(max(1, delivery.timeoutSeconds))"]
      + ["--user-agent", "piket-notify/\(Version.text)"] + settings.curlConfig(of: delivery.channel)
  }

  private func run(_ path: String, _ arguments: [String], _ input: [UInt8]) async -> ChannelRun.Ended {
    do {
      let ran = try await Subprocess.run(
        .path(FilePath(path)), arguments: Arguments(arguments), input: .array(input), output: .string(limit: 4_096),
        error: .string(limit: 4_096))
      let code: Int32? = if case .exited(let code) = ran.terminationStatus { code } else { nil }
      return ChannelRun.Ended(
        code: code, output: ran.standardOutput, errors: "\(path): \(ran.standardError)")
    } catch {
      return ChannelRun.Ended(code: nil, output: "", errors: "\(path): \(error)")
    }
  }
}

/// Now, as a mail has it (RFC 5322, 3.3), in universal time.
private func mailDate() -> String {
  var now = time(nil)
  var parts = tm()
  gmtime_r(&now, &parts)
  let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
  let clock = "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
  let day = "\(days[Int(parts.tm_wday)]), \(parts.tm_mday) \(months[Int(parts.tm_mon)]) \(parts.tm_year + 1900)"
  return "\(day) \(clock) +0000"
}

/// This machine's name (gethostname(2)).
public func hostName() -> String {
  var bytes = [CChar](repeating: 0, count: 256)
  guard gethostname(&bytes, bytes.count - 1) == 0 else { return "localhost" }
  let name = String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  return name.isEmpty ? "localhost" : name
}
