# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""A GPS receiver for gpsd, which gives no time of a pseudo-terminal away: says each second, to who connects,
where it is and what time it has, by the system's clock.

    python3 -B nmea_server.py PORT
"""

import functools
import socket
import sys
import time


def _sentence(words):
    check = functools.reduce(lambda sum_, char: sum_ ^ ord(char), words, 0)
    return f"${words}*{check:02X}\r\n".encode()


def main():
    server = socket.create_server(("127.0.0.1", int(sys.argv[1])))
    print("ready", flush=True)
    reader, _ = server.accept()
    while True:
        time.sleep(1 - time.time() % 1)
        now = time.gmtime(time.time())  # without an argument it reads a clock that is a few ms behind
        clock, date = time.strftime("%H%M%S.00", now), time.strftime("%d%m%y", now)
        place = "4724.0000,N,00831.0000,E"
        for words in (f"GPRMC,{clock},A,{place},0.0,0.0,{date},,,A",
                      f"GPGGA,{clock},{place},1,08,0.9,400.0,M,47.0,M,,",
                      "GPGSA,A,3,01,02,03,04,05,06,07,08,,,,,1.6,0.9,1.3"):
            reader.sendall(_sentence(words))


main()
