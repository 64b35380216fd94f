"""A whole dossier of the Zorg- en Veiligheidshuis, by the accounts of its partners."""

import contextlib
import datetime
import re
import shutil
import tempfile
import zoneinfo

from acceptance import BIN, ROOT, Place, case, expect, main, needs_root

# Accounts that need no name: the kernel says who they are.
PEOPLE = {
    "ria": 20001,  # coordinates ex-detainees
    "gemeente-leiden": 20011,
    "dji": 20012,
    "reclassering": 20013,
    "ggz": 20014,  # a partner, and not of this dossier
    "privacy": 20021,
    "planner": 20031,
    "auditor": 20032,
}
NAME, BSN = "Jan Pietersen", "111222333"


def now():
    return datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Amsterdam"))


def day(days):
    return (now().date() + datetime.timedelta(days=days)).isoformat()


class House:
    """A place in which several accounts work."""

    def __init__(self, place):
        self.place = place
        self.program = shutil.copy(BIN / "piket", place.path / "piket")

    def piket(self, who, *words, input=b""):
        uid = PEOPLE[who]
        prefix = ["setpriv", f"--reuid={uid}", f"--regid={uid}", "--clear-groups"]
        return self.place.piket(*words, program=self.program, prefix=prefix, input=input)

    def does(self, who, *words, **options):
        result = self.piket(who, "case", *words, **options)
        expect(result.code == 0, f"{who} does it", result)
        return result


def config():
    """The default region, with an account for each of these people."""
    text = (ROOT / "Config" / "leidse-regio.toml").read_text()

    def grants(role, *names):
        nonlocal text
        accounts = ", ".join(f'"uid:{PEOPLE[name]}"' for name in names)
        text = re.sub(rf"(\[roles\.{role}\]\naccounts = )\[\]", rf"\g<1>[{accounts}]", text)

    partners = ["gemeente-leiden", "dji", "reclassering", "ggz"]
    for name in partners:
        text = re.sub(
            rf'(code = "{name}"\nname = .*\nkind = .*\naccounts = )\[\]', rf'\g<1>["uid:{PEOPLE[name]}"]', text
        )
    grants("case-partner", *partners)
    grants("case-coordinator", "ria")
    grants("privacy-officer", "privacy")
    grants("planner", "planner")
    grants("auditor", "auditor")
    return text


@contextlib.contextmanager
def house():
    needs_root()
    place = Place("house", parent=tempfile.mkdtemp(prefix="p", dir="/tmp"))
    try:
        place.path.parent.chmod(0o711)
        place.path.chmod(0o711)
        place.write_config(text=config())
        place.daemon_log = place.start()
        place.socket.chmod(0o666)
        yield House(place)
    finally:
        place.clean()
        shutil.rmtree(place.path.parent, ignore_errors=True)


def referred(house):
    """Somebody who comes back: referred by the prison service, taken up, participants chosen."""
    persons = f"subject;{NAME};{BSN};1984-05;Breestraat 1\nhousehold-member;Anna Pietersen\n".encode()
    words = ["--theme", "terugkeer", "-m", "leiden", "--reason", "back in March", "--goal", "a roof"]
    words += ["--doel", "intake"]
    number = house.does(
        "dji", "refer", "-", *words, "--with", "gemeente-leiden", "--json", input=persons
    ).json["dossier"]
    house.does(
        "gemeente-leiden", "triage", number, "taken-up", "--reason", "fits", "--met", "localSafetyProblem:threats",
        "--review", day(30), "--doel", "intake",
    )
    house.does(
        "gemeente-leiden", "participants", number, "gemeente-leiden", "dji", "reclassering", "--doel", "coordination"
    )
    return number


