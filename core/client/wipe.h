// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <string.h>

namespace nunect::nats {

/// Overwrites a secret and empties it. A copy that shares its bytes, like a provider's own, is left
/// alone: it is its owner's.
inline void wipe(QByteArray &secret)
{
    if (secret.isDetached())
        ::explicit_bzero(secret.data(), static_cast<size_t>(secret.size()));
    secret.clear();
}

} // namespace nunect::nats
