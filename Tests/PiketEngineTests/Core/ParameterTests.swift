import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// Parameters that are missing, of another type, or not JSON at all.
struct ParameterTests {
  struct Wrong: Sendable, CustomTestStringConvertible {
    let method: String
    let parameters: String
    let parameter: String
    var testDescription: String { "\(method) \(parameters)" }

    init(_ method: String, _ parameters: String, _ parameter: String) {
      self.method = method
      self.parameters = parameters
      self.parameter = parameter
    }
  }

  @Test(arguments: [
    Wrong("Person.Add", "{}", "code"),
    Wrong("Person.Add", #"{"code":1}"#, "code"),
    Wrong("Person.Add", #"{"code":"a","name":"b","municipality":"leiden","phones":"06","functions":[]}"#, "phones"),
    Wrong("Person.Add", #"{"code":"a","name":"b","municipality":"leiden","phones":[6],"functions":[]}"#, "phones[0]"),
    Wrong("Person.Add", #"{"code":"a","name":"b","municipality":"leiden","phones":[]}"#, "functions"),
    Wrong("Person.Import", #"{"name":"a"}"#, "content"),
    Wrong("Person.Import", #"{"name":"a","content":"b","dryRun":"yes"}"#, "dryRun"),
    Wrong("Person.Import", #"{"name":"a","content":"b","requestID":7}"#, "requestID"),
    Wrong("Person.Show", "{}", "person"),
    Wrong("Person.List", #"{"left":1}"#, "left"),
    Wrong("Person.Change", "{}", "person"),
    Wrong("Person.AddAbsence", #"{"person":"ldn-01","until":"now","kind":"leave"}"#, "from"),
    Wrong("Person.WithdrawAbsence", #"{"id":"ldn-01"}"#, "id"),
    Wrong("Person.WithdrawAbsence", #"{"id":"ldn-01/x"}"#, "id"),
    Wrong("Roster.Who", #"{"at":5}"#, "at"),
    Wrong("Roster.Assign", #"{"function":"CC","person":"ldn-01"}"#, "reason"),
    Wrong("Roster.Assign", #"{"function":"CC","person":"ldn-01","reason":"x"}"#, "from"),
    Wrong("Roster.Assign", #"{"function":"CC","person":"ldn-01","reason":"x","from":"now"}"#, "until"),
    Wrong("Roster.Assign", #"{"function":"CC","person":"x","reason":"x","at":"now","until":"now"}"#, "until"),
    Wrong("Roster.SetOrder", #"{"function":"BGM","persons":[]}"#, "municipality"),
    Wrong("Roster.Publish", "[]", ""),
    Wrong("Roster.Publish", "", "parameters"),
    Wrong("Roster.Publish", "{", "parameters"),
    Wrong("Roster.Publish", "D1", "parameters"),
  ])
  func areTold(wrong: Wrong) throws {
    let office = try Office()
    let answer = try office.only(office.send("nl.piket.\(wrong.method)", Array(wrong.parameters.utf8)))
    #expect(answer.text == #"org.varlink.service.InvalidParameter {"parameter":"\#(wrong.parameter)"}"#)
    #expect(office.head.position == 1)
  }

  @Test(arguments: [
    Wrong("Audit.Verify", #"{"expectedPosition":1}"#, "expectedHash"),
    Wrong("Audit.Verify", #"{"expectedHash":"00"}"#, "expectedPosition"),
    Wrong("Audit.Verify", #"{"expectedPosition":1,"expectedHash":"00"}"#, "expectedHash"),
    Wrong("Audit.Verify", #"{"expectedPosition":-1,"expectedHash":"00"}"#, "expectedPosition"),
    Wrong("Audit.Log", #"{"from":"1"}"#, "from"),
  ])
  func areToldToTheAuditor(wrong: Wrong) throws {
    let office = try Office()
    let answer = try office.only(
      office.send("nl.piket.\(wrong.method)", Array(wrong.parameters.utf8), as: "auditor"))
    #expect(answer.text == #"org.varlink.service.InvalidParameter {"parameter":"\#(wrong.parameter)"}"#)
  }

  /// Whatever comes: one answer, and nothing in the log.
  @Test(arguments: Engine.allRoutes.map(\.method).sorted())
  func nothingIsTooStrange(method: String) throws {
    let office = try Office()
    let deep = String(repeating: "[", count: 5000)
    let texts = [
      "", "null", "[]", "{", "}", "\"x\"", "1e999", "{\"person\":{\"a\":[1,2,{}]}}", "\u{0}", deep, "{\"a\":\(deep)",
      #"{"person":null,"draft":null,"code":null,"name":null,"id":null,"function":null}"#, #"{"from":9e99}"#,
    ]
    for text in texts + ["{\"requestID\":\"x/1\"}"] {
      for account in ["planner", "auditor"] {
        let inbox = office.send(method, Array(text.utf8), as: account, more: method.hasSuffix("Watch"))
        #expect(inbox.next() != nil, "\(text)")
        #expect(inbox.lastCount <= 1)
      }
    }
    #expect(office.head.position == 1)
  }

  @Test func watchingNeedsMore() throws {
    let office = try Office()
    let answer = try office.answer(ServiceWire.Watch())
    #expect(answer.text == "org.varlink.service.ExpectedMore {}")
  }

  @Test func unknownParametersAreIgnored() throws {
    let office = try Office()
    let answer = try office.only(office.send("nl.piket.Roster.Who", Array(#"{"colour":"red"}"#.utf8)))
    #expect(!answer.isFailure)
  }
}
