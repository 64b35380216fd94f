@testable import PiketDomain

/// What the golden files of the events of alerts and messages hold.
enum GoldenAlertEvents {
  private static let start = Instant(microseconds: 1_799_049_600_000_000)
  private static let (alert, person) = (AlertCode("L7"), PersonCode("ldn-01"))
  private static let incident = IncidentNumber("2027-LDP-0012")
  private static let duty = Reminder.Duty(Post("OVD_BZ"), Interval(start: start, end: start.adding(seconds: 604_800)))

  static let expected: [String: Event] = [
    "ClockRanOut.1": .incident(
      .clockRanOut(
        ClockRanOut(
          incident: incident, clocks: ["copi", "rot-im"], at: start,
          entry: LogEntry(
            number: 7, at: start, recordedAt: start, author: "piketd", function: nil, source: nil,
            subject: .clockRanOut, value: "copi, rot-im", text: "", status: .verified, aspect: nil, certainty: .fact,
            refersTo: nil, relation: nil, isAddendum: false)))),
    "AlertRaised.1": .alert(
      .raised(
        AlertRaised(
          alert: Alert(
            code: alert, text: "rook", isUrgent: true, incident: incident, isExercise: true, raisedBy: "jan",
            raisedAt: start,
            lines: [
              AlertLine(number: 1, post: Post("BGM@leiden")), AlertLine(number: 2, person: person),
            ])))),
    "AlertWentOn.1": .alert(
      .wentOn(
        AlertWentOn(
          alert: alert,
          steps: [
            LineStep(
              line: 1, at: start, stage: .fallback, asked: [3],
              passed: [
                Passed(stage: .holder, person: person, reason: .noAnswer),
                Passed(stage: .fallback, person: nil, reason: .nobodyThere),
              ])
          ], calls: [call], messages: [message]))),
    "AlertCalledOn.1": .alert(.calledOn(AlertCalledOn(alert: alert, calls: [call], messages: [message]))),
    "AlertExhausted.1": .alert(
      .exhausted(
        AlertExhausted(
          alert: alert, incident: incident,
          steps: [LineStep(line: 1, at: start, stage: .exhausted, asked: [], passed: [])], lines: ["BGM@leiden"]))),
    "AlertAnswered.1": .alert(
      .answered(
        AlertAnswered(
          alert: alert, call: 3, answer: answer, filled: [1], reopened: [2], released: [4], messages: [over]))),
    "AlertEnded.1": .alert(
      .ended(
        AlertEnded(
          alert: alert, end: AlertEnd(at: start, by: "jan", reason: "loos"), released: [4], messages: [over]))),
    "MessagesQueued.1": .message(
      .queued(
        MessagesQueued(
          messages: [
            with(.test), with(.clockRanOut(incident, clocks: ["copi"])),
          ]))),
    "PeopleReminded.1": .message(
      .reminded(
        PeopleReminded(
          at: start,
          told: [ToldReminder(person: PersonCode("ldn-01"), occasion: "handover OVD_BZ 0", until: start)],
          messages: [
            with(.reminder(.handover(duty, from: PersonCode("ldn-02")))),
            with(.reminder(.shifts(gained: [duty], lost: [duty]))),
            with(.reminder(.action(id: "E3/P1", text: "oefenen", due: LocalDate(daysSinceEpoch: 20_000)))),
            with(.reminder(.report(EvaluationCode("E3"), FunctionCode("OVD_BZ"), due: LocalDate(daysSinceEpoch: 20_000)))),
            with(.reminder(.evaluation(nil, incident, due: LocalDate(daysSinceEpoch: 20_000)))),
            with(.reminder(.qualification(FunctionCode("OVD_BZ"), until: start))),
          ]))),
    "MessagesReported.1": .message(
      .reported(
        MessagesReported(
          at: start,
          reports: [
            MessageReport(message: 12, delivery: 11, outcome: .failed, detail: "451", state: .waiting),
            MessageReport(message: 13, delivery: 11, outcome: .delivered, detail: nil, state: .delivered),
          ]))),
    "ReachWished.1": .message(.wished(ReachWished(person: person, wishes: wishes))),
  ]

  private static let answer = CallAnswer(at: start, by: "gateway", isComing: true, minutes: 20, isLate: false)

  private static let call = AlertCall(
    number: 3, code: CallCode("85554"), person: person, at: start,
    asked: [AskedLine(line: 1, isHolder: true)],
    contacts: [CallContact(message: 12, channel: ChannelCode("mail"), at: start, state: .sent)],
    until: start.adding(seconds: 300), answers: [answer], releasedAt: start)

  private static let message: Message = {
    var message = with(.alert(alert, call: 3))
    message.attempts = [MessageAttempt(at: start, delivery: 12, outcome: .failed, detail: "451")]
    return message
  }()

  private static let over = with(.noLongerNeeded(alert, call: 4))

  private static func with(_ body: MessageBody) -> Message {
    Message(
      number: 12, person: person, channel: ChannelCode("mail"), isUrgent: true, body: body, queuedAt: start,
      notBefore: start)
  }

  private static let wishes: ReachWishes = {
    var wishes = ReachWishes()
    wishes.order = [ChannelCode("sms"), ChannelCode("mail")]
    wishes.quiet = QuietHours(from: LocalTime(secondsOfDay: 82_800), until: LocalTime(secondsOfDay: 23_400))
    wishes.without = [.handover, .qualification]
    return wishes
  }()
}
