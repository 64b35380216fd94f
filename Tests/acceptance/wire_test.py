"""Raw bytes on the socket: right ones, wrong ones, too many, and clients that behave badly."""

import concurrent.futures
import json
import os
import random
import resource
import shutil
import signal
import socket
import struct
import subprocess
import tempfile
import threading
import time

from acceptance import OTHER_ACCOUNT, SECONDS_MAX, Place, Wire, case, cases, expect, main, needs_root

SERVICE = "org.varlink.service."
STATUS = {"method": "nl.piket.Service.GetStatus"}
WHO = {"method": "nl.piket.Roster.Who", "parameters": {"at": "2027-01-05"}}
FRAME_MAX = 4 << 20


def error_of(reply):
    return (reply or {}).get("error", "").rsplit(".", 1)[-1], (reply or {}).get("parameters", {})


@case
def introspection(place):
    place.start()
    wire = place.wire()
    info = wire.call(SERVICE + "GetInfo")["parameters"]
    expect(info["product"] == "Piket" and info["version"] and info["url"] and info["vendor"], "who it is", info)
    expect(
        set(info["interfaces"])
        == {
            "org.varlink.service",
            "nl.piket.Action",
            "nl.piket.Alert",
            "nl.piket.Allowance",
            "nl.piket.Audit",
            "nl.piket.CallOut",
            "nl.piket.Case",
            "nl.piket.Evaluation",
            "nl.piket.Incident",
            "nl.piket.Meeting",
            "nl.piket.Notify",
            "nl.piket.Person",
            "nl.piket.Region",
            "nl.piket.Report",
            "nl.piket.Room",
            "nl.piket.Roster",
            "nl.piket.Service",
            "nl.piket.Swap",
            "nl.piket.Training",
            "nl.piket.WorkingTime",
        },
        "what it speaks",
        info,
    )
    for interface in info["interfaces"]:
        text = wire.call(SERVICE + "GetInterfaceDescription", {"interface": interface})["parameters"]["description"]
        expect(f"interface {interface}" in text and "method" in text, f"{interface} describes itself")
    expect(
        error_of(wire.call(SERVICE + "GetInterfaceDescription", {"interface": "nl.piket.Nope"}))[0]
        in ("InterfaceNotFound", "InvalidParameter"),
        "an unknown one is refused",
    )


