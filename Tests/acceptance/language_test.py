"""Words, languages and exit codes."""

import json
import os
import re
import shutil
import tempfile

from acceptance import BIN, OTHER_ACCOUNT, SAMPLES, Place, case, cases, expect, main, needs_root

DUTCH, ENGLISH = "GEBRUIK", "USAGE"


@cases(
    "language_{}",
    {
        "nothing_set": ({}, (), ENGLISH),
        "posix": ({"LANG": "C"}, (), ENGLISH),
        "lang": ({"LANG": "nl_NL.UTF-8"}, (), DUTCH),
        "lang_belgian": ({"LANG": "nl_BE"}, (), DUTCH),
        "lang_german": ({"LANG": "de_DE.UTF-8"}, (), ENGLISH),
        "lc_messages_over_lang": ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "nl_NL.UTF-8"}, (), DUTCH),
        "lc_all_over_lc_messages": ({"LC_MESSAGES": "nl_NL.UTF-8", "LC_ALL": "en_US.UTF-8"}, (), ENGLISH),
        "lc_all_dutch": ({"LC_ALL": "nl_NL.UTF-8"}, (), DUTCH),
        "empty_lc_all_is_not_set": ({"LC_ALL": "", "LANG": "nl_NL.UTF-8"}, (), DUTCH),
        "piket_lang_over_lc_all": ({"LC_ALL": "en_US.UTF-8", "PIKET_LANG": "nl"}, (), DUTCH),
        "option_over_piket_lang": ({"PIKET_LANG": "nl"}, ("--lang", "en"), ENGLISH),
        "option_with_equals": ({}, ("--lang=nl",), DUTCH),
    },
)
def language_is_chosen(place, value):
    environment, words, wanted = value
    unset = {"PIKET_LANG": "", "LANG": "", "LC_ALL": "", "LC_MESSAGES": ""}
    result = place.piket("who", "--help", *words, env=unset | environment)
    expect(result.code == 0 and wanted in result.out, f"{wanted} in {environment}", result)


@case
def an_unknown_language_is_refused(place):
    result = place.piket("who", "--lang", "de")
    expect(result.code == 2 and "nl" in result.err and "en" in result.err, "with the languages there are", result)


@case
def dutch_names_of_commands(place):
    place.start()
    place.office(absences=True)
    for dutch, english in [
        ("wie", "who"),
        ("toestand", "status"),
        ("rooster toon", "roster show"),
        ("rooster concepten", "roster drafts"),
        ("persoon lijst", "person list"),
        ("persoon toon ldn-01", "person show ldn-01"),
        ("regio toon", "region show"),
        ("afwezigheid lijst", "absence list"),
        ("help rooster importeer", "help roster import"),
    ]:
        one, other = place.piket(*dutch.split()), place.piket(*english.split())
        if "status" in english or "who" in english or "roster" in english:
            expect(one.code == other.code == 0, f"{dutch} is {english}", one, other)
        else:
            expect(
                (one.code, one.out) == (other.code, other.out) and one.code == 0, f"{dutch} is {english}", one, other
            )
    done = place.piket("rooster", "importeer", SAMPLES / "piketrooster-2027.csv", "--lang", "nl")
    expect(done.code == 0 and "concept" in (done.out + done.err).lower(), "rooster importeer", done)
    expect(place.piket("rooster", "controleer", "D2").code == 1, "rooster controleer")
    expect(place.piket("rooster", "verwerp", "D2").code == 0, "rooster verwerp")


@case
def help_of_every_command(place):
    """A sentence, real examples and the exit codes, in both languages, without a daemon."""

    def commands(words):
        out = place.piket(*words, "--help", env={"PIKET_LANG": "en"}).out
        found = (
            re.findall(r"^  ([a-z]+)(?:, [a-z, ]+)?(?: {2,}|\n)", out.split("SUBCOMMANDS:")[-1], re.M)
            if "SUBCOMMANDS:" in out
            else []
        )
        yield words
        for name in found:
            if name != "help":
                yield from commands([*words, name])

    every = list(commands([]))
    expect(len(every) > 30, "the tree of commands", every)
    for words in every:
        for lang, parts in (
            ("en", ["Examples:", "Exit codes:", "OVERVIEW:"]),
            ("nl", ["Voorbeelden:", "Eindcodes:", "OVERZICHT:"]),
        ):
            result = place.piket(*words, "--help", "--lang", lang)
            expect(result.code == 0 and all(part in result.out for part in parts), f"{words} in {lang}", result)
            expect(
                not re.search(r"\b(help|option|argument|value|parser)\.[a-zA-Z.]+", result.out), "no bare key", result
            )


