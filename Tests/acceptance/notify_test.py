"""Messages reach people: the notifier with a mail server, a web server and channels of one's own, good and bad."""

import collections
import json
import re
import subprocess
import sys
import time

from acceptance import BIN, ROOT, SECONDS_MAX, Daemon, account, case, expect, main, require

ALERTING = """
[alerting]
answer-seconds = {answer}
retry-seconds = 1
retry-max-seconds = 2
attempts-max = 6
bundle-seconds = 0
"""


class Sink:
    """What a mail server and a web server got."""

    def __init__(self, place):
        self.folder = place.path
        self.process = subprocess.Popen([sys.executable, ROOT / "Tests" / "systemd" / "sink.py", place.path, "0", "0"])
        place.others.append(self)
        until((place.path / "ports").exists, "the sinks listen")
        self.mail_port, self.web_port = (place.path / "ports").read_text().split()

    def got(self, name):
        file = self.folder / name
        return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []

    @property
    def mails(self):
        return self.got("mails")

    @property
    def posts(self):
        return self.got("posts")

    def close(self):
        self.process.kill()
        self.process.wait()


def until(condition, what, seconds=SECONDS_MAX, evidence=lambda: []):
    """Waits for what another process does."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            require(False, f"within {seconds} s: {what}", *evidence())
        time.sleep(0.05)


def channel(code, address="email", url=None, timeout=10):
    lines = ["[[channel]]", f'code = "{code}"', f'address = "{address}"', f"timeout-seconds = {timeout}", "per-minute = 1000"]
    return "\n".join(lines + ([f'url = "{url}"'] if url else [])) + "\n"


def office(place, channels, answer=60, people=1, more="", functions=None):
    """A daemon, and people who can be called. functions: only so many of the region's."""
    text = (ROOT / "Config" / "leidse-regio.toml").read_text()
    if functions:
        parts = text.split("\n[[function]]\n")
        text = "\n[[function]]\n".join(parts[: functions + 1]).replace('fallback = ["AC_BZ"]', "fallback = []")
        rest = parts[-1][parts[-1].index("# --- Swaps") :]
        text += "\n" + re.sub(r"\[\[position\]\]\n(?:[^\n\[]+\n)+", "", rest)
    head = text.split("\n[alerting]")[0]
    tail = text[text.index("# --- Roles") :]
    text = head + "\n" + ALERTING.format(answer=answer) + more + "\n" + "\n".join(channels) + "\n" + tail
    roles = {r: [account()] for r in ("planner", "duty-officer", "evaluator", "auditor", "administrator", "notifier")}
    place.write_config(roles, text)
    (place.path / "channels").mkdir()
    daemon = place.start()
    for number in range(1, people + 1):
        place.does(
            "person", "add", f"p{number}", "--name", f"Persoon {number} é", "--municipality", "leiden",
            "--phone", f"+316{number:08}", "--email", f"p{number}@leiden.example", "--function", "OVD_BZ",
        )  # fmt: skip
    return daemon


def own_channel(place, code, script):
    path = place.path / "channels" / code
    path.write_text("#!/bin/sh\n" + script + "\n")
    path.chmod(0o755)


def notifier(place):
    words = [str(BIN / "piket-notify"), "--socket", str(place.socket), "--channels", str(place.path / "channels")]
    words += ["--mail-from", "piket@leiden.example", "--sendmail", str(place.path / "sendmail")]
    process = Daemon(place, words)
    place.daemons.append(process)
    state = process.wait_until("READY=1")
    require(state == "READY=1", f"piket-notify becomes ready (it is: {state})", process.log)
    return process


def call(place, *persons, **options):
    """An alert to persons; its code, and the code of each call."""
    words = [word for person in persons for word in ("--person", person)]
    reply = place.does("alert", "send", "Brand Hoogmadeseweg", *words, "--json").json["alert"]
    return reply["code"], {c["person"]: c["code"] for c in reply["calls"]}


def message_states(place):
    reply = place.does("alert", "messages", "--json").json
    return {(m["person"], m["channel"]): m["state"] for m in reply["messages"]}


