"""What Python's zoneinfo and the C library know of time zones, as 64-bit integers in the byte order of the machine.

    zone-oracle.py offsets ZONE...   per zone: how many, then instant and offset of each
    zone-oracle.py readings ZONE...  per zone: how many, then for each local second around each transition of 2000-2040:
                                     local second, instant by fold 0, instant by fold 1, the transition
    zone-oracle.py rules RULE...     as offsets, for POSIX TZ strings. Answered by the C library: zoneinfo takes the day
                                     form "n" for one day less and loses changes beyond New Year in UTC. From 1971 on:
                                     for the C library no rule holds before 1970

A zone is an IANA name of the system's tzdata. Instants and local times are seconds since 1970-01-01T00:00:00, of UTC
and of the zone's own clock.
"""

import os
import sys
import time
import zoneinfo
from array import array
from datetime import datetime, timedelta, timezone

zoneinfo.reset_tzpath(["/usr/share/zoneinfo"])
EPOCH = datetime(1970, 1, 1)
HOUR = 3600
DAY = 24 * HOUR


def year(number):
    return int((datetime(number, 1, 1) - EPOCH).total_seconds())


def offset_at(zone, instant):
    moment = (EPOCH + timedelta(seconds=instant)).replace(tzinfo=timezone.utc)
    return int(moment.astimezone(zone).utcoffset().total_seconds())


def transitions(zone, start, end, step):
    """The first instants with another offset than the second before."""
    before = offset_at(zone, start)
    for instant in range(start, end, step):
        after = offset_at(zone, instant + step)
        if after != before:
            low, high = instant, instant + step
            while high - low > 1:
                middle = (low + high) // 2
                if offset_at(zone, middle) == before:
                    low = middle
                else:
                    high = middle
            yield high
        before = after


def offsets(zone):
    # A step that comes by at every hour, weekday and day of the year.
    instants = list(range(year(1900), year(2101), 9 * DAY + 5 * HOUR + 59))
    for change in transitions(zone, year(1970), year(2045), 20 * DAY):
        instants += [change - 1, change, change + 1]
    for instant in instants:
        yield instant
        yield offset_at(zone, instant)


def readings(zone):
    for change in transitions(zone, year(2000), year(2041), 20 * DAY):
        around = [change + offset_at(zone, change - 1), change + offset_at(zone, change)]
        locals_ = {second + shift for second in around for shift in (-HOUR, -1, 0, 1, 600, 1799, 1800, HOUR)}
        for local in sorted(locals_ | {sum(around) // 2}):
            yield local
            for fold in (0, 1):
                moment = (EPOCH + timedelta(seconds=local)).replace(tzinfo=zone, fold=fold)
                yield local - int(moment.utcoffset().total_seconds())
            yield change


def rule_offsets(rule):
    os.environ["TZ"] = rule
    time.tzset()
    for instant in range(year(1971), year(2101), 9 * DAY + 5 * HOUR + 59):
        yield instant
        yield time.localtime(instant).tm_gmtoff


def main():
    questions = {
        "offsets": (lambda name: offsets(zoneinfo.ZoneInfo(name)), 2),
        "readings": (lambda name: readings(zoneinfo.ZoneInfo(name)), 4),
        "rules": (rule_offsets, 2),
    }
    question, width = questions[sys.argv[1]]
    for name in sys.argv[2:]:
        numbers = array("q", question(name))
        sys.stdout.buffer.write(array("q", [len(numbers) // width]).tobytes() + numbers.tobytes())


main()