@case
def answers_in_json_are_the_same_in_both_languages(place):
    place.start()
    place.office(absences=True)
    for words in (
        ["who", "--at", "2027-01-05"],
        ["roster", "show"],
        ["person", "list"],
        ["region", "show"],
        ["audit", "verify"],
    ):
        one, other = (place.piket(*words, "--json", "--lang", lang).out for lang in ("en", "nl"))
        drop = re.compile(r'"(from|until|at)":"[^"]*"')
        expect(drop.sub("", one) == drop.sub("", other) and json.loads(one), f"{words} --json")


@case
def errors_in_json(place):
    for words, code, name in [
        (["who", "--nope"], 2, "WrongUsage"),
        (["nope"], 2, "WrongUsage"),
        (["who"], 3, "NoDaemon"),
    ]:
        result = place.piket(*words, "--json")
        expect(result.code == code and result.out == "" and result.error[0] == name, f"{words}: {name}", result)
    place.start()
    place.office()
    for words, code, name in [
        (["who", "--function", "OVD_B"], 5, "NotFound"),
        (["person", "show", "x"], 5, "NotFound"),
        (["who", "--at", "2027-10-31 02:30"], 1, "AmbiguousMoment"),
        (["who", "--at", "x"], 1, "HasMistakes"),
        (["person", "change", "ldn-01"], 1, "Refused"),
        (["roster", "assign", "OVD_BZ", "ldn-01", "--reason", "x"], 2, "WrongUsage"),
        (["person", "import", "/nowhere"], 2, "FileUnreadable"),
    ]:
        result = place.piket(*words, "--json")
        expect(result.code == code and result.out == "" and result.error[0] == name, f"{words}: {name}", result)


@case
def exit_codes(place):
    who = ["who"]
    expect(place.piket(*who).code == 3, "3 without a daemon")
    words = place.piket(*who)
    expect(
        str(place.socket) in words.err and "PIKET_SOCKET" in words.err, "it says where it looked, and what to do", words
    )
    place.start()
    place.office()
    expect(place.piket(*who).code == 0, "0 done")
    expect(place.piket("person", "leave", "ldn-01").code == 1, "1 refused")
    for words in (
        ["who", "--nope"],
        ["who", "extra"],
        ["nope"],
        ["roster", "import"],
        ["roster", "show", "--format", "pdf"],
        ["person", "add"],
        ["audit", "verify", "--head", "x"],
        ["roster", "nope"],
    ):
        expect(place.piket(*words).code == 2, f"2 wrong usage: {words}", place.piket(*words))
    expect(place.piket("person", "show", "nobody").code == 5, "5 not found")


@case
def another_account_is_not_allowed(place):
    """4, by the socket's mode and by the roles: as the account nobody."""
    needs_root()
    other = Place("other", parent=tempfile.mkdtemp(prefix="p", dir="/tmp"))
    try:
        other.path.parent.chmod(0o711)
        other.path.chmod(0o711)
        program = shutil.copy(BIN / "piket", other.path / "piket")
        nobody = ["setpriv", f"--reuid={OTHER_ACCOUNT}", f"--regid={OTHER_ACCOUNT}", "--clear-groups"]
        daemon = other.start()
        other.office()
        expect(os.stat(other.socket).st_mode & 0o007 == 0, "the socket is closed to others")
        result = other.piket("who", program=program, prefix=nobody)
        expect(result.code == 4 and str(other.socket) in result.err, "4: no permission on the socket", result)
        result = other.piket("who", "--json", program=program, prefix=nobody)
        expect(result.error[0] == "NoPermission", "and in JSON", result)
        other.socket.chmod(0o666)
        result = other.piket("who", program=program, prefix=nobody)
        expect(
            result.code == 4 and "nobody" in result.err and "reader" in result.err,
            "4: an account without a role is named, and the role it needs",
            result,
        )
        expect("Leiden 01" not in result.out + result.err, "and learns nothing")
        result = other.piket("roster", "publish", "D1", "--json", program=program, prefix=nobody)
        expect(result.code == 4 and result.error[0] == "NotAllowed", "nor may it write", result)
        result = other.piket("who", program=program, prefix=nobody, env={"USER": "root", "LOGNAME": "root"})
        expect(result.code == 4, "nothing in its environment changes who it is")
        other.write_config(roles={"planner": ["root"], "reader": ["nobody"]})
        other.config.chmod(0o600)
        daemon.signal(1)
        daemon.wait_until("READY=1")
        result = other.piket("who", program=program, prefix=nobody)
        expect(result.code == 0, "a reader asks", result)
        for words in (
            ["person", "add", "x-1", "--name", "X", "--municipality", "leiden"],
            ["absence", "list"],
            ["audit", "log"],
            ["roster", "assign", "OVD_BZ", "ldn-02", "--at", "now", "--reason", "x"],
        ):
            result = other.piket(*words, program=program, prefix=nobody)
            expect(result.code == 4, f"a reader may not: {words}", result)
        expect(other.piket("audit", "log").code == 4, "root has no more than its role (planner)")
    finally:
        other.clean()
        shutil.rmtree(other.path.parent, ignore_errors=True)


main()
