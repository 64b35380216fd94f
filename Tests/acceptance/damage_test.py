"""A log that was tampered with, or written by a newer program."""

import os
import shutil
import sqlite3
import time

from acceptance import SECONDS_MAX, case, cases, expect, main, require

POSITION = 30


def made(place, checkpoint):
    """A log at rest, with or without a checkpoint of all of it."""
    daemon = place.start()
    place.office()
    events = place.does("status", "--json").json["status"]["events"]
    daemon.stop()
    if not checkpoint:
        (place.state / "checkpoint").unlink(missing_ok=True)
    return events


def tamper(place, statements):
    with sqlite3.connect(place.state / "log.db") as log:
        for statement in statements:
            log.execute(statement)
    log.close()


def flipped(column):
    """Changes one bit in the middle of a blob."""
    return [
        f"UPDATE events SET {column} = CAST(substr({column}, 1, 20) || "
        f"CASE substr({column}, 21, 1) WHEN x'00' THEN x'01' ELSE x'00' END || substr({column}, 22) AS BLOB) "
        f"WHERE position = {POSITION}"
    ]


def swapped(a, b):
    return [
        f"UPDATE events SET position = 1000000 WHERE position = {a}",
        f"UPDATE events SET position = {a} WHERE position = {b}",
        f"UPDATE events SET position = {b} WHERE position = 1000000",
    ]


DAMAGES = {
    "changed_payload": (flipped("payload"), POSITION),
    "changed_hash": (flipped("hash"), POSITION),
    "changed_actor": ([f"UPDATE events SET actor = 'eve' WHERE position = {POSITION}"], POSITION),
    "changed_moment": ([f"UPDATE events SET occurredAt = occurredAt + 1 WHERE position = {POSITION}"], POSITION),
    "changed_type": ([f"UPDATE events SET type = 'PersonLeft' WHERE position = {POSITION}"], POSITION),
    "changed_stream": ([f"UPDATE events SET stream = 'person/eve' WHERE position = {POSITION}"], POSITION),
    "missing": ([f"DELETE FROM events WHERE position = {POSITION}"], POSITION),
    "missing_first": (["DELETE FROM events WHERE position = 1"], 1),
    # The table forbids positions below 1, hence the way round.
    "missing_and_closed_up": (
        [
            f"DELETE FROM events WHERE position = {POSITION}",
            f"UPDATE events SET position = position + 1000000 WHERE position > {POSITION}",
            "UPDATE events SET position = position - 1000001 WHERE position > 1000000",
        ],
        None,
    ),
    "reordered": (swapped(POSITION, POSITION + 1), POSITION),
    "reordered_far": (swapped(POSITION, POSITION + 20), POSITION),
    "last_one_changed": (["UPDATE events SET actor = 'eve' WHERE position = (SELECT max(position) FROM events)"], None),
    "truncated_by_one": (["DELETE FROM events WHERE position = (SELECT max(position) FROM events)"], None),
    "truncated_by_many": ([f"DELETE FROM events WHERE position >= {POSITION}"], None),
    "emptied": (["DELETE FROM events"], None),
}


def damaged(place, value, checkpoint):
    statements, position = value
    events = made(place, checkpoint)
    tamper(place, statements)
    refused = place.refused()
    expect("position " in refused.log or "Event " in refused.log, "it says which position", refused.log)
    expect(position is None or f"position {position}:" in refused.log, f"position {position}", refused.log)
    expect("--read-only" in refused.log, "and what can be done", refused.log)

    daemon = place.start("--read-only")
    answer = place.piket("who", "--at", "2027-01-05", "--json")
    expect(answer.code == 0, "--read-only answers who", answer)
    status = place.does("status", "--json").json["status"]
    expect(status["readOnly"], "it says that it is read-only", status)
    for words in (
        ["person", "change", "ldn-01", "--name", "X"],
        ["roster", "assign", "OVD_BZ", "ldn-02", "--at", "2027-01-05", "--reason", "x"],
    ):
        refused = place.piket(*words, "--json")
        expect(refused.code == 1 and refused.error[0] == "ReadOnly", "it refuses a write", refused)
    verify = place.piket("audit", "verify", "--json")
    expect(verify.code == 1 and not verify.json["whole"] and verify.json["position"], "audit verify says where", verify)
    words = place.piket("audit", "verify")
    expect(
        "event" in words.out + words.err
        and not any(
            name in words.out + words.err for name in ("otherThanWitnessed", "witnessForged", "reordered(", "revision(")
        ),
        "in words",
        words,
    )
    daemon.stop()
    with sqlite3.connect(place.state / "log.db") as log:
        left = log.execute("SELECT count(*) FROM events").fetchone()[0]
    log.close()
    expect(left <= events, "nothing was added")
    place.refused()