@case
def a_mail_arrives_and_can_be_answered(place):
    sink = Sink(place)
    office(place, [channel("mail", url=f"smtp://127.0.0.1:{sink.mail_port}")])
    notifier(place)
    began = time.monotonic()
    code, calls = call(place, "p1")
    until(lambda: sink.mails, "the mail is there")
    expect(time.monotonic() - began < 10, "soon")
    mail = sink.mails[0]
    expect(mail["to"] == ["p1@leiden.example"], "to the person", mail)
    expect(calls["p1"] in mail["text"] and "Hoogmadeseweg" in mail["text"], "with what it is about and the code", mail)
    expect(mail["headers"].get("Importance") == "high", "as urgent", mail)
    until(lambda: message_states(place) == {("p1", "mail"): "sent"}, "the daemon knows that it went")
    place.does("alert", "ack", calls["p1"], "--coming", "20m")
    shown = place.does("alert", "show", code, "--json").json["alert"]
    expect(shown["calls"][0]["state"] == "coming", "the answer is known", shown)
    time.sleep(2)
    expect(len(sink.mails) == 1, "nobody is called twice", sink.mails)


@case
def a_webhook_that_fails_at_first_is_tried_again(place):
    sink = Sink(place)
    office(place, [channel("gateway", "phone", f"http://127.0.0.1:{sink.web_port}/flaky")])
    notifier(place)
    _, calls = call(place, "p1")
    until(lambda: message_states(place) == {("p1", "gateway"): "sent"}, "it went in the end")
    posts = sink.posts
    expect(len(posts) == 3 and len({p["key"] for p in posts}) == 1, "the third attempt of one message", posts)
    body = posts[0]["body"]
    expect(body["to"] == "+31600000001" and body["codes"] == [calls["p1"]], "with the number and the code", body)


@case
def a_channel_that_cannot_leads_to_the_next_at_once(place):
    sink = Sink(place)
    web = f"http://127.0.0.1:{sink.web_port}"
    office(place, [channel("missing", "phone"), channel("refused", "phone", web + "/404"), channel("mail", url=f"smtp://127.0.0.1:{sink.mail_port}")])
    notifier(place)
    call(place, "p1")
    until(lambda: sink.mails, "the last channel is reached long before the answer would be due")
    states = message_states(place)
    expect(states[("p1", "missing")] == "failed" and states[("p1", "refused")] == "failed", "both are told", states)


@case
def channels_that_hang_crash_or_print_rubbish(place):
    sink = Sink(place)
    office(
        place,
        [channel("hangs", "phone", timeout=1), channel("crashes", "phone"), channel("rubbish", "phone"), channel("mail", url=f"smtp://127.0.0.1:{sink.mail_port}")],
        answer=4,
    )  # fmt: skip
    own_channel(place, "hangs", f"echo x >>{place.path}/hung; trap '' TERM; sleep 600")
    own_channel(place, "crashes", "kill -SEGV $$")
    own_channel(place, "rubbish", "head -c 100000 /dev/urandom; echo '{\"outcome\": 7}'")
    notifier(place)
    call(place, "p1")
    until(lambda: sink.mails, "the mail goes in the end")
    states = message_states(place)
    expect(states[("p1", "rubbish")] == "sent", "what exits with 0 went, whatever it printed", states)
    expect((place.path / "hung").read_text().count("x") >= 1, "the one that hangs was tried")
    log = place.daemons[-1].log
    expect("no end after 1 s" in log, "and its end is in the journal", log[-2000:])


@case
def a_notifier_killed_in_the_middle_loses_nothing(place):
    sink = Sink(place)
    office(place, [channel("mail", url=f"smtp://127.0.0.1:{sink.mail_port}")], people=60)
    carrier = notifier(place)
    names = [f"p{n}" for n in range(1, 61)]
    call(place, *names)
    for count in (5, 20, 40):
        until(lambda count=count: len(sink.mails) >= count, f"{count} mails are there")
        carrier.kill()
        carrier = notifier(place)
    until(lambda: len({m["to"][0] for m in sink.mails}) == 60, "everybody got it")
    until(lambda: set(message_states(place).values()) == {"sent"}, "and it is known")
    times = collections.Counter(m["to"][0] for m in sink.mails)
    ids = {m["to"][0]: m["id"] for m in sink.mails}
    expect(all(m["id"] == ids[m["to"][0]] for m in sink.mails), "what came twice has one identifier", times)


