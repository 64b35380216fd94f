"""The life of an incident: registered, scaled, manned, relieved, reported, handed over, exchanged, closed."""

import datetime
import json
import pathlib
import select
import signal
import subprocess

from acceptance import BIN, SECONDS_MAX, Skipped, case, expect, main, require



def ago(**span):
    """A moment in the past as people write it; on the daemon's clock."""
    return (datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(**span)).strftime("%Y-%m-%dT%H:%M:%SZ")


def ahead(**span):
    return (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(**span)).strftime("%Y-%m-%dT%H:%M:%SZ")


def incident(place, *words):
    return place.does("incident", *words)


def begin(place, roster=False):
    """A fire that began an hour ago; gives its number."""
    place.start()
    place.office(roster=roster)
    opened = incident(
        place, "open", "brand Hoogmadeseweg", "-m", "leiderdorp", "-m", "leiden", "--type", "2.1", "--at", ago(hours=1),
        "--source", "meldkamer", "--json",
    ).json["incident"]
    return opened["number"]


def refused(place, *rows):
    for words, code, hint in rows:
        result = place.piket("incident", *words)
        expect(result.code == code and hint in result.err, f"refused with {code}, and '{hint}'", result)


@case
def one_line_is_enough(place):
    place.start()
    done = incident(place, "open", "gaslek", "-m", "leiden")
    year = datetime.date.today().year
    expect(f"{year}-LDN-0001" in done.out, "the number", done)
    second = incident(place, "open", "rook", "-m", "leiden", "--json").json["incident"]["number"]
    expect(second == f"{year}-LDN-0002", "without a gap", second)


@case
def from_grip_0_to_3_and_back(place):
    number = begin(place)
    incident(place, "grip", number, "1", "rook", "--at", ago(minutes=20))
    incident(place, "grip", number, "3", "rook", "--by", "mayor", "--at", ago(minutes=10))
    expect("overdue" not in incident(place, "clocks", number).out.lower(), "nothing is overdue yet")
    incident(place, "convene", number, "gbt")
    for team in ["copi", "rot", "tbz", "gbt"]:
        incident(place, "started", number, team)
    states = {c["clock"]["state"] for c in incident(place, "clocks", number, "--json").json["clocks"]}
    expect(states == {"met"}, "every team began in time", states)
    incident(place, "grip", number, "0", "brand is uit", "--by", "mayor")
    shown = incident(place, "show", number, "--json").json
    expect([s["level"] for s in shown["steps"]] == ["1", "3", "0"], "the steps", shown["steps"])
    incident(place, "phase", number, "aftermath", "opruimen")
    incident(place, "close", number, "klaar")
    late = place.piket("incident", "log", number, "nog iets")
    expect(late.code == 1 and "--addendum" in late.err, "what is closed takes an addendum only", late)
    incident(place, "log", number, "nog iets", "--addendum")
    for words in [["position", "take", number, "OVD_BZ", "ldn-01"], ["sitrap", number, "--new"], ["grip", number, "1", "x"]]:
        result = place.piket("incident", *words)
        expect(result.code == 1 and "closed" in result.err, "and nothing else", result)


