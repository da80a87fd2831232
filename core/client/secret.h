// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <sodium.h>

#include <utility>

namespace nunect::nats {

/// Overwrites a secret and empties it. A copy that shares its bytes, like a provider's own, is left
/// alone: it is its owner's.
inline void wipe(QByteArray &secret)
{
    if (secret.isDetached())
        ::sodium_memzero(secret.data(), static_cast<size_t>(secret.size()));
    secret.clear();
}

/// Bytes that nobody else should see: moved, never copied, and wiped when they go.
class Secret
{
public:
    Secret() = default;
    /// Takes \a bytes over; move them in, or the caller's copy stays.
    Secret(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    Secret(Secret &&other) noexcept
        : m_bytes(std::exchange(other.m_bytes, {}))
    {
    }
    Secret &operator=(Secret &&other) noexcept
    {
        if (this != &other) {
            wipe(m_bytes);
            m_bytes = std::exchange(other.m_bytes, {});
        }
        return *this;
    }
    ~Secret() { wipe(m_bytes); }

    /// A deep copy, so that wiping one leaves the other alone.
    static Secret copyOf(QByteArrayView bytes) { return Secret(bytes.toByteArray()); }

    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// Valid as long as the secret.
    QByteArrayView view() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace nunect::nats
