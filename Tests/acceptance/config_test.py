"""The configuration: mistakes at the start, and at a reload."""

import re
import signal
import subprocess

from acceptance import BIN, ROOT, case, cases, expect, main

REGION = (ROOT / "Config" / "leidse-regio.toml").read_text()


def line_of(text, part):
    return text[: text.index(part)].count("\n") + 1


def changed(old, new):
    assert old in REGION
    return REGION.replace(old, new, 1)


@cases(
    "refuses_{}",
    {
        "no_toml": ("<html>\n<body>no\n", 1, "TOML"),
        "a_picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 1, "TOML"),
        "an_empty_file": ("", 1, "code"),
        "an_unclosed_string": (
            changed('zone = "Europe/Amsterdam"', 'zone = "Europe/Amsterdam'),
            line_of(REGION, 'zone = "Europe'),
            "TOML",
        ),
        "a_key_twice": (
            changed('name = "Leidse regio"', 'name = "Leidse regio"\nname = "x"'),
            line_of(REGION, 'name = "Leidse regio"') + 1,
            "",
        ),
        "an_unknown_key": (
            changed('language = "nl"', 'language = "nl"\nlangauge = "nl"'),
            line_of(REGION, 'language = "nl"') + 1,
            "language",
        ),
        "an_unknown_zone": (
            changed("Europe/Amsterdam", "Europe/Amsterdm"),
            line_of(REGION, 'zone = "Europe'),
            "Amsterdm",
        ),
        "a_zone_that_is_a_path": (
            changed("Europe/Amsterdam", "../../etc/passwd"),
            line_of(REGION, 'zone = "Europe'),
            "passwd",
        ),
        "an_unknown_language": (
            changed('language = "nl"', 'language = "xx"'),
            line_of(REGION, 'language = "nl"'),
            "nl",
        ),
        "a_wrong_type": (
            changed("start-within-minutes = 30", 'start-within-minutes = "30"'),
            line_of(REGION, "start-within-minutes = 30"),
            "start-within-minutes",
        ),
        "a_negative_number": (
            changed("start-within-minutes = 30", "start-within-minutes = -30"),
            line_of(REGION, "start-within-minutes = 30"),
            "start-within-minutes",
        ),
        "a_wrong_pool": (
            changed('pool = "region"', 'pool = "regoin"'),
            line_of(REGION, 'pool = "region"\nstart'),
            "region",
        ),
        "a_wrong_weekday": (
            changed('weekday = "monday"', 'weekday = "mondag"'),
            line_of(REGION, 'weekday = "monday"'),
            "monday",
        ),
        "a_wrong_time": (changed('time = "09:00"', 'time = "25:00"'), line_of(REGION, 'time = "09:00"'), "25:00"),
        "a_fallback_that_is_not_there": (
            changed('fallback = ["AC_BZ"]', 'fallback = ["AC_BX"]'),
            line_of(REGION, 'fallback = ["AC_BZ"]'),
            "AC_BZ",
        ),
        "an_employer_of_no_municipality": (
            changed('municipalities = ["leiden"]', 'municipalities = ["leidn"]'),
            line_of(REGION, 'municipalities = ["leiden"]'),
            "leiden",
        ),
        "a_municipality_twice": (
            changed('code = "leiderdorp"', 'code = "leiden"'),
            line_of(REGION, 'code = "leiderdorp"'),
            "leiden",
        ),
        "a_function_twice": (changed('code = "CC"', 'code = "ACB"'), line_of(REGION, 'code = "CC"'), "ACB"),
        "an_unknown_role": (changed("[roles.reader]", "[roles.raeder]"), line_of(REGION, "[roles.reader]"), "reader"),
        "a_missing_code": (changed('code = "leidse-regio"\n', ""), None, "code"),
        "a_missing_cbs_code": (changed('cbs = "GM0546"\n', ""), None, "cbs"),
        "no_functions": (re.sub(r"\[\[function\]\]\n(?:.+\n)*", "", REGION), None, "function"),
    },
)
def wrong_configuration(place, value):
    text, line, hint = value
    place.config.write_bytes(text if isinstance(text, bytes) else text.encode())
    for lang in ("en", "nl"):
        daemon = place.refused(env={"PIKET_LANG": lang})
        expect(str(place.config) in daemon.log, "it names the file", daemon.log)
        expect(line is None or f":{line}:" in daemon.log, f"and line {line}", daemon.log)
        expect(hint in daemon.log, f"and '{hint}'", daemon.log)
        expect("Swift" not in daemon.log and "Error Domain" not in daemon.log, "in words", daemon.log)
    expect(not place.state.exists() and not place.socket.exists(), "nothing is made")


