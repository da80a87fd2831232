// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "core/client/subscription.h"
#include "core/store/tap_update.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <list>
#include <memory>
#include <vector>

namespace nunect::app {

/// Listens to subjects that a person has chosen, and hands on what comes in batches: no more in a
/// second than can be looked at, and nothing while what was handed on has not been taken. The rest
/// is counted, each for its subject.
///
/// Lives on the client's thread. What comes is in nobody's log.
class MessageTap : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        int messagesPerSecond = 500;
        qsizetype bytesPerSecond = 8'000'000;
        qsizetype maxBodyBytes = 65'536; ///< kept of one body
        qsizetype maxHeaderBytes = 16'384;
        std::size_t maxBatches = 20; ///< handed on and not yet taken
        std::chrono::milliseconds interval{100};
    };

    using OnBatch = std::function<void(store::TapBatch)>;

    MessageTap(nats::Client &client, OnBatch onBatch, Limits limits, QObject *parent = nullptr);
    MessageTap(nats::Client &client, OnBatch onBatch, QObject *parent = nullptr);
    ~MessageTap() override;

    /// Listens to these from now on and to no others; counts of those that stay go on.
    void setPatterns(const QList<QByteArray> &patterns);

    /// Hands on what has come.
    void flush();

private:
    struct Tap
    {
        store::TapPattern told;
        QPointer<nats::Subscription> subscription;
    };

    void listen(const QByteArray &pattern);
    static void endListening(Tap &tap);
    void take(Tap &tap, const nats::Message &message);
    bool hasRoom(qsizetype bytes);
    store::TapMessage kept(const QByteArray &pattern, const nats::Message &message) const;
    std::vector<store::TapPattern> patterns();

    nats::Client &m_client;
    OnBatch m_onBatch;
    Limits m_limits;
    QTimer m_timer;
    std::list<Tap> m_taps; ///< at addresses of their own
    std::vector<store::TapMessage> m_messages;
    std::vector<store::TapPattern> m_told;
    /// Those that were handed on; expired once they have been taken.
    std::vector<std::weak_ptr<const std::vector<store::TapMessage>>> m_handedOn;
    QElapsedTimer m_second;
    int m_messagesThisSecond = 0;
    qsizetype m_bytesThisSecond = 0;
};

} // namespace nunect::app