@case
def positions_change_hands(place):
    number = begin(place)
    incident(place, "position", "take", number, "ovd-bz", "ldn-01", "--at", ago(minutes=50))
    incident(place, "position", "take", number, "LEIDER_COPI", "--outside", "J. de Vries (brandweer)")
    both = incident(place, "position", "take", number, "IM_TBZ", "ldn-01")
    expect("also has OVD_BZ" in both.out, "two at once is told", both)
    incident(place, "position", "take", number, "OVD_BZ", "ldn-02", "--at", ago(minutes=20))
    incident(place, "position", "leave", number, "OVD_BZ", "--at", ago(minutes=10))
    again = incident(place, "position", "take", number, "OVD_BZ", "ldn-03")
    expect("2.3.2(2)" in again.out, "an interruption is told", again)
    holds = [h for h in incident(place, "position", "list", number, "--json").json["holds"]
             if h["position"]["code"] == "OVD_BZ"]
    expect([h["person"] for h in holds] == ["ldn-01", "ldn-02", "ldn-03"], "one after the other", holds)
    expect(holds[0]["until"] == holds[1]["from"] and holds[1]["until"] < holds[2]["from"], "without overlap", holds)
    known = incident(place, "position", "list", number, "--known").out
    expect("LEIDER_TBZ" in known and "HPZ" in known, "roles of teams and piket functions", known)
    refused(
        place,
        (["position", "take", number, "OVD_BX", "ldn-01"], 5, "OVD_BZ"),
        (["position", "take", number, "OVD_BZ", "ldn-00"], 5, "ldn-0"),
        (["position", "take", number, "OVD_BZ"], 2, "--outside"),
        (["position", "take", number, "OVD_BZ", "ldn-01", "--at", ahead(hours=1)], 1, "still to come"),
        (["position", "take", number, "OVD_BZ", "ldn-01", "--at", ago(hours=2)], 1, "before"),
        (["position", "take", number, "OVD_BZ", "ldn-03", "--at", ago(minutes=30)], 1, "order is not rewritten"),
        (["position", "leave", number, "AC_BZ"], 1, "Nobody has AC_BZ"),
        (["position", "list", "2020-LDN-0001"], 5, number),
    )


@case
def relief_is_planned_for_three_days(place):
    number = begin(place)
    incident(place, "grip", number, "2", "rook")
    incident(place, "position", "take", number, "OVD_BZ", "ldn-01")
    rows = incident(place, "relief", "show", number, "--json").json["rows"]
    by_code = {r["position"]["code"]: r["cells"] for r in rows}
    expect({"OVD_BZ", "LEIDER_TBZ", "CC_COPI"} <= set(by_code), "what the teams at work need", list(by_code))
    cells = by_code["OVD_BZ"]
    expect(len(cells) in (9, 10) and not cells[0]["short"] and all(c["short"] for c in cells[1:]), "who is there now", cells)
    start = cells[2]["from"]
    planned = incident(place, "relief", "assign", number, "OVD_BZ", "ldn-02", "--from", start, "--json").json
    expect(planned["relief"]["until"] == cells[2]["until"] and planned["warnings"] == [], "a whole shift", planned)
    tired = incident(place, "relief", "assign", number, "OVD_BZ", "ldn-02", "--from", cells[3]["from"])
    expect("eleven hours" in tired.out, "short rest is told", tired)
    filled = incident(place, "relief", "show", number, "--json").json["rows"]
    short = [c["short"] for r in filled if r["position"]["code"] == "OVD_BZ" for c in r["cells"]]
    expect(short[1:5] == [True, False, False, True], "what is planned is not short", short)
    refused(
        place,
        (["relief", "assign", number, "OVD_BZ", "ldn-03", "--from", start], 1, "R1"),
        (["relief", "assign", number, "OVD_BZ", "ldn-03", "--from", ago(hours=9), "--until", ago(hours=1)], 1, "past"),
        (["relief", "withdraw", number, "R9"], 5, "R1"),
        (["relief", "show", number, "--shift", "7"], 2, "shift"),
    )
    incident(place, "relief", "withdraw", number, "R1")
    text = place.does("incident", "aflossing", "toon", number, "--lang", "nl").out
    expect("TEKORT" in text and "OVD_BZ" in text, "in Dutch", text)


