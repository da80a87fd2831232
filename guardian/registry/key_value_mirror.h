// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "guardian/bus.h"
#include "guardian/registry/entries.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace nunect::guardian {

/// Makes a JetStream KV bucket hold exactly the entries that it is told, as its only writer: writes
/// what differs, and removes what others, or an earlier run, have left.
class KeyValueMirror : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t burst = 500; ///< entries that are written at once

    /// Entries that nobody writes again vanish after \a ttl.
    KeyValueMirror(Bus &bus, const QByteArray &bucket, std::chrono::seconds ttl,
                   QObject *parent = nullptr);

    /// Writes what is new; before the bucket is open, keeps it until then.
    void set(const registry::Entries &wanted);
    /// To be called again and again while connected: makes the bucket where it is not there, and
    /// writes the next of \a shares parts of what has not changed, so that it outlives the TTL.
    void refresh(int shares);

Q_SIGNALS:
    /// The bucket cannot be made or written to.
    void problem(const QString &text);

private:
    enum class State { Closed, Opening, Open };

    void open();
    void onCreated(const std::optional<BusMessage> &reply);
    void onKeys(const std::optional<BusMessage> &reply);
    void write();
    void writeBurst();
    void put(const QByteArray &key, const QByteArray &value);
    void remove(const QByteArray &key);
    void send(const QByteArray &key, const contract::HeaderList &headers, const QByteArray &value);
    void fail(const QString &text);

    Bus &m_bus;
    QByteArray m_stream;
    QByteArray m_prefix; ///< of the subjects of keys
    std::chrono::seconds m_ttl;
    State m_state = State::Closed;
    registry::Entries m_there; ///< what the bucket holds, as far as is known; empty: not known
    registry::Entries m_wanted;
    QByteArray m_refreshed;           ///< the last key of the share before
    registry::EntryChanges m_changes; ///< that are still to be written, the next ones last
    QTimer m_rest;
};

} // namespace nunect::guardian
