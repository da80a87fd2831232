# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""A link whose frames take their time, as on a mobile network: the kernel's own means (netem) is not
everywhere, so the frames pass through this process."""

import fcntl
import heapq
import itertools
import os
import select
import struct
import threading
import time

from namespaces import ip

_TUNSETIFF = 0x400454CA
_TAP_WITHOUT_HEADER = 0x1002


class DelayedLink:
    """Takes the place of a link's pair of interfaces for as long as it is open."""

    def __init__(self, network, link, one_way_s):
        self._network, self._link, self._delay = network, link, one_way_s

    def __enter__(self):
        first = self._link.ends[0]
        ip("-n", self._network.name(first.node), "link", "delete", first.interface)
        self._taps = [self._network.run_in(end.node, lambda end=end: _open_tap(end.interface))
                      for end in self._link.ends]
        for end in self._link.ends:
            space = self._network.name(end.node)
            ip("-n", space, "address", "add", str(end.address), "dev", end.interface)
            ip("-n", space, "link", "set", end.interface, "up")
        self._wake, self._end = os.pipe()
        self._thread = threading.Thread(target=self._carry, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_):
        os.close(self._end)
        self._thread.join()
        for descriptor in (*self._taps, self._wake):
            os.close(descriptor)  # and with it goes the interface
        self._network.create_link(self._link)

    def _carry(self):
        waiting, order = [], itertools.count()  # (when, number, to, frame)
        other = dict(zip(self._taps, self._taps[::-1]))
        while True:
            patience = max(0, waiting[0][0] - time.monotonic()) if waiting else None
            ready, _, _ = select.select([*self._taps, self._wake], [], [], patience)
            if self._wake in ready:
                return
            for tap in ready:
                heapq.heappush(waiting, (time.monotonic() + self._delay, next(order), other[tap], os.read(tap, 65536)))
            while waiting and waiting[0][0] <= time.monotonic():
                _, _, tap, frame = heapq.heappop(waiting)
                os.write(tap, frame)


def _open_tap(name):
    descriptor = os.open("/dev/net/tun", os.O_RDWR | os.O_CLOEXEC)
    fcntl.ioctl(descriptor, _TUNSETIFF, struct.pack("16sH22x", name.encode(), _TAP_WITHOUT_HEADER))
    return descriptor
