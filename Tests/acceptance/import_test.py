"""Files as offices save them, and files that are none."""

import os
import re

from acceptance import SAMPLES, case, cases, expect, main, require

ROSTER = (SAMPLES / "piketrooster-2027.csv").read_text(encoding="utf-8-sig")
PERSONS = (SAMPLES / "medewerkers.csv").read_text(encoding="utf-8-sig")
ABSENCES = (SAMPLES / "verlof-2027.csv").read_text(encoding="utf-8-sig")
# Accents, so that a wrong encoding shows.
PERSONS = PERSONS.replace("Leiden 01", "Zoë Café – Müller").replace("Leiden 02", "Señor €")


def lines(text):
    return [line for line in text.replace("\r\n", "\n").split("\n") if line]


def table(text):
    return [line.split(";") for line in lines(text)]


def written(rows, separator=";", end="\n", quote=False):
    def cell(value):
        return f'"{value}"' if quote or separator in value else value

    return "".join(separator.join(map(cell, row)) + end for row in rows)


def shuffled(rows):
    order = list(range(len(rows[0])))[::-1]
    return [[row[i] for i in order] for row in rows]


def english(rows, names):
    return [[names.get(heading, heading) for heading in rows[0]], *rows[1:]]


def iso(text):
    return re.sub(r"\b(\d\d)-(\d\d)-(\d{4})\b", r"\3-\2-\1", text)


def percent(rows):
    place = rows[0].index("deeltijdfactor")

    def factor(text):
        return f"{float(text.replace(',', '.')) * 100:.0f}%"

    return [rows[0], *[[*row[:place], factor(row[place]), *row[place + 1 :]] for row in rows[1:]]]


ENGLISH = {
    "code": "Code",
    "naam": "name",
    "gemeente": "Municipality",
    "functies": "functions",
    "telefoon": "phone",
    "e-mail": "email",
    "deeltijdfactor": "part-time factor",
    "account": "account",
    "van": "from",
    "tot": "until",
    "soort": "kind",
    "week": "Week",
}

VARIANTS = {
    "semicolon_lf": lambda t: written(table(t)).encode(),
    "semicolon_crlf_bom": lambda t: b"\xef\xbb\xbf" + written(table(t), end="\r\n").encode(),
    "comma": lambda t: written(table(t), ",").encode(),
    "comma_crlf_bom": lambda t: b"\xef\xbb\xbf" + written(table(t), ",", "\r\n").encode(),
    "tab": lambda t: written(table(t), "\t").encode(),
    "excel_separator_line": lambda t: b"sep=,\r\n" + written(table(t), ",", "\r\n").encode(),
    "windows_1252": lambda t: written(table(t), end="\r\n").encode("cp1252"),
    "utf_16_little": lambda t: b"\xff\xfe" + written(table(t), "\t", "\r\n").encode("utf-16-le"),
    "utf_16_big": lambda t: b"\xfe\xff" + written(table(t), "\t", "\r\n").encode("utf-16-be"),
    "quoted": lambda t: written(table(t), quote=True).encode(),
    "quoted_comma": lambda t: written(table(t), ",", quote=True).encode(),
    "columns_shuffled": lambda t: written(shuffled(table(t))).encode(),
    "english_headings": lambda t: written(english(table(t), ENGLISH)).encode(),
    "upper_case_headings": lambda t: written([[h.upper() for h in table(t)[0]], *table(t)[1:]]).encode(),
    "iso_dates": lambda t: written(table(iso(t))).encode(),
    "slashed_dates": lambda t: written(table(re.sub(r"\b(\d\d)-(\d\d)-(\d{4})\b", r"\1/\2/\3", t))).encode(),
    "blank_lines": lambda t: ("\n\n" + "\n\n".join(lines(t)) + "\n\n\n").encode(),
    "blank_rows": lambda t: written([r for row in table(t) for r in (row, [""] * len(row))]).encode(),
    "trailing_separators": lambda t: written([row + ["", ""] for row in table(t)]).encode(),
    "spaces_around": lambda t: written([[f" {cell} " for cell in row] for row in table(t)]).encode(),
    "no_last_line_end": lambda t: "\n".join(lines(t)).encode(),
    "old_mac_line_ends": lambda t: "\r".join(lines(t)).encode(),
}


