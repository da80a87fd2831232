// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "core/store/leaf_needs.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace nunect::app {

/// Asks the site's subject registry what leafs need, what their links carry and what could be
/// saved, every few seconds as long as somebody wants to know.
/// Lives on the client's thread.
class RegistryPoller : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds standardPeriod{5000};

    /// \a client must outlive it. \a period: from the end of a round to the begin of the next.
    explicit RegistryPoller(nats::Client &client, std::chrono::milliseconds period = standardPeriod,
                            QObject *parent = nullptr);

    /// Begins at once, or ends.
    void setWanted(bool wanted);

Q_SIGNALS:
    /// A round has ended, also by a problem.
    void read(const nunect::store::RegistryReading &reading);

private:
    using Next = std::function<void()>;

    void begin();
    template<typename Entry>
    void ask(const QByteArray &what, std::vector<Entry> store::RegistryReading::*list,
             const QString &after, Next next);
    template<typename Entry>
    Next asker(const QByteArray &what, std::vector<Entry> store::RegistryReading::*list, Next next);
    void end(const QString &problem);

    nats::Client &m_client;
    QTimer m_timer;
    bool m_wanted = false;
    quint64 m_round = 0; ///< what belongs to another one is late
    int m_pages = 0;
    store::RegistryReading m_reading;
};

} // namespace nunect::app