@cases(
    "call_{}",
    {
        "of_an_unknown_interface": (
            {"method": "nl.piket.Nope.Do"},
            "InterfaceNotFound",
            {"interface": "nl.piket.Nope"},
        ),
        "of_an_unknown_method": (
            {"method": "nl.piket.Roster.Nope"},
            "MethodNotFound",
            {"method": "nl.piket.Roster.Nope"},
        ),
        "of_an_unknown_service_method": ({"method": "org.varlink.service.Nope"}, "MethodNotFound", None),
        "without_a_parameter": ({"method": "nl.piket.Person.Show"}, "InvalidParameter", {"parameter": "person"}),
        "with_a_null_parameter": (
            {"method": "nl.piket.Person.Show", "parameters": {"person": None}},
            "InvalidParameter",
            {"parameter": "person"},
        ),
        "with_a_number_for_a_string": (
            {"method": "nl.piket.Person.Show", "parameters": {"person": 7}},
            "InvalidParameter",
            {"parameter": "person"},
        ),
        "with_a_string_for_a_bool": (
            {"method": "nl.piket.Person.List", "parameters": {"left": "yes"}},
            "InvalidParameter",
            {"parameter": "left"},
        ),
        "with_a_string_for_a_list": (
            {
                "method": "nl.piket.Roster.SetOrder",
                "parameters": {"function": "BGM", "municipality": "leiden", "persons": "x"},
            },
            "InvalidParameter",
            {"parameter": "persons"},
        ),
        "with_a_list_of_numbers": (
            {
                "method": "nl.piket.Roster.SetOrder",
                "parameters": {"function": "BGM", "municipality": "leiden", "persons": [1]},
            },
            "InvalidParameter",
            None,
        ),
        "with_a_huge_number": (
            {"method": "nl.piket.Audit.Log", "parameters": {"from": 10**30}},
            "InvalidParameter",
            {"parameter": "from"},
        ),
        "with_a_fraction": (
            {"method": "nl.piket.Audit.Log", "parameters": {"from": 1.5}},
            "InvalidParameter",
            {"parameter": "from"},
        ),
        "with_a_negative_limit": ({"method": "nl.piket.Audit.Log", "parameters": {"limit": -1}}, None, None),
        "with_a_zero_limit": ({"method": "nl.piket.Audit.Log", "parameters": {"limit": 0}}, None, None),
        "from_before_the_log": ({"method": "nl.piket.Audit.Log", "parameters": {"from": -5}}, None, None),
        "from_after_the_log": ({"method": "nl.piket.Audit.Log", "parameters": {"from": 1 << 60}}, None, None),
        "watch_without_more": ({"method": "nl.piket.Service.Watch"}, None, None),
        "with_a_long_request_id": (
            {"method": "nl.piket.Person.Leave", "parameters": {"person": "ldn-01", "requestID": "x" * 65}},
            None,
            None,
        ),
        "with_an_empty_request_id": (
            {"method": "nl.piket.Person.Leave", "parameters": {"person": "ldn-01", "requestID": ""}},
            None,
            None,
        ),
        "with_an_unknown_parameter": ({"method": "nl.piket.Roster.Who", "parameters": {"later": 1}}, "", None),
        "with_an_unknown_member": ({"method": "nl.piket.Roster.Who", "later": 1}, "", None),
        "with_null_parameters": ({"method": "nl.piket.Roster.Who", "parameters": None}, "", None),
    },
)
def call_is_answered(place, value):
    call, wanted, parameters = value
    place.start()
    wire = place.wire()
    wire.send(wire.frame(call))
    reply = wire.reply()
    name, told = error_of(reply)
    expect(reply is not None, "an answer comes")
    if wanted is None:
        expect("parameters" in (reply or {}), "it is a reply or a named error", reply)
    else:
        expect(name == wanted, f"the error is {wanted or 'none'}", reply)
    expect(parameters is None or told == parameters, f"it says {parameters}", reply)
    reply = wire.call("nl.piket.Roster.Who")
    expect(reply and "error" not in reply, "the same connection is served on", reply)
    place.serves()


@cases(
    "no_call_{}",
    {
        "not_json": b"hello\0",
        "half_json": b'{"method": "nl.piket.Service.GetStatus"\0',
        "two_values": b'{"method": "nl.piket.Service.GetStatus"}{}\0',
        "a_list": b"[]\0",
        "a_string": b'"nl.piket.Service.GetStatus"\0',
        "no_method": b"{}\0",
        "method_a_number": b'{"method": 7}\0',
        "method_empty": b'{"method": ""}\0',
        "method_without_a_dot": b'{"method": "GetStatus"}\0',
        "method_ends_in_a_dot": b'{"method": "nl.piket.Service."}\0',
        "parameters_a_list": b'{"method": "nl.piket.Service.GetStatus", "parameters": []}\0',
        "more_a_string": b'{"method": "nl.piket.Service.GetStatus", "more": "yes"}\0',
        "upgrade": b'{"method": "nl.piket.Service.GetStatus", "upgrade": true}\0',
        "empty_frame": b"\0",
        "many_empty_frames": b"\0" * 1000,
        "bytes_that_are_no_utf8": b'{"method": "\xff\xfe"}\0',
        "deep_nesting": b'{"method":"nl.piket.Service.GetStatus","parameters":' + b"[" * 100_000 + b"\0",
        "deep_nesting_closed": b'{"method":"nl.piket.Service.GetStatus","parameters":{"a":'
        + b"[" * 100_000
        + b"]" * 100_000
        + b"}}\0",
        "http": b"GET / HTTP/1.1\r\nHost: x\r\n\r\n\0",
        "lone_surrogate": b'{"method": "nl.piket.Person.Show", "parameters": {"person": "\\ud800"}}\0',
    },
)
def no_call_is_refused(place, data):
    place.start()
    wire = place.wire()
    wire.send(data)
    reply = wire.reply()
    expect(reply is None or "error" in reply, "a named error, or the end of the connection", reply)
    expect(reply is not None, "it is told and not only cut off")
    place.serves()