@case
def a_meeting_makes_decisions_and_actions(place):
    number = begin(place)
    done = incident(
        place, "meeting", "record", number, "copi", "--present", "OvD-B", "--present", "OvD-P", "--fact", "dak ingestort",
        "--assumption", "niemand binnen", "--assessment", "rook tot morgen", "--decision", "ramen dicht",
        "--action", "AC_BZ=sporthal openen", "--next", "+30m",
    )
    expect("copi-1" in done.out, "it has a number", done)
    shown = incident(place, "show", number, "--json").json
    expect([(d["giver"], d["meeting"]) for d in shown["decisions"]] == [("copi", "copi-1")], "an ordinary decision", shown)
    expect([(a["owner"], a["meeting"]) for a in shown["actions"]] == [("AC_BZ", "copi-1")], "an ordinary action", shown)
    certainty = {e["text"]: e.get("certainty") for e in shown["log"]}
    expect(certainty["dak ingestort"] == "fact" and certainty["niemand binnen"] == "assumption", "facts apart", certainty)
    expect("A1" in place.does("action", "list").out, "in the list of all actions")
    before = shown["incident"]["entries"]
    refused(
        place,
        (["meeting", "record", number, "cop"], 5, "copi"),
        (["meeting", "record", number, "copi", "--fact", "x", "--action", "AC_BX=y"], 5, "AC_BZ"),
        (["meeting", "record", number, "copi", "--at", ahead(hours=1)], 1, "still to come"),
    )
    expect(incident(place, "show", number, "--json").json["incident"]["entries"] == before, "nothing half done")
    incident(place, "meeting", "record", number, "copi")
    codes = [m["code"] for m in incident(place, "meeting", "list", number, "--json").json["meetings"]]
    expect(codes == ["copi-1", "copi-2"], "numbered for each team", codes)


@case
def an_old_report_is_what_was_known_then(place):
    number = begin(place)
    incident(place, "log", number, "twee <gewonden> & *rook*", "--source", "politie")
    incident(place, "action", number, "bellen", "--owner", "AC_BZ")
    incident(place, "sitrap", number, "--new", "--expected", "brand meester", "--question", "asbest?", "--next", "+1h")
    first = {f: incident(place, "sitrap", number, "--version", "1", "--format", f).out for f in ["text", "markdown", "html"]}
    expect("Not verified" in first["text"] and "asbest?" in first["text"], "what is not verified stands apart", first["text"])
    expect("&lt;gewonden&gt; &amp;" in first["html"] and "<gewonden>" not in first["html"], "HTML is escaped", first["html"])
    expect("<script" not in first["html"] and "http" not in first["html"].replace("http-equiv", ""), "and self-contained")
    expect(r"\*rook\*" in first["markdown"], "Markdown is escaped", first["markdown"])
    incident(place, "log", number, "--verifies", "2")
    incident(place, "done", number, "A1")
    incident(place, "change", number, "--title", "zeer grote brand")
    incident(place, "sitrap", number, "--new")
    place.daemons[-1].stop()
    place.start()
    for form, text in first.items():
        expect(incident(place, "sitrap", number, "--version", "1", "--format", form).out == text, f"the same bytes: {form}")
    newest = incident(place, "sitrap", number).out
    expect("Verified" in newest and "zeer grote brand" in newest and "Not verified" not in newest, "the newest", newest)
    written = place.path / "out.html"
    incident(place, "sitrap", number, "--version", "1", "--format", "html", "--output", written)
    expect(written.read_text() == first["html"], "as a file, the same")
    refused(
        place,
        (["sitrap", number, "--version", "3"], 5, "2"),
        (["sitrap", number, "--expected", "x"], 2, "--new"),
        (["sitrap", number, "--new", "--next", ago(hours=1)], 1, "past"),
    )


@case
def a_duty_officer_hands_over(place):
    number = begin(place)
    incident(place, "position", "take", number, "OVD_BZ", "ldn-01")
    incident(place, "grip", number, "1", "rook")
    incident(place, "decide", number, "ontruimen", "--to", "politie")
    incident(place, "action", number, "bellen", "--owner", "AC_BZ", "--due", "+2h")
    incident(place, "sitrap", number, "--new", "--next", "+1h")
    summary = place.does("incident", "handover").out
    for word in [number, "copi", "D1", "A1", "OVD_BZ", "sitrap"]:
        expect(word in summary, f"{word} is in the summary", summary)
    refused(place, (["handover", number, "--to", "ldn-02"], 1, "--position"), (["handover", "--to", "ldn-02"], 2, "number"))
    incident(place, "handover", number, "--to", "ldn-02", "--position", "OVD_BZ", "--note", "kranen zijn dicht")
    holds = incident(place, "position", "list", number, "--json").json["holds"]
    expect([(h["person"], h["current"]) for h in holds] == [("ldn-01", False), ("ldn-02", True)], "the position goes over", holds)
    expect("kranen zijn dicht" in incident(place, "show", number).out, "it is in the log")


