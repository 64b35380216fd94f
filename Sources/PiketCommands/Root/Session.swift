import PiketDomain
import PiketProtocol
import Varlink

/// What a command works with: words, output, and the daemon at the other end.
struct Session {
  let texts: Texts
  let choices: RootChoices
  let environment: (String) -> String?
  let output: Output
  /// Where `-` is read from.
  let input: Int32

  private var connection: Connection {
    Connection(socketPath: SocketPath.chosen(option: choices.socket, environment: environment))
  }

  // MARK: Calls

  func call<Method: VarlinkMethod>(_ method: Method) throws(Failure) -> Answer<Method.Reply> {
    try connection.call(method)
  }

  func follow<Method: VarlinkMethod>(
    _ method: Method, _ each: (Answer<Method.Reply>) -> Bool
  ) throws(Failure) {
    try connection.follow(method, each)
  }

  /// Asks, and shows the answer: as it came with `--json`, else as `show` writes it.
  func answer<Method: VarlinkMethod>(
    _ question: Method, status: (Method.Reply) -> ExitStatus = { _ in .done }, _ show: (Method.Reply) -> Void
  ) throws(Failure) -> ExitStatus {
    let answer = try call(question)
    if choices.json {
      output.json(answer.json)
    } else {
      show(answer.value)
    }
    return status(answer.value)
  }

  /// Has something changed, and shows the answer. Sent once more where the daemon hung up before its reply: the request
  /// identifier sees to it that it is carried out once.
  func perform<Method: VarlinkMethod>(
    _ request: Method, _ show: (Method.Reply) -> Void
  ) throws(Failure) -> ExitStatus {
    let answer = try ask(request)
    if choices.json {
      output.json(answer.json)
    } else {
      show(answer.value)
    }
    return .done
  }

  /// Has something changed: sent once more where the daemon hung up before its reply.
  func ask<Method: VarlinkMethod>(_ request: Method) throws(Failure) -> Answer<Method.Reply> {
    do throws(Failure) {
      return try call(request)
    } catch {
      guard error.name == LocalFault.HungUp.name else { throw error }
      return try call(request)
    }
  }

  // MARK: Files and usage

  /// The text of a table file, whatever encoding the office saved it in.
  func table(in path: String) throws(Failure) -> (name: String, text: String) {
    let file = try ImportFile(path, input: input)
    do throws(FieldMistake) {
      return (file.name, try OfficeText.decode(file.bytes))
    } catch {
      let mistake = ServiceWire.Mistake(field: "", value: "", reason: error.rawValue, nearest: [])
      throw Failure(ServiceWire.HasMistakes(source: file.name, mistakes: [mistake]))
    }
  }

  /// Words on the command line that do not fit together.
  func wrongUsage(_ key: String) -> Failure { Failure(LocalFault.WrongUsage(message: texts(key))) }

  // MARK: Words

  func line(_ key: String, _ values: [String: String] = [:], _ style: Style = .plain) {
    line(text: texts(key, values.mapValues(\.printable)), style)
  }

  func line(text: String, _ style: Style = .plain) { output.line(output.terminal.styled(text, style)) }

  /// A word about what can be done next: not part of the answer, so not where answers go.
  func note(_ key: String, _ values: [String: String] = [:]) {
    output.error(output.errorTerminal.styled(texts(key, values.mapValues(\.printable)), .faint))
  }

  /// `Added: ldn-01, ldn-02`; nothing for an empty list.
  func list(_ key: String, _ names: [String]) {
    guard !names.isEmpty else { return }
    line(key, ["names": names.joined(separator: ", ")])
  }

  /// How far long work is, on a line that is written over; nothing where errors do not go to a terminal.
  func progress(_ key: String, _ values: [String: String]) { output.progress(texts(key, values)) }

  func table(_ table: Table) { output.line(table.rendered(on: output.terminal)) }

  /// The table, or a sentence where it has no rows.
  func table(_ table: Table, orElse key: String) {
    if table.rows.isEmpty { line(key) } else { self.table(table) }
  }

  func fields(_ fields: Fields) { output.line(fields.rendered(on: output.terminal)) }
}