@case
def a_frame_that_is_too_large(place):
    place.start()
    largest = {"method": "nl.piket.Person.Import", "parameters": {"name": "x.csv", "content": ""}}
    room = FRAME_MAX - len(json.dumps(largest))
    largest["parameters"]["content"] = "x" * room
    wire = place.wire()
    wire.send(wire.frame(largest))
    expect(error_of(wire.reply())[0] == "HasMistakes", "exactly the largest is read")
    largest["parameters"]["content"] += "x"
    wire.send(wire.frame(largest))
    name, told = error_of(wire.reply())
    expect(
        name == "LimitExceeded" and told == {"limit": "frameBytesMax", "value": FRAME_MAX}, "one byte more is not", name
    )
    expect(wire.reply() is None, "and the connection ends")
    place.serves()


@case
def a_frame_that_never_ends(place):
    daemon = place.start()
    before = resident(daemon.pid)
    wire = place.wire()
    sent = 0
    while sent < 64 << 20 and wire.send(b"x" * (1 << 16)):
        sent += 1 << 16
    expect(sent < 16 << 20, f"it is cut off, and not after {sent} bytes")
    name, told = error_of(wire.reply())
    expect(name in ("LimitExceeded", ""), "with the limit, where it still reads", name)
    grown = resident(daemon.pid) - before
    expect(grown < 40 << 20, f"memory stays bounded (it grew by {grown >> 20} MB)")
    place.serves()


@case
def a_frame_that_comes_a_byte_at_a_time(place):
    place.start()
    wire = place.wire()
    for byte in wire.frame(WHO):
        wire.send(bytes([byte]))
    expect("error" not in wire.reply(), "slow is no mistake")


@case
def a_frame_that_stops_halfway_is_ended_in_time(place):
    """frameSecondsMax: a client that begins a message and sleeps holds nothing for ever."""
    place.start()
    wire = place.wire()
    wire.send(b'{"method": ')
    place.serves("others are served meanwhile")
    started = time.monotonic()
    name, told = error_of(wire.reply())
    expect(name == "LimitExceeded" and told.get("limit") == "frameSecondsMax", "the limit is named", name, told)
    expect(20 < time.monotonic() - started < 45, "after the 30 seconds of the limit")


@case
def hanging_up_halfway(place):
    place.start()
    place.office()
    show = {"method": "nl.piket.Roster.Show", "parameters": {"from": "2027-01-01", "until": "2028-01-01"}}
    for data in (b"{", b'{"method": "nl.pi', Wire.frame(None, WHO)[:-1]):
        for _ in range(20):
            wire = place.wire()
            wire.send(data)
            wire.close()
    for _ in range(20):
        wire = place.wire()
        wire.send(wire.frame(show) * 3)
        wire.close()
    for _ in range(20):
        wire = place.wire()
        wire.send(wire.frame(show))
        wire.socket.recv(100)
        # A reset in place of an orderly end.
        wire.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        wire.close()
    for _ in range(20):
        wire = place.wire()
        wire.call("nl.piket.Service.Watch", more=True)
        wire.close()
    place.serves()
    wire = place.wire()
    end = time.monotonic() + SECONDS_MAX
    while (count := wire.call("nl.piket.Service.GetStatus")["parameters"]["status"]["connections"]) > 1:
        if not expect(time.monotonic() < end, f"all connections are given up ({count} are open)"):
            break


@case
def half_closed_is_still_answered(place):
    place.start()
    wire = place.wire()
    wire.send(wire.frame(WHO) * 3)
    wire.socket.shutdown(socket.SHUT_WR)
    replies = [wire.reply() for _ in range(3)]
    expect(
        all(r and "error" not in r for r in replies) and wire.reply() is None, "three answers, then the end", replies
    )


@case
def a_command_is_carried_out_where_the_client_hangs_up(place):
    """All or nothing: either it is in the log, or it is not, and a repetition is answered alike."""
    place.start()
    for number in range(30):
        wire = place.wire()
        wire.send(
            wire.frame(
                {
                    "method": "nl.piket.Person.Add",
                    "parameters": {
                        "code": f"x-{number}",
                        "name": "X",
                        "municipality": "leiden",
                        "phones": [],
                        "functions": ["HV"],
                        "requestID": f"add-{number}",
                    },
                }
            )
        )
        wire.close()
    wire = place.wire()
    for number in range(30):
        reply = wire.call(
            "nl.piket.Person.Add",
            {
                "code": f"x-{number}",
                "name": "X",
                "municipality": "leiden",
                "phones": [],
                "functions": ["HV"],
                "requestID": f"add-{number}",
            },
        )
        expect("error" not in reply and reply["parameters"]["person"]["code"] == f"x-{number}", "answered alike", reply)
    persons = wire.call("nl.piket.Person.List")["parameters"]["persons"]
    expect(len(persons) == 30, "each once", len(persons))


