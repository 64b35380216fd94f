"""A stop in order, the next start, and signals at awkward moments."""

import re
import shutil
import signal
import subprocess
import threading
import time

from acceptance import SAMPLES, Skipped, case, cases, expect, main, require

HEAD = re.compile(r"PIKET_HEAD=([0-9a-f]{64})")


@cases("{}", {"sigterm": signal.SIGTERM, "sigint": signal.SIGINT})
def ends_with_zero(place, number):
    daemon = place.start()
    place.serves()
    daemon.signal(number)
    expect(daemon.wait_until("STOPPING=1") == "STOPPING=1", "it tells that it stops", daemon.log)
    expect(daemon.wait_until() == "ended" and daemon.process.returncode == 0, "it ends with 0", daemon.process.returncode)
    expect(not place.socket.exists(), "the socket is gone")
    expect(place.piket("who").code == 3, "a client finds no daemon")


@cases("{}_as_soon_as_ready", {"sigterm": signal.SIGTERM, "sigint": signal.SIGINT})
def signal_as_soon_as_ready(place, number):
    """READY=1 says that the service can be stopped and reloaded too."""
    for _ in range(10):
        daemon = place.start()
        daemon.signal(number)
        daemon.wait_until()
        if not expect(daemon.process.returncode == 0, "it stops in order", daemon.process.returncode, daemon.log[-300:]):
            break


@case
def sighup_as_soon_as_ready(place):
    for _ in range(10):
        daemon = place.start()
        daemon.signal(signal.SIGHUP)
        state = daemon.wait_until("READY=1")
        if not expect(state == "READY=1", f"it reloads, and does not end ({state})", daemon.log[-300:]):
            break
        place.serves()
        daemon.stop()


@case
def stop_while_it_starts(place):
    """At any moment: nothing is left that stands in the way of the next start."""
    for milliseconds in (0, 5, 10, 20, 40, 80):
        daemon = place.daemon()
        daemon.wait_until("READY=1", seconds=milliseconds / 1000)
        daemon.signal(signal.SIGTERM)
        expect(daemon.wait_until() == "ended", "it ends")
    place.start()
    place.serves()
    place.does("audit", "verify")


@case
def accepted_work_is_finished(place):
    daemon = place.start()
    place.office(roster=False)
    before = place.does("status", "--json").json["status"]["events"]
    answers = []

    def reader(wire):
        while (reply := wire.reply()) is not None:
            answers.append(reply)

    wires = [place.wire() for _ in range(6)]
    for number, wire in enumerate(wires):
        frames = b"".join(wire.frame({"method": "nl.piket.Person.Change", "parameters": {
            "person": f"ldn-0{number + 1}", "name": f"Name {count}"}}) for count in range(200))
        wire.send(frames)
    first = wires[0].reply()
    daemon.signal(signal.SIGTERM)
    threads = [threading.Thread(target=reader, args=(wire,)) for wire in wires]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    answers.append(first)
    expect(daemon.wait_until() == "ended" and daemon.process.returncode == 0, "it ends with 0", daemon.process.returncode)
    good = [a for a in answers if "error" not in a]
    expect(len(good) == len(answers), "what is answered is done", answers[-1])
    place.start()
    events = place.does("status", "--json").json["status"]["events"]
    expect(events - before == len(good), "what was carried out was answered, and the reverse", events - before, len(good))
    place.does("audit", "verify")


@case
def nobody_holds_up_the_stop(place):
    daemon = place.start()
    place.office()
    idle = place.wire()
    idle.call("nl.piket.Service.GetStatus")
    watcher = place.wire()
    watcher.call("nl.piket.Service.Watch", more=True)
    half = place.wire()
    half.send(b'{"method": ')
    started = time.monotonic()
    daemon.stop()
    expect(time.monotonic() - started < 10, "idle, watching and half-sent connections do not")
    expect(watcher.reply() is None and idle.reply() is None, "they are closed")
    daemon = place.start()
    deaf = place.wire()
    call = deaf.frame({"method": "nl.piket.Roster.Show", "parameters": {"from": "2027-01-01", "until": "2028-01-01"}})
    deaf.socket.setblocking(False)
    try:
        for _ in range(200):
            deaf.socket.send(call)
    except (BlockingIOError, ConnectionError):
        pass
    started = time.monotonic()
    daemon.stop()
    expect(time.monotonic() - started < 20, "one that does not read holds it up for the time of grace at most")


