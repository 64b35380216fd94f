"""Calls 200 persons out, and measures until a notifier has all their messages in hand.

    alert-handover.py SOCKET RUNS      prints seconds=S, the median: from sending the command to the last message

The persons p-1 ... p-200 are there. The notifier is this program: it waits for word of the daemon as piket-notify does.
Standard library only.
"""

import json
import socket
import statistics
import sys
import time

PERSONS = [f"p-{number}" for number in range(1, 201)]


class Wire:
    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(path)
        self.buffer = b""

    def send(self, method, parameters, **members):
        self.socket.sendall(json.dumps({"method": method, "parameters": parameters, **members}).encode() + b"\0")

    def reply(self):
        while b"\0" not in self.buffer:
            data = self.socket.recv(1 << 20)
            if not data:
                sys.exit("the daemon hung up")
            self.buffer += data
        frame, self.buffer = self.buffer.split(b"\0", 1)
        reply = json.loads(frame)
        if "error" in reply:
            sys.exit(f"{reply}")
        return reply["parameters"]

    def call(self, method, parameters):
        self.send(method, parameters)
        return self.reply()


def run(sender, notifier, word):
    began = time.monotonic()
    sender.send("nl.piket.Alert.Send", {"text": "brand", "functions": [], "persons": PERSONS})
    taken = []
    while len(taken) < len(PERSONS):
        word.reply()
        taken = notifier.call("nl.piket.Notify.Take", {"max": 256, "inHand": []})["deliveries"]
    seconds = time.monotonic() - began
    alert = sender.reply()["alert"]["code"]
    sender.call("nl.piket.Alert.End", {"alert": alert, "reason": "meting"})
    return seconds


path, runs = sys.argv[1], int(sys.argv[2])
sender, notifier, word = Wire(path), Wire(path), Wire(path)
word.send("nl.piket.Notify.Wait", {}, more=True)
word.reply()
print(f"seconds={statistics.median(run(sender, notifier, word) for _ in range(runs)):.3f}")
