"""What the acceptance tests share: the built programs in a place of their own, and a way to say what is expected.

Standard library only. PIKET_BIN names the directory with the binaries `piket` and `piketd`. A file with cases:

    from acceptance import case, expect, main

    @case
    def who_answers(place):
        place.start()
        expect(place.piket("who").code == 0, "who answers")

    main()

Each case gets a fresh directory with a short path (a socket's path has at most 107 bytes). What is running in it when
the case ends is killed, by its own number.
"""

import json
import os
import pathlib
import re
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import traceback

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "Tests" / "PiketDomainTests" / "Samples"
BIN = pathlib.Path(os.environ.get("PIKET_BIN", ROOT / ".build" / "debug")).resolve()
# A debug build on a busy machine is slow; whoever waits longer than this waits for nothing.
SECONDS_MAX = 60
OTHER_ACCOUNT = 65534  # nobody


class Failed(Exception):
    """The case cannot go on."""


class Skipped(Exception):
    """The case needs something that is not here."""


_cases = []
_failures = []


def case(function):
    """Registers a case; its name is the function's."""
    _cases.append(function)
    return function


def cases(name, values):
    """Registers a case for each of the values: `@cases("header_{}", {"dutch": ..., "english": ...})`."""

    def register(function):
        for key, value in values.items():
            def one(place, value=value):
                function(place, value)
            one.__name__ = name.format(key)
            _cases.append(one)
        return function

    return register


def expect(condition, what, *evidence):
    """Notes a failure and goes on, so that a case tells all that is wrong."""
    if not condition:
        _failures.append(what + "".join("\n" + str(piece).rstrip() for piece in evidence))
    return bool(condition)


def require(condition, what, *evidence):
    """Ends the case where going on makes no sense."""
    if not expect(condition, what, *evidence):
        raise Failed


def needs_root():
    if os.geteuid() != 0:
        raise Skipped("needs root")


def account():
    import pwd
    return pwd.getpwuid(os.geteuid()).pw_name


class Result:
    """How a program ended."""

    def __init__(self, words, code, out, err):
        self.words, self.code, self.bytes, self.error_bytes = words, code, out, err
        self.out = out.decode("utf-8", "replace")
        self.err = err.decode("utf-8", "replace")

    @property
    def json(self):
        try:
            return json.loads(self.out)
        except ValueError:
            expect(False, "JSON was expected", self)
            raise Failed from None

    @property
    def error(self):
        """The error that --json wrote: its name without the interface, and its parameters."""
        try:
            value = json.loads(self.err)
            return value["error"].rsplit(".", 1)[1], value["parameters"]
        except (ValueError, KeyError, IndexError):
            expect(False, "an error in JSON was expected", self)
            raise Failed from None

    def __str__(self):
        def short(text):
            return text if len(text) < 3000 else text[:2000] + "\n[...]\n" + text[-800:]
        return f"$ {' '.join(map(str, self.words))}\n{short(self.out)}{short(self.err)}exit {self.code}"


class Place:
    """A directory with everything of one case in it: configuration, state, socket."""

    def __init__(self, name, parent=None):
        self.name = name
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="a", dir=parent))
        self.config = self.path / "region.toml"
        self.state = self.path / "state"
        self.socket = self.path / "sock"
        self.daemons = []
        self.others = []
        self.write_config()

    # Configuration and files

    def write_config(self, roles=None, text=None):
        """The default region, in which this account has the roles of a user's own installation."""
        text = text or (ROOT / "Config" / "leidse-regio.toml").read_text()
        roles = roles or {r: [account()] for r in
                          ("planner", "duty-officer", "evaluator", "auditor", "administrator")}
        for role, accounts in roles.items():
            text = re.sub(rf"(\[roles\.{role}\]\naccounts = )\[\]", rf"\g<1>{json.dumps(accounts)}", text)
        self.config.write_text(text)

    def file(self, name, content):
        path = self.path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    # The daemon

    def start(self, *arguments, **options):
        """A daemon that is ready."""
        daemon = self.daemon(*arguments, **options)
        state = daemon.wait_until("READY=1")
        require(state == "READY=1", f"piketd becomes ready (it is: {state})", daemon.log)
        return daemon

    def daemon(self, *arguments, config=None, state=None, socket=None, program=None, prefix=(), env=None):
        """A daemon that has been started, ready or not."""
        words = [*prefix, str(program or BIN / "piketd"), "--config", str(config or self.config), "--state",
                 str(state or self.state), "--socket", str(socket or self.socket), *map(str, arguments)]
        daemon = Daemon(self, words, env)
        self.daemons.append(daemon)
        return daemon

    def refused(self, *arguments, **options):
        """A daemon that is expected to refuse: it has ended when this returns."""
        daemon = self.daemon(*arguments, **options)
        state = daemon.wait_until("READY=1")
        expect(state == "ended" and daemon.process.returncode == 1,
               f"piketd refuses to start with exit 1 (it is: {state}, {daemon.process.returncode})", daemon.log)
        expect(len(daemon.log.strip()) > 0, "piketd says why it refuses")
        if state != "ended":
            daemon.kill()
        return daemon

    # The client

    @property
    def environment(self):
        return {"PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "HOME": str(self.path), "PIKET_SOCKET": str(self.socket),
                "LANG": "C.UTF-8", "PIKET_LANG": "en"}

    def piket(self, *words, env=None, input=b"", prefix=(), program=None):
        words = [*prefix, str(program or BIN / "piket"), *map(str, words)]
        done = subprocess.run(words, env=self.environment | (env or {}), input=input, capture_output=True,
                              timeout=SECONDS_MAX, cwd=self.path)
        return Result(words, done.returncode, done.stdout, done.stderr)

    def does(self, *words, **options):
        """A command that is expected to be done."""
        result = self.piket(*words, **options)
        require(result.code == 0, "the command is done", result)
        return result

    def office(self, roster=True, absences=False):
        """The sample office: persons, the roster of 2027, the lists of mayors."""
        self.does("person", "import", SAMPLES / "medewerkers.csv")
        if roster:
            self.does("roster", "publish", self.does(
                "roster", "import", SAMPLES / "piketrooster-2027.csv", "--json").json["draft"])
        if absences:
            self.does("absence", "import", SAMPLES / "verlof-2027.csv")

    def wire(self, socket=None):
        wire = Wire(str(socket or self.socket))
        self.others.append(wire)
        return wire

    def serves(self, what="the daemon still serves"):
        result = self.piket("who", "--at", "2027-01-04 09:00", "--json")
        expect(result.code == 0 and '"uncovered"' in result.out, what, result)

    def clean(self):
        for other in self.others:
            other.close()
        for daemon in self.daemons:
            daemon.close()
        shutil.rmtree(self.path, ignore_errors=True)