@case
def what_is_open_is_not_closed(place):
    number = begin(place)
    incident(place, "action", number, "bellen", "--owner", "AC_BZ")
    incident(place, "decide", number, "ontruimen")
    refused(place, (["close", number], 1, "D1"), (["close", number, "--handover", "A1=AC_BZ"], 1, "D1"))
    incident(place, "close", number, "--handover", "A1=AC_BZ", "--handover", "D1=ACB")
    incident(place, "done", number, "A1")


def schema():
    try:
        from lxml import etree
    except ImportError:
        raise Skipped("needs the package lxml") from None
    here = pathlib.Path(__file__).parent
    return etree, etree.XMLSchema(etree.parse(str(here / "cap-1.2.xsd")))


@case
def messages_are_valid_and_come_back(place):
    etree, valid = schema()
    number = begin(place)
    incident(place, "change", number, "--title", 'brand <"Hoogmadeseweg"> & rook', "--place", "Hoogmadeseweg 1")
    incident(place, "log", number, "dak & gevel <ingestort>", "--verified")
    messages = [incident(place, "export", number, "--format", "cap").bytes]
    expect(incident(place, "export", number, "--format", "cap").bytes == messages[0], "unchanged, the same again")
    incident(place, "grip", number, "2", "rook", "--at", ago(minutes=20))
    messages.append(incident(place, "export", number, "--format", "cap").bytes)
    incident(place, "grip", number, "0", "uit", "--at", ago(minutes=10))
    incident(place, "close", number)
    messages.append(incident(place, "export", number, "--format", "cap").bytes)
    name = {"c": "urn:oasis:names:tc:emergency:cap:1.2"}
    kinds = []
    for message in messages:
        tree = etree.fromstring(message)
        expect(valid.validate(tree), "valid against the schema", valid.error_log, message.decode())
        kinds.append((tree.findtext("c:msgType", namespaces=name), tree.findtext("c:info/c:severity", namespaces=name)))
    expect(kinds == [("Alert", "Minor"), ("Update", "Severe"), ("Cancel", "Minor")], "what they say", kinds)
    tree = etree.fromstring(messages[0])
    expect(tree.findtext("c:info/c:headline", namespaces=name) == 'brand <"Hoogmadeseweg"> & rook', "as it was written")
    codes = [v.text for v in tree.findall("c:info/c:area/c:geocode/c:value", namespaces=name)]
    expect(codes == ["GM0547", "GM0546"], "codes of the municipalities", codes)
    # To another region's daemon, and back to this one.
    own = place.file("own.xml", messages[0])
    refused(place, (["import", own], 1, number))
    other = messages[0].replace(b"piket.leidse-regio", b"piket.elders")
    taken = incident(place, "import", place.file("other.xml", other), "--json").json
    expect(taken["kind"] == "alert" and taken["head"]["title"] == 'brand <"Hoogmadeseweg"> & rook', "an incident", taken)
    update = messages[1].replace(b"piket.leidse-regio", b"piket.elders")
    again = incident(place, "import", place.file("update.xml", update), "--json").json
    expect(again["kind"] == "update" and again["head"]["number"] == taken["head"]["number"], "into its log", again)