@case
def a_daemon_killed_in_the_middle_goes_on(place):
    sink = Sink(place)
    daemon = office(place, [channel("mail", url=f"smtp://127.0.0.1:{sink.mail_port}")], people=60)
    notifier(place)
    call(place, *[f"p{n}" for n in range(1, 61)])
    until(lambda: len(sink.mails) >= 10, "some mails are there")
    daemon.kill()
    place.start()
    until(lambda: len({m["to"][0] for m in sink.mails}) == 60, "everybody got it")
    until(lambda: set(message_states(place).values()) == {"sent"}, "and it is known")
    place.does("audit", "verify")


@case
def an_answered_alert_is_not_carried_any_more(place):
    sink = Sink(place)
    office(place, [channel("mail", url=f"smtp://127.0.0.1:{sink.mail_port}")])
    _, calls = call(place, "p1")
    place.does("alert", "ack", calls["p1"], "--not-coming")
    notifier(place)
    time.sleep(2)
    expect(not sink.mails, "what was answered before it went does not go", sink.mails)


@case
def two_hundred_people_are_handed_over_within_a_second(place):
    office(place, [channel("count", "phone")], people=200)
    own_channel(place, "count", f"echo x >>{place.path}/count")
    notifier(place)
    names = [word for n in range(1, 201) for word in ("--person", f"p{n}")]
    place.does("alert", "send", "Brand", *names)
    until(lambda: message_states(place) and set(message_states(place).values()) == {"sent"}, "all went")
    expect((place.path / "count").read_text().count("x") == 200, "each once")


@case
def a_heartbeat_stops_when_something_is_wrong(place):
    sink = Sink(place)
    beat = f'[heartbeat]\nurl = "http://127.0.0.1:{sink.web_port}/200"\nevery-seconds = 1\n'
    daemon = office(place, [channel("mail")], more=beat, functions=1)
    own_channel(place, "mail", "exit 0")
    carrier = notifier(place)
    until(lambda: "The daemon is reached" in carrier.log, "the notifier is at work")
    check = place.piket("status", "--check")
    require(check.code == 1, "nobody is on duty", check)
    time.sleep(6)
    expect(not sink.posts, "it does not beat while something is wrong", sink.posts)
    place.does("roster", "assign", "OVD_BZ", "p1", "--from", "now", "--until", "+2d", "--reason", "test")
    until(lambda: place.piket("status", "--check").code == 0, "all is well", evidence=lambda: [place.piket("status").out])
    until(lambda: len(sink.posts) >= 2, "it beats on and on")
    expect(sink.posts[0]["body"]["kind"] == "heartbeat", "and says what it is", sink.posts[0])
    daemon.kill()
    time.sleep(1)
    count = len(sink.posts)
    time.sleep(7)
    expect(len(sink.posts) == count, "and not without the daemon", sink.posts)


@case
def it_stops_in_order_and_finishes_what_it_carries(place):
    office(place, [channel("slow", "phone")])
    own_channel(place, "slow", f"sleep 2; echo x >>{place.path}/went")
    carrier = notifier(place)
    call(place, "p1")
    time.sleep(1)
    carrier.stop()
    expect((place.path / "went").exists(), "the channel ended first")
    expect(message_states(place) == {("p1", "slow"): "sent"}, "and it was reported")


@case
def it_waits_for_the_daemon_and_for_leave(place):
    carrier = notifier(place)
    until(lambda: "No daemon at" in carrier.log, "it says that there is no daemon")
    office(place, [channel("mail")])
    until(lambda: "The daemon is reached" in carrier.log, "it finds it by itself")


main()