@case
def request_identifiers(place):
    place.start()
    wire = place.wire()
    add = {"code": "x-1", "name": "X", "municipality": "leiden", "phones": [], "functions": [], "requestID": "once"}
    first, second = wire.call("nl.piket.Person.Add", add), wire.call("nl.piket.Person.Add", add)
    expect("error" not in first and first == second, "sent twice, answered alike", first, second)
    name, told = error_of(wire.call("nl.piket.Person.Add", add | {"code": "x-2"}))
    expect(name == "RequestReused" and told.get("requestID") == "once", "used for something else", name, told)
    name, _ = error_of(wire.call("nl.piket.Person.Leave", {"person": "x-1", "requestID": "once"}))
    expect(name == "RequestReused", "of another method", name)
    place.daemons[-1].stop()
    place.start()
    wire = place.wire()
    expect(wire.call("nl.piket.Person.Add", add) == first, "after a new start too")
    command = ["person", "change", "x-1", "--name", "Y", "--request-id", "two"]
    expect(place.does(*command).out == place.does(*command).out, "from the command line")
    result = place.piket("person", "change", "x-1", "--name", "Z", "--request-id", "two")
    expect(result.code == 1 and "--request-id" in result.err, "the error says what to do", result)


@case
def pipelined_calls_are_answered_in_order(place):
    place.start()
    place.office()
    wire = place.wire()
    moments = [
        f"2027-{month:02}-{day:02}T09:00:00+0{1 if month < 4 else 2}:00"
        for month in (1, 2, 5, 6)
        for day in range(1, 28)
    ]
    frames = b"".join(wire.frame({"method": "nl.piket.Roster.Who", "parameters": {"at": at}}) for at in moments) * 10
    sender = threading.Thread(target=wire.send, args=(frames,))
    sender.start()
    answers = [wire.reply()["parameters"]["at"] for _ in range(len(moments) * 10)]
    sender.join()
    expect(answers == moments * 10, "each in its turn")


@case
def oneway_calls_have_no_answer(place):
    place.start()
    wire = place.wire()
    wire.send(wire.frame(WHO | {"oneway": True}) + wire.frame(WHO | {"parameters": {"at": "2027-05-05"}}))
    reply = wire.reply()
    expect(reply["parameters"]["at"].startswith("2027-05-05"), "only the second is answered", reply)


@case
def one_that_never_reads(place):
    """It asks and asks: its answers wait up to a limit, and the others are served."""
    daemon = place.start()
    place.office()
    before = resident(daemon.pid)
    call = Wire.frame(
        None, {"method": "nl.piket.Roster.Show", "parameters": {"from": "2027-01-01", "until": "2028-01-01"}}
    )
    deaf = [place.wire() for _ in range(10)]
    for wire in deaf:
        wire.socket.setblocking(False)
    sent = 0
    for _ in range(400):
        for wire in deaf:
            try:
                sent += wire.socket.send(call)
            except (BlockingIOError, BrokenPipeError, ConnectionResetError):
                pass
    place.serves("the others are served")
    grown = resident(daemon.pid) - before
    expect(grown < 100 << 20, f"memory stays bounded (it grew by {grown >> 20} MB)")


@case
def a_watcher_that_never_reads(place):
    daemon = place.start()
    place.office(roster=False)
    before = resident(daemon.pid)
    deaf = [place.wire() for _ in range(5)]
    for wire in deaf:
        wire.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        wire.send(wire.frame({"method": "nl.piket.Service.Watch", "parameters": {}, "more": True}))
    live = place.wire()
    live.call("nl.piket.Service.Watch", more=True)
    writer = place.wire()
    seen = []
    reader = threading.Thread(target=lambda: seen.extend(live.reply() for _ in range(3000)))
    reader.start()
    frames = b"".join(
        writer.frame({"method": "nl.piket.Person.Change", "parameters": {"person": "ldn-01", "name": f"Name {number}"}})
        for number in range(3000)
    )
    sender = threading.Thread(target=writer.send, args=(frames,))
    sender.start()
    for _ in range(3000):
        reply = writer.reply()
        if not expect(reply and "error" not in reply, "every change is made", reply):
            break
    sender.join()
    reader.join(SECONDS_MAX)
    positions = [event["parameters"]["event"]["position"] for event in seen if event]
    expect(
        len(positions) == 3000 and positions == list(range(positions[0], positions[0] + 3000)),
        "a watcher that reads sees every one, in order",
        len(positions),
    )
    grown = resident(daemon.pid) - before
    expect(grown < 100 << 20, f"memory stays bounded (it grew by {grown >> 20} MB)")
    place.serves()