@case
def messages_that_are_none_open_nothing(place):
    place.start()
    good = (
        '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a1</identifier><sender>x@y.nl</sender>'
        f"<sent>{ago(minutes=5).replace('Z', '+00:00')}</sent><status>Actual</status><msgType>Alert</msgType>"
        "<scope>Public</scope><info><category>Fire</category><event>Brand</event><urgency>Immediate</urgency>"
        "<severity>Severe</severity><certainty>Observed</certainty></info></alert>"
    )
    bomb = '<!DOCTYPE a [<!ENTITY b "' + "x" * 1000 + '"><!ENTITY c "&b;&b;&b;">]>' + good.replace("Brand", "&c;")
    for text, hint in [
        (bomb, "document type"),
        (good.replace("Brand", "&file;"), "entities"),
        (good.replace("<scope>", "<scope"), "no XML"),
        (good.replace("cap:1.2", "cap:1.1"), "Common Alerting Protocol"),
        (good.replace("Actual", "Draft"), "status"),
        (good.replace("<event>Brand</event>", ""), "event"),
        ("<a>" * 2000, "long"),
        (good, "municipality"),
    ]:
        result = place.piket("incident", "import", place.file("m.xml", text))
        expect(result.code == 1 and hint in result.err, f"refused, and '{hint}'", result)
    lost = good.replace("a1", "a2").replace(">Alert<", ">Update<")
    refused(place, (["import", place.file("u.xml", lost)], 1, "No message"))
    expect(place.does("incident", "list", "--json").json["incidents"] == [], "nothing was opened")
    incident(place, "import", place.file("m.xml", good), "-m", "leiden")


@case
def a_whole_incident_is_exported(place):
    number = begin(place)
    lines = "\n".join(f"regel {n}" for n in range(3))
    for line in lines.split("\n"):
        incident(place, "log", number, line)
    incident(place, "position", "take", number, "OVD_BZ", "ldn-01")
    value = incident(place, "export", number).json
    expect([e["number"] for e in value["log"]] == [1, 2, 3, 4, 5], "the whole log", value["log"])
    expect(value["positions"][0]["person"] == "ldn-01" and value["incident"]["number"] == number, "and all else", value)
    text = incident(place, "export", number, "--format", "markdown").out
    expect(text.startswith(f"# {number}: ") and "regel 2" in text, "for people", text)


@case
def the_room_follows_one_incident(place):
    number = begin(place)
    incident(place, "open", "elders", "-m", "leiden")
    words = [str(BIN / "piket"), "watch", "--incident", number]
    # Without buffers: what select(2) says is what can be read.
    watch = subprocess.Popen(
        words, env=place.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    )
    try:
        expect(b"Listening" in watch.stderr.readline(), "it listens")
        incident(place, "log", "ldn-1", "van een ander")
        incident(place, "log", number, "rook trekt weg")
        incident(place, "position", "take", number, "OVD_BZ", "ldn-01")
        lines = []
        while len(lines) < 2 and select.select([watch.stdout], [], [], SECONDS_MAX)[0]:
            lines.append(watch.stdout.readline().decode())
        expect("rook trekt weg" in lines[0] and "OVD_BZ" in lines[1], "one line an entry, of this one only", lines)
    finally:
        watch.send_signal(signal.SIGTERM)
        watch.communicate(timeout=SECONDS_MAX)
    again = subprocess.Popen([*words, "--from", "1"], env=place.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0)
    try:
        require(select.select([again.stdout], [], [], SECONDS_MAX)[0], "what was before comes too")
        first = again.stdout.readline().decode()
        expect("brand Hoogmadeseweg" in first, "from the first entry on", first)
    finally:
        again.send_signal(signal.SIGTERM)
        again.communicate(timeout=SECONDS_MAX)


@case
def nothing_is_lost_by_a_kill(place):
    number = begin(place)
    incident(place, "position", "take", number, "OVD_BZ", "ldn-01")
    incident(place, "sitrap", number, "--new", "--expected", "x")
    incident(place, "export", number, "--format", "cap")
    before = {w: place.does("incident", *w.split(), number, "--json").json for w in ["show", "position list", "sitrap"]}
    place.daemons[-1].kill()
    place.start()
    for words, value in before.items():
        now = place.does("incident", *words.split(), number, "--json").json
        expect(now == value, f"{words} is as it was", json.dumps(now)[:2000])


main()
