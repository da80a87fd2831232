// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace nunect::test {

/// A TCP port on 127.0.0.1 that nobody listens on now, and that no other call on this machine is
/// given while this process lives. Lies below the kernel's range for outgoing connections, so that
/// a server which is down for a moment does not lose it to a client. 0 if there is none.
quint16 freePort();

} // namespace nunect::test
