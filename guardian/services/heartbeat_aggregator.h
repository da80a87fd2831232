// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "guardian/bus.h"
#include "guardian/sender.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace nunect::guardian {

/// At a leaf node: hears the heartbeats of its units and tells on `ops.aggregate.heartbeat.{unit}`
/// every few seconds who was heard and who was not. That is what the record keeps of heartbeats:
/// all of them would be 66 GB a day, of 10,000 units.
class HeartbeatAggregator : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds standardWindow{10};
    /// A unit that has been silent for so long is left out.
    static constexpr std::chrono::hours forgetAfter{24};
    static constexpr qsizetype maxUnits = 50'000;

    HeartbeatAggregator(Bus &bus, const Sender &sender,
                        std::chrono::milliseconds window = standardWindow,
                        QObject *parent = nullptr);

Q_SIGNALS:
    /// There are more units than are counted; said at every message that is left out.
    void problem(const QString &text);

private:
    struct Unit
    {
        int beats = 0; ///< within this window
        qint64 lastNs = 0;
    };

    void hear(const BusMessage &message);
    void tell();

    const Sender &m_sender;
    QByteArray m_subject;
    QHash<QString, Unit> m_units;
    QElapsedTimer m_window;
    QTimer m_timer;
    quint64 m_seq = 0;
};

} // namespace nunect::guardian