def upper(text, pattern):
    return re.sub(pattern, lambda match: match.group().upper(), text)


def roster(place, data):
    done = place.piket("roster", "import", place.file("roster.csv", data), "--json")
    if not expect(done.code == 0, "the roster is taken", done):
        return None
    draft = done.json["draft"]
    shown = place.does(
        "roster", "show", "--draft", draft, "--from", "2027-01-01", "--until", "2028-02-01", "--json"
    ).json
    return shown["shifts"]


# One daemon for all variants: each is a draft of its own.
@case
def every_variant_is_the_same_roster(place):
    place.start()
    place.office(roster=False)
    wanted = roster(place, ROSTER.encode())
    require(wanted and len(wanted) == 416, "the roster as it is")
    variants = VARIANTS | {
        "upper_case_codes": lambda t: written(table(upper(t, r"(ldn|ldp|oeg|ztw)-\d\d"))).encode(),
        "lower_case_functions": lambda t: (lines(t)[0].lower() + "\n" + "\n".join(lines(t)[1:])).encode(),
        "function_names": lambda t: written(
            english(table(t), {"OVD_BZ": "Officier van Dienst Bevolkingszorg", "CC": "Crisis communication"})
        ).encode(),
        "person_names": lambda t: t.replace("ldn-22", "Leiden 22").encode(),
        "a_free_column": lambda t: written(
            [row + ["note" if n == 0 else "x"] for n, row in enumerate(table(t))]
        ).encode(),
    }
    for name, variant in variants.items():
        shifts = roster(place, variant(ROSTER))
        if shifts is not None:
            expect(shifts == wanted, f"{name}: the same shifts", len(shifts), shifts[:1], wanted[:1])


@case
def every_variant_is_the_same_staff(place):
    place.start()
    place.does("person", "import", place.file("persons.csv", PERSONS))
    wanted = place.does("person", "list", "--json").json
    expect(wanted["persons"][0]["name"] == "Zoë Café – Müller", "with accents", wanted["persons"][0])
    variants = VARIANTS | {
        "percent_factors": lambda t: written(percent(table(t))).encode(),
        "points_in_factors": lambda t: re.sub(r";(\d),(\d+);", r";\1.\2;", t).encode(),
        "upper_case_codes": lambda t: written(table(upper(t, r"^(ldn|ldp|oeg|ztw)-\d\d"))).encode(),
        "lower_case_functions": lambda t: re.sub(r";([A-Z_]{2,6});", lambda m: m.group().lower(), t).encode(),
        "upper_case_municipality": lambda t: re.sub(r";(Leiden|Oegstgeest);", lambda m: m.group().upper(), t).encode(),
        "international_phones": lambda t: re.sub(r";06-", ";+31 6 ", t).encode(),
    }
    for name, variant in variants.items():
        done = place.piket("person", "import", place.file("persons.csv", variant(PERSONS)), "--json")
        if expect(done.code == 0, f"{name}: the file is taken", done):
            expect(
                not done.json["added"] and not done.json["changed"] and len(done.json["unchanged"]) == 56,
                f"{name}: it changes nothing",
                done,
            )
    expect(place.does("person", "list", "--json").json == wanted, "the register is as it was")


@case
def every_variant_is_the_same_leave(place):
    place.start()
    place.office(roster=False)
    place.does("absence", "import", place.file("leave.csv", ABSENCES))
    for name, variant in VARIANTS.items():
        done = place.piket("absence", "import", place.file("leave.csv", variant(ABSENCES)), "--json")
        if expect(done.code == 0, f"{name}: the file is taken", done):
            expect(done.json["recorded"] == 0 and done.json["unchanged"] == 112, f"{name}: it changes nothing", done)


@case
def standard_input_is_a_file_too(place):
    place.start()
    done = place.does("person", "import", "-", "--json", input=PERSONS.encode()).json
    expect(len(done["added"]) == 56, "persons from a pipe", done)