@case
def watch_from_a_position(place):
    place.start()
    place.office(roster=False)
    events = place.does("status", "--json").json["status"]["events"]
    wire = place.wire()
    wire.send(wire.frame({"method": "nl.piket.Service.Watch", "parameters": {"from": 1}, "more": True}))
    replies = [wire.reply() for _ in range(events + 1)]
    positions = [r["parameters"]["event"]["position"] for r in replies if "event" in r["parameters"]]
    expect(
        positions == list(range(1, events + 1)) and all(r["continues"] for r in replies),
        "all from the first on",
        positions[:5],
        len(positions),
    )
    place.does("person", "change", "ldn-01", "--name", "New")
    expect(wire.reply()["parameters"]["event"]["position"] == events + 1, "and then as they happen")


@case
def a_thousand_connections_at_once(place):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < 4096:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(4096, hard), hard))
    place.start()
    place.office()
    wires = [place.wire() for _ in range(1000)]
    started = time.monotonic()
    if os.geteuid() == 0:
        place.serves("who answers beside a thousand connections")
    for wire in wires:
        wire.send(wire.frame(WHO))
    answers = [wire.reply() for wire in wires]
    good = [a for a in answers if a and "error" not in a]
    limited = [a for a in answers if error_of(a)[0] == "LimitExceeded"]
    expect(
        len(good) + len(limited) == 1000 and len(good) >= 256,
        "each is answered, or told the limit",
        f"{len(good)} answered, {len(limited)} limited",
    )
    if os.geteuid() == 0:
        expect(len(good) == 1000, "root is not limited", len(good))
    expect(time.monotonic() - started < SECONDS_MAX, "within the time that a person waits")
    if os.geteuid() == 0:
        place.serves("who answers still")
    for wire in wires:
        wire.close()
    place.serves("who answers when they are gone")
    with concurrent.futures.ThreadPoolExecutor(32) as pool:
        results = list(pool.map(lambda _: place.piket("who", "--at", "2027-01-05").code, range(64)))
    expect(set(results) == {0}, "64 clients as whole processes", results)


FLOOD = """
import socket, sys
held = []
for _ in range(1000):
    one = socket.socket(socket.AF_UNIX)
    one.connect(sys.argv[1])
    one.sendall(b'{"method": "nl.piket.Roster.Who"}\\0')
    held.append(one)
named = sum(b"connectionsPerAccountMax" in one.recv(65536) for one in held)
print(named, flush=True)
sys.stdin.read()
"""


