"""Where messages arrive in the tests: a mail server and a web server on 127.0.0.1 that write down what they are given.

    sink.py FOLDER MAIL-PORT WEB-PORT      port 0: any; the two numbers are written to FOLDER/ports when both listen

FOLDER/mails has a line of JSON for each mail (to, subject, text, id, headers), FOLDER/posts one for each request (path,
body, key). The web server answers with the status that the path names, `/503`; `/flaky` answers 503 to the first two
requests of each Idempotency-Key; `/slow` answers after 30 seconds. Standard library only.
"""

import email
import email.policy
import http.server
import json
import pathlib
import socketserver
import sys
import threading
import time

folder = pathlib.Path(sys.argv[1])
lock = threading.Lock()
seen = {}


def write_down(name, value):
    with lock, open(folder / name, "a") as file:
        file.write(json.dumps(value) + "\n")


class Mail(socketserver.StreamRequestHandler):
    """As much of RFC 5321 as a client needs."""

    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")

    def handle(self):
        self.say("220 sink")
        to = []
        for line in self.rfile:
            word = line.decode("latin-1").strip()
            if word.upper().startswith("EHLO"):
                self.say("250-sink")
                self.say("250 8BITMIME")
            elif word.upper().startswith("RCPT"):
                to.append(word.split("<")[1].split(">")[0])
                self.say("250 ok")
            elif word.upper() == "DATA":
                self.say("354 go on")
                self.take(to)
                to = []
                self.say("250 taken")
            elif word.upper() == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")

    def take(self, to):
        lines = []
        for line in self.rfile:
            if line.rstrip(b"\r\n") == b".":
                break
            lines.append(line[1:] if line.startswith(b"..") else line)
        mail = email.message_from_bytes(b"".join(lines), policy=email.policy.default)
        write_down(
            "mails",
            {
                "to": to,
                "subject": mail["Subject"],
                "text": mail.get_content(),
                "id": mail["Message-ID"],
                "headers": dict(mail.items()),
            },
        )


class Web(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        key = self.headers["Idempotency-Key"]
        write_down("posts", {"path": self.path, "body": json.loads(body), "key": key})
        with lock:
            seen[key] = seen.get(key, 0) + 1
            count = seen[key]
        if self.path == "/slow":
            time.sleep(30)
        status = (503 if count <= 2 else 200) if self.path == "/flaky" else int(self.path[1:] or 200)
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


class MailServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 256


class WebServer(http.server.ThreadingHTTPServer):
    request_queue_size = 256


mail = MailServer(("127.0.0.1", int(sys.argv[2])), Mail)
web = WebServer(("127.0.0.1", int(sys.argv[3])), Web)
threading.Thread(target=mail.serve_forever, daemon=True).start()
(folder / "ports.new").write_text(f"{mail.server_address[1]} {web.server_address[1]}\n")
(folder / "ports.new").rename(folder / "ports")
web.serve_forever()