@case
def every_mistake_of_a_roster_at_once(place):
    place.start()
    place.office(roster=False)
    before = place.does("status", "--json").json["status"]["events"]
    file = SAMPLES / "piketrooster-met-fouten.csv"
    result = place.piket("roster", "import", file, "--json")
    require(result.code == 1, "refused with 1", result)
    name, parameters = result.error
    expect(name == "HasMistakes" and parameters["source"] == file.name, "it names the file", parameters["source"])
    found = {(m["line"], m["column"], m["field"], m["value"], m["reason"]) for m in parameters["mistakes"]}
    for mistake in [
        (3, 4, "OVD_BZ", "niemand-99", "isUnknownPerson"),
        (4, 4, "OVD_BZ", "ldn-07", "notQualified"),
        (4, 5, "AC_BZ", "ldn-07", "twoDutiesAtOnce"),
        (5, 2, "van", "31-02-2027", "dateDoesNotExist"),
        (6, 3, "tot", "01-02-2027", "endsBeforeItStarts"),
        (8, 5, "AC_BZ", "ldn-05", "overlap"),
    ]:
        expect(mistake in found, f"mistake {mistake}", *sorted(found, key=str))
    places = [(m["line"], m["column"]) for m in parameters["mistakes"]]
    expect(places == sorted(places), "in the order of the file", places)
    expect(
        not any(m["line"] == 7 for m in parameters["mistakes"]),
        "an empty cell is a warning, and does not stand between the mistakes",
    )
    for lang in ("en", "nl"):
        words = place.piket("roster", "import", file, "--lang", lang)
        expect(file.name in words.err, "it names the file in words", words)
        expect(
            not re.search(r"\b(notQualified|twoDutiesAtOnce|overlap|gap|absent|isUnknownPerson)$", words.err, re.M),
            f"every reason is in words ({lang})",
            words,
        )
        expect(words.out == "", "what is wrong goes to standard error", words.out)
    expect(place.does("roster", "drafts", "--json").json == {"drafts": []}, "no draft is made")
    expect(place.does("status", "--json").json["status"]["events"] == before, "nothing is recorded")
    dry = place.piket("roster", "import", "--dry-run", file)
    expect(dry.code == 1 and "niemand-99" in dry.err, "--dry-run tells the same", dry)


@case
def every_mistake_of_persons_at_once(place):
    place.start()
    text = (
        "code;naam;gemeente;functies;telefoon;e-mail;deeltijdfactor;account\n"
        "x-1;;Leiden;OVD_BZ;06-1;nomail;2,0;\n"
        "x-2;Naam;Leidn;OVD_B;0612345678;a@b.nl;0,5;\n"
        "x-1;Naam;Leiden;OVD_BZ;0612345678;a@b.nl;-1;\n"
    )
    file = place.file("wrong.csv", text)
    result = place.piket("person", "import", file, "--json")
    require(result.code == 1, "refused with 1", result)
    parameters = result.error[1]
    found = [(m["line"], m["column"], m["field"], m["reason"]) for m in parameters["mistakes"]]
    expect(
        found
        == [
            (2, 2, "naam", "isEmpty"),
            (2, 5, "telefoon", "isNoPhoneNumber"),
            (2, 6, "e-mail", "isNoMailAddress"),
            (2, 7, "deeltijdfactor", "isNoFactor"),
            (3, 3, "gemeente", "isUnknownMunicipality"),
            (3, 4, "functies", "isUnknownFunction"),
            (4, 1, "code", "isDouble"),
            (4, 7, "deeltijdfactor", "isNoFactor"),
        ],
        "all eight, in the order of the file",
        *found,
    )
    expect(parameters["source"] == "wrong.csv", "it names the file", parameters["source"])
    words = place.piket("person", "import", file)
    expect(
        "wrong.csv" in words.err and "OVD_BZ" in words.err and "8" in words.err,
        "in words, with what may be meant",
        words,
    )
    expect(place.does("person", "list", "--json").json == {"persons": []}, "nobody is added")


