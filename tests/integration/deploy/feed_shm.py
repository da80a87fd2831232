# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""A receiver that chronyd reads by shared memory: says each 0.2 s that the system's clock is right.

    python3 -B feed_shm.py SEGMENT
"""

import ctypes
import sys
import time

_KEY, _CREATE = 0x4E545030, 0o1000


class _Time(ctypes.Structure):
    """shmTime of NTP's driver 28."""

    _fields_ = [("mode", ctypes.c_int), ("count", ctypes.c_int),
                ("clock_s", ctypes.c_long), ("clock_us", ctypes.c_int),
                ("received_s", ctypes.c_long), ("received_us", ctypes.c_int),
                ("leap", ctypes.c_int), ("precision", ctypes.c_int), ("samples", ctypes.c_int),
                ("valid", ctypes.c_int), ("clock_ns", ctypes.c_uint), ("received_ns", ctypes.c_uint),
                ("unused", ctypes.c_int * 8)]


def main():
    libc = ctypes.CDLL(None, use_errno=True)
    libc.shmat.restype = ctypes.c_void_p
    segment = libc.shmget(_KEY + int(sys.argv[1]), ctypes.sizeof(_Time), _CREATE | 0o600)
    if segment < 0:
        sys.exit(f"no shared memory: error {ctypes.get_errno()}")
    told = ctypes.cast(libc.shmat(segment, None, 0), ctypes.POINTER(_Time)).contents
    told.mode, told.precision = 1, -20
    while True:
        now = time.time_ns()
        told.valid = 0
        told.count += 1
        told.clock_s = told.received_s = now // 10**9
        told.clock_us = told.received_us = now % 10**9 // 1000
        told.clock_ns = told.received_ns = now % 10**9
        told.count += 1
        told.valid = 1
        time.sleep(0.2)


main()
