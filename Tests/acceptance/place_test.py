"""Where the daemon is put: socket, state directory, keys, permissions, a full disk, a second daemon."""

import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile

from acceptance import BIN, OTHER_ACCOUNT, Place, SAMPLES, case, cases, expect, main, needs_root, require

NOBODY = ["setpriv", f"--reuid={OTHER_ACCOUNT}", f"--regid={OTHER_ACCOUNT}", "--clear-groups"]


def says(daemon, *hints):
    for hint in hints:
        expect(hint in daemon.log, f"it says '{hint}'", daemon.log)


# The socket

@case
def socket_path_too_long(place):
    path = place.path / ("s" * 108)
    says(place.refused(socket=path), "too long", "107", "--socket")
    expect(not path.exists(), "nothing is made")
    longest = place.path / ("s" * (107 - len(str(place.path)) - 1))
    place.start(socket=longest)
    expect(place.piket("status", "--socket", longest).code == 0, "107 bytes are taken")


@case
def socket_in_no_directory(place):
    says(place.refused(socket=place.path / "nowhere" / "sock"), "nowhere/sock", "No such file or directory")


@case
def socket_of_a_live_daemon(place):
    place.start()
    says(place.refused(state=place.path / "other"), str(place.socket), "--socket")
    place.serves()


@case
def socket_of_another_program(place):
    with socket.socket(socket.AF_UNIX) as other:
        other.bind(str(place.socket))
        other.listen()
        says(place.refused(), str(place.socket), "listens")
        expect(place.socket.is_socket(), "it is left alone")


@case
def stale_socket(place):
    with socket.socket(socket.AF_UNIX) as other:
        other.bind(str(place.socket))
    daemon = place.start()
    place.serves()
    daemon.kill()
    expect(place.socket.is_socket(), "kill -9 leaves a socket behind")
    daemon = place.start()
    place.serves("the next one takes it over")
    daemon.stop()
    expect(not place.socket.exists(), "a stop in order takes it away")


@cases("socket_is_{}", {"a_file": "file", "a_directory": "directory", "a_link_to_a_file": "link"})
def something_else_is_there(place, kind):
    precious = place.file("precious", "content")
    if kind == "file":
        place.socket.write_text("content")
    elif kind == "directory":
        place.socket.mkdir()
    else:
        place.socket.symlink_to(precious)
    says(place.refused(), str(place.socket))
    expect(os.path.lexists(place.socket), "it is left alone")
    expect(precious.read_text() == "content", "what a link leads to as well")
    if kind == "file":
        expect(place.socket.read_text() == "content", "with its content")


# The state directory

@case
def state_is_a_file(place):
    place.state.write_text("x")
    says(place.refused(), str(place.state), "not a directory")
    expect(place.state.read_text() == "x", "it is left alone")


@cases("state_open_to_{}", {"group": 0o750, "others": 0o705, "all": 0o777})
def state_open(place, mode):
    place.state.mkdir()
    place.state.chmod(mode)
    says(place.refused(), str(place.state), f"{mode:o}", "chmod go-rwx")
    expect(not list(place.state.iterdir()), "nothing is written")


@case
def state_of_somebody_else(place):
    needs_root()
    place.state.mkdir(mode=0o700)
    os.chown(place.state, OTHER_ACCOUNT, OTHER_ACCOUNT)
    says(place.refused(), str(place.state), str(OTHER_ACCOUNT), "chown")
    expect(not list(place.state.iterdir()), "nothing is written")


@case
def state_without_its_parent(place):
    says(place.refused(state=place.path / "no" / "where"), "no/where", "no such directory")


@case
def state_given_by_the_service_manager(place):
    daemon = place.daemon(env={"STATE_DIRECTORY": "ignored"})
    expect(daemon.wait_until("READY=1") == "READY=1", "--state is first", daemon.log)
    daemon.stop()
    words = [str(BIN / "piketd"), "--config", str(place.config), "--socket", str(place.socket)]
    from acceptance import Daemon
    daemon = Daemon(place, words, {"STATE_DIRECTORY": str(place.path / "given")})
    place.daemons.append(daemon)
    expect(daemon.wait_until("READY=1") == "READY=1", "STATE_DIRECTORY is next", daemon.log)
    expect((place.path / "given" / "log.db").exists(), "the log is there")