@cases("{}", DAMAGES)
def without_checkpoint(place, value):
    damaged(place, value, False)


@cases("{}_with_checkpoint", DAMAGES)
def with_checkpoint(place, value):
    damaged(place, value, True)


@case
def words_about_a_damaged_log(place):
    """What --read-only says of itself, to the journal and to whoever asks: in the language of each."""
    made(place, False)
    tamper(place, DAMAGES["changed_actor"][0])
    daemon = place.start("--read-only")
    changed = place.piket("person", "change", "ldn-01", "--name", "X")
    expect(f"position {POSITION}" in changed.err and "(" not in changed.err, "a refused write, in plain words", changed)
    changed = place.piket("person", "change", "ldn-01", "--name", "X", "--lang", "nl")
    expect("the log is" not in changed.err, "and in Dutch", changed)
    status = place.does("status")
    expect(f"position {POSITION}" in status.out, "status says where the damage is", status)
    log = place.piket("audit", "log", "--all")
    expect("could not be written" not in log.err, "reading the log is no failure to write it", log)
    daemon.stop()
    told = daemon.log.splitlines()
    ready = next(n for n, line in enumerate(told) if line.startswith("notice Gereed"))
    expect(any(f"positie {POSITION}" in line for line in told[: ready + 1]), "the journal says so at the start", *told)
    expect("this event" not in daemon.log, "and in its own language", *told)


@case
def answers_from_a_damaged_log_say_so(place):
    """All that was published stands after the damage: whoever asks must not take NOBODY for the truth."""
    made(place, False)
    tamper(place, DAMAGES["changed_actor"][0])
    place.start("--read-only")
    who = place.does("who", "--at", "2027-01-05")
    expect(f"position {POSITION}" in who.out + who.err, "who warns", who)


@case
def a_long_log_is_verified_while_it_serves(place):
    """Over eventsVerifiedAtStartMax, with a checkpoint: the damage is found soon, and ends all writing."""
    daemon = place.start()
    rows = "".join(f"p-{n};Name {n};Leiden;OVD_BZ, CC;06-12345678\n" for n in range(9999))
    done = place.does(
        "person", "import", place.file("p.csv", "code;naam;gemeente;functies;telefoon\n" + rows), "--json"
    )
    expect(len(done.json["added"]) == 9999, "a large office is taken at once")
    daemon.stop()
    tamper(place, DAMAGES["changed_actor"][0])
    daemon = place.daemon()
    if daemon.wait_until("READY=1") == "ended":
        expect(f"position {POSITION}" in daemon.log, "refused at the start", daemon.log)
        return
    end = time.monotonic() + SECONDS_MAX
    while not place.does("status", "--json").json["status"]["readOnly"]:
        require(time.monotonic() < end, "the damage is found")
    refused = place.piket("person", "change", "p-1", "--name", "X")
    expect(refused.code == 1 and f"position {POSITION}" in refused.err, "no writing on a broken chain", refused)
    place.serves("questions are answered")


