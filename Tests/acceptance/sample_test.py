"""The sample office, whatever year it is started in: its rosters are lawful alone, and where those of two years meet."""

import datetime
import subprocess

from acceptance import ROOT, case, expect, main

THIS_YEAR = datetime.date.today().year


def roster(place, year):
    script = ROOT / "Deploy" / "sample" / "roster.sh"
    text = subprocess.run(["bash", script, str(year)], capture_output=True, check=True).stdout
    return place.file(f"{year}.csv", text)


def draft(place, year):
    return place.does("roster", "import", roster(place, year), "--json").json["draft"]


def ready(place):
    place.start()
    place.does("person", "import", ROOT / "Deploy" / "sample" / "persons.csv")


@case
def any_two_years_are_lawful(place):
    ready(place)
    for year in range(THIS_YEAR - 30, THIS_YEAR + 9):
        code = draft(place, year)
        checked = place.piket("roster", "check", code, "--json")
        hard = [f for f in checked.json["findings"] + checked.json["law"] if f["severity"] == "hard"]
        expect(checked.code == 0 and not hard, f"{year} and the year after it", hard)
        place.does("roster", "discard", code)


@case
def ten_years_are_lawful_together(place):
    ready(place)
    for year in range(THIS_YEAR, THIS_YEAR + 9):  # each two years over the year before: all of it the same
        moves = place.does("roster", "publish", draft(place, year), "--json").json["moves"]
        expect(all("from" not in m for m in moves), f"{year} takes nothing from anybody", moves[:2])
    period = ["--from", f"{THIS_YEAR}-01-05", "--until", f"{THIS_YEAR + 9}-12-30"]
    for function in ("OVD_BZ", "AC_BZ", "ACB", "CC", "IC_BZ", "HPZ", "HON", "HV"):
        gaps = place.does("roster", "gaps", "--function", function, *period, "--json").json["gaps"]
        expect(gaps == [], f"{function} has no gap", gaps)


main()