def as_nobody(test):
    """The test with a place that the account nobody can reach, and copies of the programs there."""
    needs_root()
    parent = tempfile.mkdtemp(prefix="p", dir="/tmp")
    os.chmod(parent, 0o755)
    place = Place("nobody", parent=parent)
    try:
        place.path.chmod(0o755)
        place.write_config(roles={"planner": ["nobody", "root"]})
        place.config.chmod(0o644)
        program = shutil.copy(BIN / "piketd", parent)
        test(place, {"program": program, "prefix": NOBODY})
    finally:
        place.clean()
        shutil.rmtree(parent, ignore_errors=True)


@case
def no_permission(_):
    def test(place, nobody):
        says(place.refused(**nobody), str(place.state), "permission")
        home = place.path / "home"
        home.mkdir()
        os.chown(home, OTHER_ACCOUNT, OTHER_ACCOUNT)
        says(place.refused(**nobody, state=home / "state"), str(place.socket), "permission")
        place.config.chmod(0o600)
        says(place.refused(**nobody, state=home / "state"), str(place.config), "Permission denied")
        place.config.chmod(0o644)
        place.start(**nobody, state=home / "state", socket=home / "sock")
        result = place.piket("status", "--socket", home / "sock", "--json")
        expect(result.code == 0 and result.json["status"]["account"] == "root", "a daemon of another account serves", result)
    as_nobody(test)


@case
def state_not_writable(_):
    def test(place, nobody):
        home = place.path / "home"
        home.mkdir()
        os.chown(home, OTHER_ACCOUNT, OTHER_ACCOUNT)
        state = home / "state"
        daemon = place.start(**nobody, state=state, socket=home / "sock")
        daemon.stop()
        state.chmod(0o500)
        says(place.refused(**nobody, state=state, socket=home / "sock"), str(state), "written")
        state.chmod(0o700)
        (state / "log.db").chmod(0o400)
        says(place.refused(**nobody, state=state, socket=home / "sock"), "log.db")
        (state / "log.db").chmod(0o600)
        place.start(**nobody, state=state, socket=home / "sock")
    as_nobody(test)


@case
def a_second_daemon_on_the_same_state(place):
    first = place.start()
    log = place.refused(socket=place.path / "sock2")
    says(log, str(first.pid))
    expect(not (place.path / "sock2").exists(), "it makes no socket")
    place.serves()
    first.kill()
    place.start(socket=place.path / "sock2")
    expect(place.piket("who", "--socket", place.path / "sock2").code == 0, "after kill -9 the next one starts")


@case
def read_only_beside_a_running_daemon(place):
    """Whatever is decided, the log is not harmed."""
    place.start()
    place.office(roster=False)
    second = place.daemon("--read-only", socket=place.path / "sock2")
    state = second.wait_until("READY=1")
    if state == "READY=1":
        result = place.piket("person", "list", "--json", "--socket", place.path / "sock2")
        expect(result.code == 0 and len(result.json["persons"]) == 56, "it answers", result)
        result = place.piket("person", "change", "ldn-01", "--email", "a@b.nl", "--socket", place.path / "sock2", "--json")
        expect(result.code == 1 and result.error[0] == "ReadOnly", "and changes nothing", result)
        second.stop()
    else:
        expect(second.log.strip(), "it says why it does not start")
    place.does("person", "change", "ldn-01", "--email", "a@b.nl")
    place.does("audit", "verify")


# A full disk

def fill(path):
    try:
        with open(path, "wb", buffering=0) as file:
            while True:
                file.write(b"x" * 4096)
    except OSError:
        pass


@case
def a_full_disk(place):
    needs_root()
    mount = place.path / "small"
    mount.mkdir(mode=0o700)
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m,mode=0700", "tmpfs", str(mount)], capture_output=True)
    if done.returncode != 0:
        from acceptance import Skipped
        raise Skipped("cannot mount a small file system")
    try:
        state = mount / "state"
        daemon = place.start(state=state)
        place.does("person", "import", SAMPLES / "medewerkers.csv")
        acknowledged = place.does("status", "--json").json["status"]["events"]
        fill(mount / "filler")
        refused = None
        for number in range(400):
            result = place.piket("person", "change", "ldn-01", "--name", f"Name {number} " + "x" * 80, "--json")
            if result.code != 0:
                refused = result
                break
            acknowledged += 1
        require(refused, "at last the disk is full")
        expect(refused.code == 1 and refused.error[0] == "StorageFailed", "the error says that it was not stored", refused)
        words = place.piket("person", "change", "ldn-01", "--name", "y" * 80)
        expect("full" in words.err and "disk" in words.err.lower(), "in words, with what to do", words)
        place.serves("questions are answered on a full disk")
        expect(place.does("status", "--json").json["status"]["events"] == acknowledged, "what was refused is not there")
        expect(daemon.process.poll() is None, "the daemon lives")
        os.unlink(mount / "filler")
        place.does("person", "change", "ldn-01", "--name", "Room again")
        place.does("audit", "verify")
        daemon.stop()
        place.start(state=state)
        status = place.does("status", "--json").json["status"]
        expect(status["events"] == acknowledged + 1, "what was acknowledged is there after a new start",
               status["events"], acknowledged)
        place.does("audit", "verify")
        place.daemons[-1].kill()
        fill(mount / "filler")
        says(place.refused(state=mount / "other"), "full")
        again = place.daemon(state=state)
        if again.wait_until("READY=1") == "READY=1":
            place.serves("it starts on a full disk and answers")
        else:
            says(again, "full")
    finally:
        for daemon in place.daemons:
            daemon.kill()
        subprocess.run(["umount", "-l", str(mount)])