@case
def the_next_start_has_the_same_head(place):
    daemon = place.start()
    place.office()
    status = place.does("status", "--json").json["status"]
    daemon.stop()
    told = HEAD.findall(daemon.log)
    expect(told and told[-1] == status["head"], "the head at the stop is the head of the log", told[-1:], status["head"])
    expect((place.state / "checkpoint").exists(), "a checkpoint is left")
    second = place.start()
    told = HEAD.findall(second.log)
    expect(told and told[0] == status["head"], "and the head at the next start", told[:1])
    again = place.does("status", "--json").json["status"]
    expect((again["events"], again["head"]) == (status["events"], status["head"]), "nothing is added by a start", again)
    expect(again.get("checkpointPosition") == status["events"], "it began with the checkpoint", again)
    who = place.does("who", "--at", "2027-06-01", "--json").out
    second.stop()
    (place.state / "checkpoint").unlink()
    place.start()
    expect(place.does("who", "--at", "2027-06-01", "--json").out == who, "without a checkpoint the answers are the same")


@case
def a_copy_of_the_log_is_a_backup(place):
    """After a stop the files as they are named hold everything: an administrator copies log.db, keys.db and the key."""
    daemon = place.start()
    place.office()
    daemon.stop()
    backup = place.path / "backup"
    backup.mkdir(mode=0o700)
    for name in ("log.db", "keys.db", "master.key"):
        shutil.copy(place.state / name, backup / name)
    place.start(state=backup)
    answer = place.does("who", "--at", "2027-01-05", "--json").json
    expect(len(answer["duties"]) == 8, "everything is there", answer)


CLOCK = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>
int clock_gettime(clockid_t clock, struct timespec *time) {
  static int (*next)(clockid_t, struct timespec *);
  if (!next) next = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
  int result = next(clock, time);
  const char *seconds = getenv("CLOCK_SECONDS");
  if (result == 0 && clock == CLOCK_REALTIME && seconds) time->tv_sec += atoll(seconds);
  return result;
}
"""


@case
def a_clock_that_was_set_back(place):
    """Two runs, the second with a clock that is a day behind."""
    compiler = next((c for c in ("cc", "gcc", "clang") if shutil.which(c)), None)
    if not compiler:
        raise Skipped("needs a C compiler")
    shim = place.path / "clock.so"
    source = place.file("clock.c", CLOCK)
    done = subprocess.run([compiler, "-shared", "-fPIC", "-o", shim, source, "-ldl"], capture_output=True)
    require(done.returncode == 0, "the clock is built", done.stderr.decode())
    daemon = place.start()
    place.office()
    now = place.does("status", "--json").json["status"]["now"]
    daemon.stop()
    place.start(env={"LD_PRELOAD": str(shim), "CLOCK_SECONDS": "-86400"})
    behind = place.does("status", "--json").json["status"]["now"]
    require(behind < now, "the clock of the second run is behind", behind, now)
    answer = place.does("who", "--at", "2027-01-05", "--json").json
    expect(len(answer["duties"]) == 8, "who answers", answer)
    place.does("person", "change", "ldn-01", "--name", "Changed")
    place.does("roster", "assign", "OVD_BZ", "ldn-03", "--at", "2027-01-05", "--reason", "swap")
    answer = place.does("who", "--function", "OVD_BZ", "--at", "2027-01-05", "--json").json
    expect(answer["duties"][0]["person"] == "ldn-03", "changes count at once", answer)
    import json
    log = [json.loads(line) for line in place.does("audit", "log", "--all", "--json").out.splitlines()]
    recorded = [event["recordedAt"] for event in log]
    expect(recorded == sorted(recorded), "the order of the log is the order of its moments", recorded[-4:])
    place.does("audit", "verify")
    place.daemons[-1].stop()
    place.start()
    place.does("audit", "verify")
    answer = place.does("who", "--function", "OVD_BZ", "--at", "2027-01-05", "--json").json
    expect(answer["duties"][0]["person"] == "ldn-03", "and after the clock is right again", answer)


main()
