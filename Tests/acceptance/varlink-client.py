#!/usr/bin/env python3
"""Drives the daemon with an independent Varlink client, the `varlink` package from PyPI.

    varlink-client.py SOCKET INTERFACE METHOD [--stream INTERFACE METHOD] [--error INTERFACE METHOD PARAMETERS NAME]

    varlink-client.py /run/piket/piket.sock nl.piket.Roster Who \
        --stream nl.piket.Service Watch \
        --error nl.piket.Person Show '{"person": "nobody-99"}' nl.piket.Service.NotFound

Checks introspection (GetInfo, and that every interface description parses), one call, one streamed call (its first
reply), one error, an unknown method and an unknown interface. Prints a line for each check; exit code 1 at the first
that fails. Needs: python3 -m venv VENV && VENV/bin/pip install varlink
"""

import argparse
import json
import socket
import sys

import varlink


def check(what, holds, detail=""):
    print(("ok      " if holds else "FAILED  ") + what, detail)
    if not holds:
        sys.exit(1)


def introspect(client):
    """Every interface that GetInfo names has a description that the package's own parser reads."""
    with client.open("org.varlink.service") as service:
        info = service.GetInfo()
        for field in ("vendor", "product", "version", "url"):
            check(f"GetInfo has {field}", isinstance(info[field], str), info[field])
        check("org.varlink.service is listed", "org.varlink.service" in info["interfaces"])
        for name in info["interfaces"]:
            text = service.GetInterfaceDescription(name)["description"]
            check(f"the description of {name} parses", varlink.Interface(text).name == name)


def call(client, interface, method):
    with client.open(interface) as connection:
        reply = getattr(connection, method)()
        check(f"{interface}.{method} answers", isinstance(reply, dict), json.dumps(reply)[:200])


def stream(client, interface, method):
    """The first reply of a call with `more`; then the connection is dropped in the middle of the stream."""
    with client.open(interface) as connection:
        replies = getattr(connection, method)(_more=True)
        first = next(replies)
        check(f"{interface}.{method} streams", isinstance(first, dict), json.dumps(first)[:200])


def expect_error(client, interface, method, parameters, name):
    with client.open(interface) as connection:
        try:
            reply = getattr(connection, method)(**json.loads(parameters))
            check(f"{interface}.{method} is refused", False, json.dumps(reply)[:200])
        except varlink.VarlinkError as error:
            check(f"{interface}.{method} is refused", error.error() == name, json.dumps(error.as_dict())[:200])


def raw_error(path, method, name):
    """The package refuses to send what no description has; so this one is sent by hand."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(path)
        connection.sendall(json.dumps({"method": method}).encode() + b"\0")
        answer = b""
        while not answer.endswith(b"\0"):
            part = connection.recv(65536)
            if not part:
                break
            answer += part
        reply = json.loads(answer.rstrip(b"\0") or b"{}")
        check(f"{method} is refused", reply.get("error") == name, json.dumps(reply)[:200])


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("socket")
    arguments.add_argument("interface")
    arguments.add_argument("method")
    arguments.add_argument("--stream", nargs=2, metavar=("INTERFACE", "METHOD"))
    arguments.add_argument("--error", nargs=4, metavar=("INTERFACE", "METHOD", "PARAMETERS", "NAME"))
    given = arguments.parse_args()

    with varlink.Client.new_with_address("unix:" + given.socket) as client:
        introspect(client)
        call(client, given.interface, given.method)
        if given.stream:
            stream(client, *given.stream)
        if given.error:
            expect_error(client, *given.error)
    raw_error(given.socket, f"{given.interface}.NoSuchMethod", "org.varlink.service.MethodNotFound")
    raw_error(given.socket, "nl.example.Nobody.Call", "org.varlink.service.InterfaceNotFound")


if __name__ == "__main__":
    main()
