# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""A small NATS client for what the site's scripts ask: no reconnecting, one thread that reads."""

import itertools
import json
import secrets
import socket
import ssl
import threading

_TIMEOUT = 5


class NatsError(Exception):
    pass


class NatsClient:
    def __init__(self, address, user, password, ca_file, inbox="_INBOX", open_socket=socket.create_connection):
        self._inbox = f"{inbox}.{secrets.token_hex(8)}"
        self._numbers = itertools.count(1)
        self._handlers = {}  # subscription number: function of (subject, payload, reply)
        self._pongs = []
        self._sending = threading.Lock()
        self.errors = []
        self._socket = open_socket(address, timeout=_TIMEOUT)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        greeting = self._greeting()
        if json.loads(greeting).get("tls_required"):
            context = ssl.create_default_context(cafile=str(ca_file))
            self._socket = context.wrap_socket(self._socket, server_hostname=address[0])
        self._file = self._socket.makefile("rb")
        options = {"verbose": False, "pedantic": False, "user": user, "pass": password, "headers": True,
                   "no_responders": True, "echo": True, "name": "nunect-site", "lang": "python",
                   "version": "1", "protocol": 1}
        self._send(f"CONNECT {json.dumps(options)}\r\nPING\r\n".encode())
        line = self._file.readline()
        while line.startswith(b"INFO"):
            line = self._file.readline()
        if not line.startswith(b"PONG"):
            self._socket.close()
            raise NatsError(line.decode(errors="replace").strip() or "the server closed the connection")
        self._socket.settimeout(None)
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self._socket.close()

    def subscribe(self, subject, handler):
        number = next(self._numbers)
        self._handlers[number] = handler
        self._send(f"SUB {subject} {number}\r\n".encode())
        return number

    def unsubscribe(self, number):
        self._handlers.pop(number, None)
        self._send(f"UNSUB {number}\r\n".encode())

    def publish(self, subject, payload=b"", reply="", headers=None):
        head = f"{subject} {reply}".strip()
        if headers:
            block = b"NATS/1.0\r\n" + b"".join(f"{key}: {value}\r\n".encode()
                                               for key, value in headers.items()) + b"\r\n"
            line = f"HPUB {head} {len(block)} {len(block) + len(payload)}\r\n".encode()
            self._send(line + block + payload + b"\r\n")
        else:
            self._send(f"PUB {head} {len(payload)}\r\n".encode() + payload + b"\r\n")

    def request(self, subject, payload=b"", timeout=_TIMEOUT, headers=None):
        """The first answer's body; None when there is none in time."""
        answers = self.request_all(subject, payload, timeout, 1, headers)
        return answers[0] if answers else None

    def request_all(self, subject, payload, timeout, count, headers=None):
        answers, done = [], threading.Event()

        def take(_subject, body, _reply):
            answers.append(body)
            if len(answers) >= count:
                done.set()

        reply = f"{self._inbox}.{next(self._numbers)}"
        number = self.subscribe(reply, take)
        self.publish(subject, payload, reply, headers)
        done.wait(timeout)
        self.unsubscribe(number)
        return answers

    def flush(self, timeout=_TIMEOUT):
        """True once the server has taken all that was sent, errors about it included."""
        done = threading.Event()
        with self._sending:
            self._pongs.append(done)
            self._socket.sendall(b"PING\r\n")
        return done.wait(timeout)

    def _greeting(self):
        line = b""
        while not line.endswith(b"\r\n"):  # byte by byte: what follows may be TLS
            byte = self._socket.recv(1)
            if not byte:
                raise NatsError("the server closed the connection")
            line += byte
        return line.decode().removeprefix("INFO ")

    def _send(self, data):
        with self._sending:
            self._socket.sendall(data)

    def _read(self):
        try:
            # No line is empty, but what is left of a message when the connection is closed within it.
            while words := self._file.readline().split():
                self._take(words)
        except (OSError, ValueError):
            pass
        for waiting in self._pongs:
            waiting.set()

    def _take(self, words):
        if words[0] in (b"MSG", b"HMSG"):
            body = self._file.read(int(words[-1]) + 2)[:-2]
            if words[0] == b"HMSG":
                body = body[int(words[-2]):]
            arguments = len(words) - (1 if words[0] == b"MSG" else 2)
            handler = self._handlers.get(int(words[2]))
            if handler:
                handler(words[1].decode(), body, words[3].decode() if arguments == 4 else "")
        elif words[0] == b"PING":
            self._send(b"PONG\r\n")
        elif words[0] == b"PONG" and self._pongs:
            self._pongs.pop(0).set()
        elif words[0] == b"-ERR":
            self.errors.append(b" ".join(words[1:]).decode())