@case
def one_account_does_not_keep_the_others_out(_):
    """A thousand connections of the account nobody, while root asks."""
    needs_root()
    parent = tempfile.mkdtemp(prefix="p", dir="/tmp")
    os.chmod(parent, 0o711)
    place = Place("flood", parent=parent)
    place.path.chmod(0o711)
    place.write_config(roles={"planner": ["root"], "reader": ["nobody"]})
    place.start()
    place.socket.chmod(0o666)
    words = ["setpriv", f"--reuid={OTHER_ACCOUNT}", f"--regid={OTHER_ACCOUNT}", "--clear-groups"]
    flood = subprocess.Popen(
        [*words, "/usr/bin/python3", "-c", FLOOD, str(place.socket)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        limited = int(flood.stdout.readline() or -1)
        expect(limited == 1000 - 256, "over 256 the account is told the limit", limited)
        place.serves("root is served")
    finally:
        flood.kill()
        flood.communicate()
        place.clean()
        shutil.rmtree(parent, ignore_errors=True)


@case
def a_thousand_wait_while_the_daemon_is_busy(place):
    """They come while it cannot accept: the queue of the socket holds them all."""
    daemon = place.start()
    daemon.signal(signal.SIGSTOP)
    waiting = []
    try:
        for _ in range(1000):
            one = socket.socket(socket.AF_UNIX)
            one.setblocking(False)
            one.connect(str(place.socket))
            waiting.append(one)
    except BlockingIOError:
        expect(False, f"a thousand may wait (after {len(waiting)} the queue is full)")
    daemon.signal(signal.SIGCONT)
    place.serves()
    for one in waiting:
        one.close()


@case
def a_thousand_that_come_and_go(place):
    daemon = place.start()
    for _ in range(3):
        for wire in [place.wire() for _ in range(300)]:
            wire.close()
    wire = place.wire()
    end = time.monotonic() + SECONDS_MAX
    while wire.call("nl.piket.Service.GetStatus")["parameters"]["status"]["connections"] > 1:
        if not expect(time.monotonic() < end, "all are given up"):
            break
    count = len(os.listdir(f"/proc/{daemon.pid}/fd"))
    expect(count < 60, f"no descriptor is kept ({count} are open)")


@case
def names_with_odd_characters(place):
    """What is shown on a terminal cannot steer it; what is taken is given back unchanged."""
    place.start()
    wire = place.wire()
    add = {"municipality": "leiden", "phones": [], "functions": []}
    for number, name in enumerate(
        ["\x1b[31mred", "two\nlines", "zero\0byte", "\u202ereversed", " ", "x" * 10_000, "\ufeff"]
    ):
        reply = wire.call("nl.piket.Person.Add", add | {"code": f"x-{number}", "name": name})
        if "error" not in reply:
            result = place.does("person", "show", f"x-{number}")
            expect(
                "\x1b" not in result.out and "two\nlines" not in result.out and "\u202e" not in result.out,
                f"{name!r} is made harmless",
                ascii(result.out),
            )
        else:
            expect(error_of(reply)[0] in ("HasMistakes", "Refused"), f"{name!r} is refused with a reason", reply)
    name = "Zoë 😀 “Ĳ” \\ \" / é"
    reply = wire.call("nl.piket.Person.Add", add | {"code": "y-1", "name": name})
    expect(reply["parameters"]["person"]["name"] == name, "letters of all kinds come back", reply)


@cases("mutated_calls_{}", {f"seed_{seed}": seed for seed in (1, 2, 3)})
def mutated_calls(place, seed):
    """Right calls with bytes changed, dropped, doubled and put together: the daemon answers or closes, and lives."""
    daemon = place.start()
    place.office()
    chance = random.Random(seed)
    calls = [
        STATUS,
        WHO,
        WHO | {"more": True},
        {"method": "nl.piket.Person.Show", "parameters": {"person": "ldn-01"}},
        {
            "method": "nl.piket.Roster.Show",
            "parameters": {"from": "2027-01-01", "until": "2027-02-01", "function": "CC"},
        },
        {
            "method": "nl.piket.Roster.Assign",
            "parameters": {"function": "CC", "person": "ldn-10", "at": "+2h", "reason": "x"},
        },
        {"method": "nl.piket.Person.Import", "parameters": {"name": "p.csv", "content": "code;naam\nx;\"y\n"}},
        {"method": "nl.piket.Audit.Log", "parameters": {"from": 1, "limit": 5}},
        {"method": "org.varlink.service.GetInterfaceDescription", "parameters": {"interface": "nl.piket.Roster"}},
    ]
    for _ in range(400):
        data = bytearray(b"".join(Wire.frame(None, chance.choice(calls)) for _ in range(chance.randint(1, 3))))
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(data))
            kind = chance.randrange(4)
            if kind == 0:
                data[at] = chance.randrange(256)
            elif kind == 1:
                del data[at : at + chance.randint(1, 20)]
            elif kind == 2:
                data[at:at] = data[max(0, at - 15) : at]
            else:
                data[at:at] = chance.choice([b"\0", b'"', b"{", b"[", b"\\u0000", b"1e999", b"-0", b"null"])
            data = data or bytearray(b"\0")
        wire = Wire(str(place.socket))
        wire.send(bytes(data))
        wire.socket.shutdown(socket.SHUT_WR)
        while wire.socket.recv(65536):
            pass
        wire.close()
    expect(daemon.process.poll() is None, f"the daemon lives (seed {seed})", daemon.log[-1000:])
    place.serves()
    place.does("audit", "verify")


def resident(pid):
    """Bytes in memory."""
    with open(f"/proc/{pid}/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize()


main()
