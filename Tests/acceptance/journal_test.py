"""What the daemon writes to its log: enough to follow it, and no personal data."""

import re

from acceptance import SAMPLES, case, cases, expect, main

SECRETS = [
    "Geheim",
    "Zoë",
    "12345678",
    "z.geheim",
    "example.nl",
    "hernia",
    "Leiden 01",
    "31600000",
    "06-0000",
    "Verzonnen",
]
KINDS = ["sick", "ziek", "leave", "verlof", "training", "opleiding"]


@case
def no_personal_data(place):
    daemon = place.start()
    place.office(absences=True)
    place.does(
        "person",
        "add",
        "zg-1",
        "--name",
        "Zoë Geheim",
        "--municipality",
        "leiden",
        "--phone",
        "06-12345678",
        "--email",
        "z.geheim@example.nl",
        "--function",
        "OVD_BZ",
    )
    place.does("person", "show", "Zoë Geheim")
    place.does("absence", "add", "zg-1", "--from", "2027-05-01", "--until", "2027-05-03", "--kind", "sick")
    place.does("roster", "assign", "OVD_BZ", "zg-1", "--at", "2027-06-01", "--reason", "hernia van Verzonnen")
    # What is refused is told to the caller, and not to the log.
    place.piket("person", "show", "Piet Geheim")
    place.piket("person", "add", "zg-1", "--name", "Zoë Geheim", "--municipality", "leiden")
    place.piket("person", "add", "zg-2", "--name", "Zoë Geheim", "--municipality", "leiden", "--phone", "12345678")
    place.piket("absence", "add", "Zoë Geheim", "--from", "2027-05-01", "--until", "2027-05-03", "--kind", "ziek")
    place.piket("roster", "assign", "OVD_BZ", "ldn-01", "--at", "2020-06-01", "--reason", "hernia")
    place.piket("person", "import", place.file("Geheim.csv", "code;naam;gemeente\nzg-3;Zoë Geheim;Verzonnen\n"))
    place.piket("roster", "import", SAMPLES / "piketrooster-met-fouten.csv")
    wire = place.wire()
    wire.send(b'{"method": "nl.piket.Person.Show", "parameters": {"person": ["Geheim"]}}\0')
    wire.reply()
    wire.send(b'{"method": "nl.piket.Person.Geheim"}\0')
    wire.reply()
    daemon.stop()
    for secret in SECRETS:
        lines = [line for line in daemon.log.splitlines() if secret in line]
        expect(not lines, f"'{secret}' is not in the log", *lines[:2])
    for kind in KINDS:
        lines = [line for line in daemon.log.splitlines() if re.search(rf"\b{kind}\b", line, re.I)]
        expect(not lines, f"no kind of absence ('{kind}') is in the log", *lines[:2])


@case
def every_entry_says_what_who_and_where(place):
    daemon = place.start()
    place.office(roster=False)
    place.piket("person", "show", "nobody")
    place.piket("person", "leave", "nobody")
    place.does("incident", "open", "brand", "-m", "leiden")
    daemon.stop()
    lines = daemon.log.splitlines()
    expect(
        all("MESSAGE_ID=" in line for line in lines),
        "each line has its MESSAGE_ID",
        *[line for line in lines if "MESSAGE_ID=" not in line][:3],
    )
    added = [line for line in lines if "PIKET_EVENT=PersonAdded" in line]
    expect(
        len(added) == 56
        and all(re.search(r"PIKET_ACTOR=\S+.*PIKET_POSITION=\d+.*PIKET_STREAM=person/", line) for line in added),
        "each event: by whom, where, at which position",
        *added[:1],
    )
    opened = [line for line in lines if "PIKET_EVENT=IncidentOpened" in line]
    expect(
        len(opened) == 1 and re.search(r"PIKET_INCIDENT=\d{4}-LDN-0001\b", opened[0]),
        "an event of an incident: of which",
        *opened,
    )
    expect(not any("PIKET_INCIDENT=" in line for line in added), "other events name none")
    refused = [line for line in lines if "PIKET_METHOD=nl.piket.Person.Leave" in line]
    expect(len(refused) == 1 and "PIKET_ERROR=" in refused[0], "a refusal is told", *refused)


@case
def nobody_forges_a_line(place):
    """A request identifier, an account, a method: none can begin a line of its own."""
    daemon = place.start()
    wire = place.wire()
    for text in ("x\nnotice forged", "x\r\nnotice forged", "x\u2028notice forged", "x\x1b[2Jforged"):
        wire.call(
            "nl.piket.Person.Add",
            {"code": "x-1", "name": "X", "municipality": "leiden", "phones": [], "functions": [], "requestID": text},
        )
        wire.call("nl.piket.Person.Leave", {"person": "x-1", "requestID": text})
        wire.call("nl.piket.Service." + text)
    daemon.stop()
    expect(not re.search(r"^notice forged", daemon.log, re.M), "no line is forged", daemon.log)
    expect("\x1b" not in daemon.log, "and no terminal is steered")


@cases("in_{}", {"dutch": ("nl", "Gestopt", "Gereed"), "english": ("en", "Stopped", "Ready")})
def language_of_the_journal(place, value):
    language, stopped, ready = value
    place.config.write_text(place.config.read_text().replace('language = "nl"', f'language = "{language}"'))
    daemon = place.start()
    daemon.wait_until("READY=1", seconds=0.2)
    place.serves()
    daemon.stop()
    expect(stopped in daemon.log and ready in daemon.log, f"{stopped}, {ready}", daemon.log)


main()