@case
def every_mistake_at_once(place):
    place.config.write_text(
        changed('cbs = "GM0546"', "cbs = 546")
        .replace('pool = "ordered"', 'pool = "orderd"')
        .replace("Europe/Amsterdam", "Europe/Leiden")
    )
    log = place.refused().log
    expect(all(word in log for word in ("Europe/Leiden", "cbs", "orderd")), "all three", log)
    expect("\\n" not in log, "each on a line of its own", log)
    expect(log.count("Europe/Leiden") == 1, "and each once", log)


@case
def no_configuration(place):
    log = place.refused(config=place.path / "nowhere.toml").log
    expect("nowhere.toml" in log and "--config" in log, "it says where it looked, and what to do", log)
    log = place.refused(config=place.path).log
    expect(str(place.path) in log, "a directory is none", log)


@case
def every_shipped_configuration_starts(place):
    for file in sorted((ROOT / "Config").glob("*.toml")):
        place.write_config(text=file.read_text())
        daemon = place.start(state=place.path / file.stem)
        shown = place.does("region", "show", "--json").json
        expect(shown["code"] == file.stem, f"{file.name} serves", shown)
        daemon.stop()


@case
def reload_takes_a_good_file_and_refuses_a_bad_one(place):
    daemon = place.start()
    place.office()
    name = lambda: place.does("region", "show", "--json").json["name"]
    place.config.write_text(place.config.read_text().replace('name = "Leidse regio"', 'name = "Another name"'))
    daemon.signal(signal.SIGHUP)
    expect(daemon.wait_until("RELOADING=1") == "RELOADING=1", "it tells that it reloads")
    expect(daemon.wait_until("READY=1") == "READY=1", "and that it is ready again")
    expect(name() == "Another name", "a good file is taken")
    good = place.config.read_text()
    for bad in ("nonsense [", good.replace("Another name", "Third").replace('pool = "region"', 'pool = "x"', 1), ""):
        place.config.write_text(bad)
        before = len(daemon.log)
        daemon.signal(signal.SIGHUP)
        expect(daemon.wait_until("READY=1") == "READY=1", "it stays ready")
        told = daemon.log[before:]
        expect(
            str(place.config) in told and re.search(rf"{re.escape(str(place.config))}:\d+:", told),
            "it says file, line and reason",
            told,
        )
        expect(name() == "Another name", "the old one stays")
        place.serves()
    place.config.unlink()
    daemon.signal(signal.SIGHUP)
    daemon.wait_until("READY=1")
    expect(name() == "Another name", "the old one stays where the file is gone")
    place.config.write_text(good.replace("Another name", "Last name"))
    daemon.signal(signal.SIGHUP)
    daemon.wait_until("READY=1")
    expect(name() == "Last name", "and a good one is taken after that")


@case
def reload_takes_roles_away_at_once(place):
    daemon = place.start()
    wire = place.wire()
    expect("error" not in wire.call("nl.piket.Person.List"), "allowed")
    place.write_config(roles={"administrator": ["somebody-else"]})
    daemon.signal(signal.SIGHUP)
    daemon.wait_until("READY=1")
    reply = wire.call("nl.piket.Person.List")
    expect(reply.get("error") == "nl.piket.Service.NotAllowed", "not any more, on the same connection", reply)


@case
def reload_refuses_what_would_strand_the_log(place):
    """A function that has shifts is taken away: whatever is decided, the daemon goes on and is right."""
    daemon = place.start()
    place.office()
    text = place.config.read_text()
    without = re.sub(r'\[\[function\]\]\ncode = "HV"\n(?:.+\n)*', "", text)
    place.config.write_text(without)
    daemon.signal(signal.SIGHUP)
    daemon.wait_until("READY=1")
    answer = place.does("who", "--at", "2027-01-05", "--json").json
    expect(len(answer["duties"]) in (7, 8), "who still answers", answer)
    past = place.piket("roster", "show", "--from", "2027-01-04", "--until", "2027-01-11", "--json")
    expect(past.code == 0, "and the roster too", past)
    expect(daemon.stop() == 0, "it stops")
    expect("HV" in place.refused().log, "it does not start without what the log knows")
    place.config.write_text(text)
    place.start()
    place.serves("and it starts again")


@case
def wrong_usage(place):
    for words in (["--nope"], ["extra"], ["--config"]):
        done = subprocess.run([BIN / "piketd", *words], capture_output=True, timeout=60)
        expect(done.returncode == 2 and done.stderr, f"{words} is wrong usage", done)
    done = subprocess.run(
        [BIN / "piketd", "--config", place.config, "--socket", place.socket],
        capture_output=True,
        timeout=60,
        env={"PIKET_LANG": "en"},
    )
    expect(
        done.returncode == 1 and b"--state" in done.stderr, "without a state directory it says how to give one", done
    )
    for words in (["--help"], ["--version"]):
        done = subprocess.run([BIN / "piketd", *words], capture_output=True, timeout=60)
        expect(done.returncode == 0 and done.stdout, f"{words}", done)


main()
