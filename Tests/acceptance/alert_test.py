"""Calling people out: the chain goes by itself, over a daemon that is killed, with a notifier of our own."""

import datetime
import re
import time

from acceptance import ROOT, SECONDS_MAX, account, case, expect, main, require


def office(place, answer_seconds, persons=""):
    """A daemon that waits so long for an answer; ldn-01 has OVD_BZ now, ldn-05 AC_BZ."""
    text = (ROOT / "Config" / "leidse-regio.toml").read_text()
    text = text.replace("answer-minutes = 5", f"answer-seconds = {answer_seconds}")
    text = text.replace("per-minute = 120", "per-minute = 10000")
    roles = ("planner", "duty-officer", "auditor", "administrator", "notifier")
    place.write_config(roles={role: [account()] for role in roles}, text=text)
    daemon = place.start()
    persons = persons or (
        "code;naam;gemeente;functies;e-mail\n"
        "ldn-01;Een;Leiden;OVD_BZ;een@example.nl\n"
        "ldn-05;Vijf;Leiden;AC_BZ;vijf@example.nl\n"
    )
    place.does("person", "import", place.file("p.csv", persons))
    if "ldn-05" in persons:
        for function, person in (("OVD_BZ", "ldn-01"), ("AC_BZ", "ldn-05")):
            place.does("roster", "assign", function, person, "--from", "now", "--until", "+2d", "--reason", "test")
    return daemon


def until(what, look):
    """What `look` gives, as soon as it is something."""
    end = time.monotonic() + SECONDS_MAX
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.05)
    require(False, what)


def take(place, in_hand=(), most=1000):
    reply = place.wire().call("nl.piket.Notify.Take", {"max": most, "inHand": list(in_hand)})
    require("error" not in reply, "the notifier takes", reply)
    return reply["parameters"]["deliveries"]


def report(place, deliveries, outcome="sent"):
    results = [{"id": delivery["id"], "outcome": outcome, "detail": "test"} for delivery in deliveries]
    reply = place.wire().call("nl.piket.Notify.Report", {"results": results})
    require("error" not in reply, "the notifier reports", reply)


def alert(place, code="L1"):
    return place.does("alert", "show", code, "--json").json["alert"]


def stages(place):
    return [step["stage"] for step in alert(place)["lines"][0]["steps"]]


@case
def the_chain_goes_on_after_kill_9(place):
    daemon = office(place, 10)
    sent = place.does("alert", "send", "brand", "--function", "OVD_BZ", "--json").json["alert"]
    expect([call["person"] for call in sent["calls"]] == ["ldn-01"], "who has piket is called", sent)
    first = take(place)
    expect([d["to"] for d in first] == ["een@example.nl"], "by mail", first)
    expect(first[0]["codes"] == [sent["calls"][0]["code"]], "with the code", first)
    # When: the daemon and the notifier die, before anything was reported
    daemon.kill()
    daemon = place.start()
    # Then: nothing is lost
    again = take(place)
    expect(again == first, "the notifier that has nothing in hand gets it again", first, again)
    report(place, again)
    expect(take(place) == [], "what is sent is not given again")
    # When: nobody answers, and the daemon dies once more
    daemon.kill()
    place.start()
    until("the chain goes on", lambda: stages(place) == ["holder", "fallback"])
    step = alert(place)["lines"][0]["steps"][1]
    expect(step["passed"] == [{"stage": "holder", "person": "ldn-01", "reason": "noAnswer"}], "and says why", step)
    deliveries = take(place)
    expect([d["person"] for d in deliveries] == ["ldn-05"], "the next is told", deliveries)
    # When: the next one comes
    code = deliveries[0]["codes"][0]
    answer = place.does("alert", "ack", code, "--coming", "20m", "--on-behalf")
    expect("ldn-05 comes for OVD_BZ" in answer.out, "that is taken", answer)
    same = place.does("alert", "ack", code, "--coming", "20m", "--on-behalf", "--json").json
    expect(same["needed"] and not same["late"], "the same answer again is fine", same)
    # Then
    shown = alert(place)
    expect(shown["lines"][0]["filledBy"] == "ldn-05" and shown.get("endedAt"), "the alert is over", shown)
    farewell = take(place)
    expect([(d["person"], d["kind"]) for d in farewell] == [("ldn-01", "over")], "who was told hears it", farewell)
    late = place.does("alert", "ack", first[0]["codes"][0], "--on-behalf")
    expect("recorded as late" in late.out, "an answer that comes too late is recorded", late)