# Keys

def made(place):
    """A state with something in it, at rest."""
    daemon = place.start()
    place.office(roster=False)
    daemon.stop()


@case
def key_is_made_once_and_closed(place):
    made(place)
    expect((place.state / "master.key").stat().st_mode & 0o777 == 0o600, "mode 0600")
    for path in place.state.iterdir():
        expect(path.stat().st_mode & 0o077 == 0, f"{path.name} is closed to others")


@case
def wrong_master_key(place):
    made(place)
    key = place.state / "master.key"
    right = key.read_text()
    key.write_text("ab" * 32 + "\n")
    says(place.refused(), "another master key")
    says(place.refused("--read-only"), "another master key")
    key.write_text(right)
    place.start()
    expect(len(place.does("person", "list", "--json").json["persons"]) == 56, "with the right one all is there")


@cases("key_is_{}", {"empty": b"", "too_short": b"abcd\n", "no_hexadecimal": b"z" * 64, "two_keys": b"ab" * 64,
                     "huge": b"ab" * 100_000})
def malformed_key(place, content):
    made(place)
    (place.state / "master.key").write_bytes(content)
    says(place.refused(), "master.key", "64" if len(content) < 5000 else "4096")


@case
def missing_key(place):
    made(place)
    (place.state / "master.key").rename(place.path / "kept")
    says(place.refused(), "master.key", "missing")
    expect(not (place.state / "master.key").exists(), "no new one is made over an old log")
    says(place.refused("--key-file", place.path / "nowhere"), "nowhere")
    place.start("--key-file", place.path / "kept")
    place.serves("--key-file names it")


@case
def key_with_a_wrong_mode(place):
    made(place)
    key = place.state / "master.key"
    for mode in (0o640, 0o604, 0o660):
        key.chmod(mode)
        says(place.refused(), "master.key", f"{mode:o}", "chmod go-rwx")
    key.chmod(0o600)
    if os.geteuid() == 0:
        os.chown(key, OTHER_ACCOUNT, -1)
        says(place.refused(), "master.key", str(OTHER_ACCOUNT))


@case
def missing_key_file_of_streams(place):
    made(place)
    for path in place.state.glob("keys.db*"):
        path.rename(place.path / path.name)
    says(place.refused(), "keys.db")
    expect(not (place.state / "keys.db").exists(), "no new one is made over an old log")
    for path in place.path.glob("keys.db*"):
        path.rename(place.state / path.name)
    place.start()
    place.serves()


@case
def credential_of_the_service_manager(place):
    credentials = place.path / "credentials"
    credentials.mkdir(mode=0o700)
    (credentials / "master-key").write_text("cd" * 32)
    (credentials / "master-key").chmod(0o400)
    daemon = place.start(env={"CREDENTIALS_DIRECTORY": str(credentials)})
    place.office(roster=False)
    expect(not (place.state / "master.key").exists(), "no key rests beside the log")
    daemon.stop()
    says(place.refused(), "master.key", "missing")
    place.start(env={"CREDENTIALS_DIRECTORY": str(credentials)})
    place.serves()


@case
def nothing_readable_rests_on_disk(place):
    daemon = place.start()
    place.office()
    place.does("roster", "assign", "OVD_BZ", "ldn-03", "--at", "2027-04-06", "--reason", "migraine attack")
    for when in ("while it runs", "after a stop"):
        for path in place.state.iterdir():
            data = path.read_bytes()
            for secret in (b"Leiden 01", b"31600000000", b"example.nl", b"migraine"):
                expect(secret not in data, f"{when}, {path.name} has no {secret.decode()}")
        if when == "while it runs":
            daemon.stop()


main()