class Daemon:
    """One process of piketd. It tells that it is ready as it tells systemd: by sd_notify(3)."""

    def __init__(self, place, words, env=None):
        number = len(place.daemons)
        self.log_path = place.path / f"log{number}"
        # As long as the directory allows: another account has to reach it.
        notify = place.path / f"n{number}"
        self.notify = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.notify.bind(str(notify))
        notify.chmod(0o666)
        environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PIKET_LANG": "en", "NOTIFY_SOCKET": str(notify)}
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen(words, env=environment | (env or {}), stdin=subprocess.DEVNULL,
                                            stdout=log, stderr=log)
        self.descriptor = os.pidfd_open(self.process.pid)

    @property
    def pid(self):
        return self.process.pid

    @property
    def log(self):
        return self.log_path.read_text(errors="replace")

    def wait_until(self, *states, seconds=SECONDS_MAX):
        """The first of the states that the daemon tells of; "ended" where it ends, "silent" where it tells nothing."""
        end = time.monotonic() + seconds
        while True:
            ready, _, _ = select.select([self.notify, self.descriptor], [], [], max(0, end - time.monotonic()))
            if self.notify in ready:
                told = self.notify.recv(65536).decode().split("\n")
                for state in states:
                    if state in told:
                        return state
            elif self.descriptor in ready:
                self.process.wait()
                return "ended"
            else:
                return "silent"

    def signal(self, number):
        signal.pidfd_send_signal(self.descriptor, number)

    def stop(self):
        """Stops in order; gives the exit status."""
        self.signal(signal.SIGTERM)
        state = self.wait_until(seconds=SECONDS_MAX)
        require(state == "ended", "piketd stops on SIGTERM", self.log[-2000:])
        expect(self.process.returncode == 0, f"piketd ends with 0 ({self.process.returncode})", self.log[-2000:])
        return self.process.returncode

    def kill(self):
        """kill -9."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def close(self):
        self.kill()
        os.close(self.descriptor)
        self.notify.close()


class Wire:
    """A raw connection: bytes and frames, right or wrong."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        # Without a timeout: with one, connect(2) does not wait while the queue of the listener is full.
        self.socket.connect(path)
        self.socket.settimeout(SECONDS_MAX)
        self.buffer = b""

    def send(self, data):
        """Sends bytes; False where the other end has hung up."""
        try:
            self.socket.sendall(data)
            return True
        except (BrokenPipeError, ConnectionResetError):
            return False

    def frame(self, value):
        return json.dumps(value).encode() + b"\0"

    def call(self, method, parameters=None, **members):
        self.send(self.frame({"method": method, "parameters": parameters or {}, **members}))
        return self.reply()

    def reply(self):
        """The next reply; None at the end of the connection."""
        while b"\0" not in self.buffer:
            try:
                data = self.socket.recv(65536)
            except ConnectionResetError:
                return None
            except TimeoutError:
                expect(False, f"an answer within {SECONDS_MAX} s")
                raise Failed from None
            if not data:
                return None
            self.buffer += data
        frame, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(frame)

    def close(self):
        self.socket.close()


def main():
    """Runs the cases of the file, or those named on the command line."""
    wanted = sys.argv[1:]
    passed = failed = 0
    for function in _cases:
        if wanted and function.__name__ not in wanted:
            continue
        _failures.clear()
        place = Place(function.__name__)
        skipped = None
        try:
            function(place)
        except Failed:
            pass
        except Skipped as reason:
            skipped = str(reason)
        except Exception:
            _failures.append(traceback.format_exc(limit=-3))
        finally:
            place.clean()
        if skipped and os.environ.get("CI") != "true":
            print(f"{function.__name__} ... skipped: {skipped}", flush=True)
            continue
        if skipped:
            _failures.append(f"skipped, which CI does not allow: {skipped}")
        print(f"{function.__name__} ... {'FAILED' if _failures else 'ok'}", flush=True)
        for failure in _failures:
            print("    " + failure.replace("\n", "\n    "), flush=True)
        failed += bool(_failures)
        passed += not _failures
    print(f"{passed} passed, {failed} failed", flush=True)
    sys.exit(1 if failed else 0)