@case
def what_cannot_be_delivered_makes_it_go_on_at_once(place):
    office(place, 7200)
    place.does("alert", "send", "brand", "--function", "OVD_BZ")
    report(place, take(place), "impossible")
    expect(stages(place) == ["holder", "fallback"], "the next step", alert(place))
    expect(alert(place)["lines"][0]["steps"][1]["passed"][0]["reason"] == "cannotBeReached", "and why", alert(place))
    failed = place.does("alert", "messages", "--failed", "--json").json["messages"]
    expect([(m["person"], m["state"], m["detail"]) for m in failed] == [("ldn-01", "failed", "test")], "is shown", failed)


@case
def nobody_left_is_an_emergency(place):
    daemon = office(place, 1)
    place.does("alert", "send", "brand", "--person", "ldn-01")
    until("the chain ends", lambda: "exhausted" in stages(place))
    entry = until("the journal tells", lambda: re.search("NIEMAND KOMT voor ldn-01.*L1.*", daemon.log))
    expect(entry, "in the region's language", daemon.log)
    check = place.piket("status", "--check")
    expect(check.code == 1 and "nobody comes for L1 ldn-01" in check.out, "the status finds it", check)
    # An answer still counts.
    place.does("alert", "ack", alert(place)["calls"][0]["code"], "--on-behalf")
    expect(alert(place).get("endedAt"), "an answer ends it", alert(place))


@case
def two_hundred_at_once(place):
    rows = "".join(f"p-{n};Persoon {n};Leiden;p-{n}@example.nl\n" for n in range(1, 201))
    office(place, 300, "code;naam;gemeente;e-mail\n" + rows)
    waiting = place.wire()
    first = waiting.call("nl.piket.Notify.Wait", more=True)
    expect(first.get("continues"), "the notifier waits", first)
    before = place.does("status", "--json").json["status"]["events"]
    words = [word for n in range(1, 201) for word in ("--person", f"p-{n}")]
    begin = time.monotonic()
    place.does("alert", "send", "rook", *words)
    woken = waiting.reply()
    deliveries = take(place)
    seconds = time.monotonic() - begin
    expect(woken.get("continues"), "the notifier is woken", woken)
    expect(len({d["to"] for d in deliveries}) == 200, "all are handed out", len(deliveries))
    expect(seconds < 10, f"soon after the command ({seconds:.2f} s with a debug build)")
    after = place.does("status", "--json").json["status"]["events"]
    expect(after - before == 2, "as one request of two events", before, after)
    expect(len({d["codes"][0] for d in deliveries}) == 200, "each with a code of its own")


@case
def a_team_that_is_late_is_told(place):
    office(place, 300)
    now = datetime.datetime.now(datetime.timezone.utc)
    begin, scaled = ((now - datetime.timedelta(minutes=m)).isoformat(timespec="seconds") for m in (40, 35))
    place.does("incident", "open", "brand", "-m", "leiden", "--at", begin)
    place.does("incident", "grip", "1", "1", "rook", "--at", scaled)
    log = until(
        "the clock is logged",
        lambda: [
            entry for entry in place.does("incident", "show", "1", "--json").json["log"]
            if entry["subject"] == "clockRanOut"
        ],
    )
    expect([entry["value"] for entry in log] == ["copi"] and log[0]["author"] == "piketd", "by the service", log)
    deliveries = take(place)
    expect([(d["person"], d["kind"]) for d in deliveries] == [("ldn-05", "clock")], "who sees to it hears it", deliveries)


@case
def what_is_wrong_is_refused(place):
    office(place, 300)
    for words, code, text in [
        (("send", "x", "--function", "OVDBZX"), 5, "OVD_BZ"),
        (("send", "x"), 1, "whom to call"),
        (("send", "--function", "OVD_BZ"), 1, "what is going on"),
        (("send", "x", "--function", "BGM"), 1, "BGM"),
        (("ack", "12345"), 1, "mistyped"),
        (("ack", "85554"), 5, "85554"),
        (("show", "L9"), 5, "L9"),
        (("test", "ldn-01", "--channel", "snail"), 5, "mail"),
        (("channels", "--order", "snail"), 1, "account"),
        (("ack", "85554", "--coming", "soon"), 2, "20m"),
    ]:
        result = place.piket("alert", *words)
        expect(result.code == code and text in result.err, f"refused with {code}: {text}", result)


main()