@case
def rewritten_as_a_whole(place):
    """An older copy of the whole directory: found by a head that was written down."""
    daemon = place.start()
    place.office(roster=False)
    daemon.stop()
    old = place.path / "old"
    shutil.copytree(place.state, old)
    daemon = place.start()
    place.does("person", "change", "ldn-01", "--name", "New name")
    status = place.does("status", "--json").json["status"]
    daemon.stop()
    shutil.rmtree(place.state)
    old.rename(place.state)
    place.start()
    result = place.piket("audit", "verify", "--head", f"{status['events']}:{status['head']}")
    expect(result.code == 1, "the head in the journal does not fit", result)
    place.does("audit", "verify")


@case
def only_the_log_is_older(place):
    """The log put back, the keys not: the record of the last head tells."""
    daemon = place.start()
    place.office(roster=False)
    daemon.stop()
    for path in place.state.glob("log.db*"):
        shutil.copy(path, place.path / path.name)
    daemon = place.start()
    place.does("person", "change", "ldn-01", "--name", "New name")
    daemon.stop()
    for path in list(place.state.glob("log.db*")) + [place.state / "checkpoint"]:
        path.unlink()
    for path in place.path.glob("log.db*"):
        shutil.copy(path, place.state / path.name)
    refused = place.refused()
    expect("position" in refused.log, "an older log is refused", refused.log)


@case
def log_of_a_newer_version(place):
    made(place, False)
    tamper(place, ["PRAGMA user_version = 99"])
    for words in ((), ("--read-only",)):
        log = place.refused(*words).log
        expect("99" in log and "newer" in log, "it says that a newer version wrote it", log)
    tamper(place, ["PRAGMA user_version = 1"])
    place.start()
    place.serves()


@case
def another_database(place):
    made(place, False)
    for path in place.state.glob("log.db*"):
        path.unlink()
    with sqlite3.connect(place.state / "log.db") as other:
        other.execute("CREATE TABLE cats (name TEXT)")
    other.close()
    (place.state / "log.db").chmod(0o600)
    log = place.refused().log
    expect("log.db" in log and "but not one" in log, "another program's database", log)
    (place.state / "log.db").write_bytes(os.urandom(8192))
    log = place.refused().log
    expect("log.db" in log and "not a database" in log, "no database at all", log)


@case
def a_rule_of_the_table_taken_away(place):
    made(place, False)
    tamper(place, ["CREATE TRIGGER quiet AFTER INSERT ON events BEGIN DELETE FROM events WHERE position = 1; END"])
    log = place.refused().log
    expect("log.db" in log, "a trigger in the log is refused", log)


@case
def a_missing_log(place):
    made(place, False)
    for path in place.state.glob("log.db*"):
        path.unlink()
    log = place.refused().log
    expect("position" in log or "log.db" in log, "a log that is gone is not begun anew", log)


@cases(
    "checkpoint_{}",
    {
        "empty": lambda data: b"",
        "truncated": lambda data: data[: len(data) // 2],
        "changed": lambda data: data[:100] + bytes([data[100] ^ 1]) + data[101:],
        "noise": lambda data: os.urandom(5000),
    },
)
def damaged_checkpoint(place, change):
    events = made(place, True)
    checkpoint = place.state / "checkpoint"
    require(checkpoint.exists(), "a stop leaves a checkpoint")
    data = checkpoint.read_bytes()
    checkpoint.write_bytes(change(data))
    daemon = place.start()
    answer = place.does("who", "--at", "2027-01-05", "--json").json
    expect(len(answer["duties"]) == 8, "the state is rebuilt from the log", answer)
    expect(place.does("status", "--json").json["status"]["events"] == events, "all events are there")
    expect("heckpoint" in daemon.log or "ussenstand" in daemon.log, "and the journal says why", daemon.log)


@case
def checkpoint_of_another_log(place):
    made(place, True)
    kept = (place.state / "checkpoint").read_bytes()
    shutil.rmtree(place.state)
    daemon = place.start()
    place.does("person", "add", "x-1", "--name", "X", "--municipality", "leiden")
    daemon.stop()
    (place.state / "checkpoint").write_bytes(kept)
    place.start()
    expect([p["code"] for p in place.does("person", "list", "--json").json["persons"]] == ["x-1"], "it is thrown away")


main()