@case
def every_mistake_of_leave_at_once(place):
    place.start()
    place.office(roster=False)
    text = (
        "code;van;tot;soort\nldn-01;01-02-2027;01-01-2027;verlof\nldn-1;01-02-2027;02-02-2027;verlof\n"
        "ldn-02;30-02-2027;02-03-2027;feest\nldn-03;01-02-2027;;verlof\n"
    )
    result = place.piket("absence", "import", place.file("wrong.csv", text), "--json")
    require(result.code == 1, "refused with 1", result)
    found = [(m["line"], m["column"]) for m in result.error[1]["mistakes"]]
    expect(found == [(2, 3), (3, 1), (4, 2), (4, 4), (5, 3)], "all five, in the order of the file", result)
    expect(result.error[1]["source"] == "wrong.csv", "it names the file", result)
    expect(place.does("absence", "list", "--json").json == {"absences": []}, "nothing is recorded")


PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde" + bytes(range(256)) * 8


@cases(
    "refuses_{}",
    {
        "a_picture": (PICTURE, "CSV"),
        "a_picture_without_its_first_bytes": (PICTURE[10:], "CSV"),
        "a_spreadsheet": (b"PK\x03\x04" + os.urandom(500), "CSV"),
        "zeros": (b"\0" * 1000, "CSV"),
        "an_empty_file": (b"", "empty"),
        "blank_lines_only": (b"\n\n  \n", "empty"),
        "only_headings": (b"week;van;tot;OVD_BZ\n", "no rows"),
        "no_known_headings": (b"a;b;c\n1;2;3\n", "column"),
        "headings_of_another_table": (PERSONS.encode(), "van"),
        "an_open_quote": (b'week;van;tot;OVD_BZ\n1;"04-01-2027;11-01-2027;ldn-01\n', "quote"),
        "too_many_cells": (b"week;van;tot;OVD_BZ\n1;04-01-2027;11-01-2027;ldn-01;extra\n", "more cells"),
        "a_column_twice": (b"van;tot;OVD_BZ;OVD_BZ\n04-01-2027;11-01-2027;ldn-01;ldn-02\n", "twice"),
        "one_long_line": (b"x" * 100_000, "too long"),
    },
)
def file_that_is_no_roster(place, value):
    data, hint = value
    place.start()
    place.office(roster=False)
    file = place.file("roster.csv", data)
    result = place.piket("roster", "import", file)
    expect(result.code == 1 and hint in result.err, f"refused, and '{hint}'", result)
    expect("roster.csv" in result.err, "it names the file", result)
    expect(len(result.err) < 2000, "in few words")
    result = place.piket("roster", "import", file, "--json")
    expect(result.error[0] == "HasMistakes" and result.out == "", "and in JSON", result)
    place.serves()


@case
def a_file_that_is_too_large(place):
    place.start()
    place.office(roster=False)
    large = place.file("large.csv", ROSTER + "x" * 5_000_000)
    result = place.piket("roster", "import", large)
    expect(result.code in (1, 2) and "large.csv" in result.err, "five megabytes are refused by the file's name", result)
    expect("later" not in result.err and "frameBytesMax" not in result.err, "in words that help", result)
    huge = place.path / "huge.csv"
    with open(huge, "wb") as file:
        file.truncate(10 << 30)
    result = place.piket("roster", "import", huge)
    expect(result.code in (1, 2) and "huge.csv" in result.err, "ten gigabytes too", result)
    rows = lines(ROSTER)
    many = rows[0] + "\n" + (rows[1] + "\n") * 20_000
    result = place.piket("roster", "import", place.file("many.csv", many))
    expect(result.code == 1 and "too many" in result.err, "20,000 rows are refused", result.err[:500])
    place.serves()


@case
def a_file_that_cannot_be_read(place):
    place.start()
    for path, hint in [(place.path / "nowhere.csv", "No such file"), (place.path, "directory")]:
        result = place.piket("person", "import", path)
        expect(result.code == 2 and hint in result.err and str(path) in result.err, f"{path}: {hint}", result)


main()
