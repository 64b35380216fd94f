"""Clients that others wrote."""

import subprocess
import sys

from acceptance import ROOT, SECONDS_MAX, Skipped, case, expect, main

WHO = [
    "nl.piket.Roster",
    "Who",
    "--stream",
    "nl.piket.Service",
    "Watch",
    "--error",
    "nl.piket.Person",
    "Show",
    '{"person": "nobody-99"}',
    "nl.piket.Service.NotFound",
]


@case
def the_varlink_package(place):
    try:
        import varlink  # noqa: F401
    except ImportError:
        raise Skipped("needs the package varlink") from None
    place.start()
    place.office()
    done = subprocess.run(
        [sys.executable, ROOT / "Tests" / "acceptance" / "varlink-client.py", place.socket, *WHO],
        capture_output=True,
        timeout=SECONDS_MAX,
    )
    expect(
        done.returncode == 0 and b"FAILED" not in done.stdout,
        "introspection, a call, a stream, an error",
        done.stdout.decode(),
        done.stderr.decode(),
    )
    place.serves()


@case
def the_varlink_package_gets_the_answer(place):
    try:
        import varlink
    except ImportError:
        raise Skipped("needs the package varlink") from None
    place.start()
    place.office()
    with varlink.Client.new_with_address(f"unix:{place.socket}") as client:
        with client.open("nl.piket.Roster") as roster:
            answer = roster.Who(at="2027-01-04 09:00", function="OVD_BZ")
            expect(answer["duties"][0]["person"] == "ldn-01", "who is on call", answer)
            try:
                roster.Who(at="2027-10-31 02:30")
                expect(False, "an error of the interface is raised")
            except varlink.VarlinkError as error:
                expect(
                    error.error() == "nl.piket.Service.AmbiguousMoment" and len(error.parameters()["readings"]) == 2,
                    "an error of the interface is raised, with its parameters",
                    error,
                )


main()
