"""How long piketd takes from its start to its first answer.

    time-start.py SOCKET PIKETD [ARGUMENT...]

Starts the daemon, asks for its status until it answers, prints the seconds and the daemon's process id, and leaves
the daemon running.
"""
import socket
import subprocess
import sys
import time

path, command = sys.argv[1], sys.argv[2:]
began = time.monotonic()
daemon = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
while True:
    if daemon.poll() is not None:
        sys.exit(f"piketd ended with {daemon.returncode}")
    try:
        with socket.socket(socket.AF_UNIX) as client:
            client.connect(path)
            client.sendall(b'{"method":"nl.piket.Service.GetStatus","parameters":{}}\0')
            if client.recv(1 << 16):
                break
    except (FileNotFoundError, ConnectionRefusedError):
        time.sleep(0.001)
print(f"seconds={time.monotonic() - began:.4f} pid={daemon.pid}")