@case
def an_ex_detainee_comes_back(_place):
    with house() as h:
        number = referred(h)
        expect(re.fullmatch(r"\d{4}-R-0001", number), "the first of its series", number)
        doel = ["--doel", "afstemming"]
        h.does("ria", "appoint", number, f"uid:{PEOPLE['ria']}", "--lead", "gemeente-leiden", *doel)
        h.does("dji", "contribute", number, "release is on 1 March", "--condition", "not to the press", *doel)
        h.does("reclassering", "contribute", number, "he drinks", "--only", "dji", *doel)
        h.does("ria", "plan", number, "housing:a room before release", *doel)
        h.does(
            "ria", "action", number, "find a room", "--to", "gemeente-leiden", "--due", day(20), "--source", "B1", *doel
        )
        terms = h.does("gemeente-leiden", "terms", *doel, "--json").json["terms"]
        expect([t.get("item") for t in terms] == ["A1", None], "the action runs out first, then the review", terms)
        moment = (now() + datetime.timedelta(minutes=2)).strftime("%Y-%m-%d %H:%M")
        # Not in the last minutes of a day: a conference begins on the day for which it was planned.
        if moment[:10] == day(0):
            h.does("ria", "conference", number, "--at", moment, "--agenda", "housing", *doel)
            agenda = h.does("reclassering", "agenda", *doel)
            expect(number in agenda.out and "housing" in agenda.out, "it is on the agenda", agenda)
            h.does("ria", "conference", number, "--start", "C1", "--present", "dji", *doel)
            h.does("ria", "conference", number, "--end", "C1", "--decision", "B1:a room first", *doel)
        early = h.piket("gemeente-leiden", "case", "close", number, "goals-met", "has a room", *doel)
        expect(early.code == 1 and "A1" in early.err, "not with an open action", early)
        seen = h.does("gemeente-leiden", "show", number, *doel)
        expect(NAME in seen.out and "not to the press" in seen.out, "who takes part sees it", seen)
        expect("he drinks" not in seen.out, "and not what was for another", seen)
        h.does("gemeente-leiden", "done", number, "A1", "--note", "a room is found", *doel)
        h.does("ria", "review", number, "on course", "--next", day(60), *doel)
        h.does("gemeente-leiden", "close", number, "goals-met", "has a room", *doel)
        closed = h.does("ria", "toon", number, *doel)
        expect("a room is found" in closed.out or "has a room" in closed.out, "what is closed can be read", closed)
        access = h.does("privacy", "access", number, "--doel", "rechtmatigheid", "--json").json["records"]
        readers = {(r["account"], r["action"]) for r in access}
        expect((f"uid:{PEOPLE['gemeente-leiden']}", "read") in readers, "who read it is known", access)


@case
def to_others_it_does_not_exist(_place):
    with house() as h:
        number = referred(h)
        other = number.replace("0001", "0002")
        for who, purpose in [("ggz", "coordination"), ("ggz", "care")]:
            closed = h.piket(who, "case", "show", number, "--doel", purpose, "--json")
            unknown = h.piket(who, "case", "show", other, "--doel", purpose, "--json")
            expect(closed.code == unknown.code == 5, "not found", closed, unknown)
            expect(closed.err.replace(number, other) == unknown.err, "alike", closed, unknown)
            expect(h.does(who, "list", "--doel", purpose, "--json").json == {"dossiers": []}, "and in no list")
        expect(h.piket("planner", "case", "list", "--doel", "care").code == 4, "a planner has nothing to do with it")
        purpose = h.piket("dji", "case", "show", number)
        expect(purpose.code == 1 and "coordination" in purpose.err, "without a purpose nothing", purpose)
        access = h.does("privacy", "access", number, "--doel", "lawfulness")
        expect(f"uid:{PEOPLE['ggz']}" in access.out and "takes no part" in access.out, "the attempt is known", access)
        log = h.piket("auditor", "audit", "log", "--all", "--json")
        expect("DossierReferred" in log.out and NAME not in log.out and "payload" in log.out, "no content", log)
        for text in (log.out, h.place.daemon_log.log, access.out):
            expect(NAME not in text and BSN not in text and "back in March" not in text, "nothing of a person", text)


@case
def in_an_emergency_a_coordinator_comes_in(_place):
    with house() as h:
        number = referred(h)
        h.does("ria", "appoint", number, "somebody-else", "--doel", "coordination")
        expect(h.piket("ria", "case", "show", number, "--doel", "care").code == 5, "it is another's")
        seen = h.does("ria", "show", number, "--doel", "care", "--nood", "he is at the door")
        expect(NAME in seen.out and "EMERGENCY" in seen.out, "it is open now", seen)
        h.does("privacy", "emergency", number, "1", "--doel", "lawfulness")
        access = h.does("privacy", "access", number, "--doel", "lawfulness")
        expect("in an emergency" in access.out, "and marked as such", access)


@case
def two_edits_at_once(_place):
    with house() as h:
        number = referred(h)
        doel = ["--doel", "coordination"]
        revision = h.does("ria", "show", number, *doel, "--json").json["dossier"]["summary"]["revision"]
        h.does("ria", "plan", number, "housing:a room", "--revision", revision, *doel)
        second = h.piket("ria", "case", "plan", number, "finance:debts", "--revision", revision, *doel)
        expect(second.code == 1 and "nothing was overwritten" in second.err, "what changed is told", second)


main()
