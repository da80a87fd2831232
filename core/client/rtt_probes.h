// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"

#include <QHash>
#include <QObject>

class QTimer;

namespace nunect::nats {

/// Those who wait for a PONG. Each ends exactly once, from the event loop: by answered(), by time,
/// or by fail().
class RttProbes : public QObject
{
    Q_OBJECT

public:
    using RttHandler = std::function<void(std::chrono::nanoseconds)>;

    using QObject::QObject;

    /// Gives the tag, never 0, to send the PING with.
    quint64 add(std::chrono::milliseconds timeout, RttHandler onRtt, Client::ErrorHandler onError);

    /// A PONG has come; one that nobody waits for any more is dropped.
    void answered(quint64 tag, std::chrono::nanoseconds rtt);
    void fail(quint64 tag, const RequestError &error);
    void failAll(const RequestError &error);

private:
    struct Probe
    {
        QTimer *timer;
        RttHandler onRtt;
        Client::ErrorHandler onError;
    };

    Probe take(quint64 tag);

    quint64 m_lastTag = 0;
    QHash<quint64, Probe> m_probes;
};

} // namespace nunect::nats
