// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/subjects.h"
#include "guardian/bus.h"
#include "guardian/record_config.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>

namespace nunect::guardian {

/// Keeps this node's stream of the record: makes it if it is not there, mends what differs from the
/// settings, and at the hub wakes the sources that sleep after a cut. By itself nats-server 2.9
/// asks a leaf node again after 3.5 s, 2.10 after up to 30 s; a source that is taken out and put
/// back is asked at once, from where it stood.
///
/// In a cluster the guardian beside the stream's leader does it, and no other.
class RecordKeeper : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds period{2000};
    static constexpr std::chrono::milliseconds requestTimeout{1500};
    /// An idle source is heard each second.
    static constexpr std::chrono::nanoseconds awake = std::chrono::seconds(5);
    /// So many questions stay unanswered before it is said: a cluster has no leader for a moment.
    static constexpr int patience = 5;

    /// \a config has a role.
    RecordKeeper(Bus &bus, const RecordConfig &config, QObject *parent = nullptr);

    /// From now on keeps it like this; the role stays as it was, and what is told by the calls
    /// below.
    void setConfig(const RecordConfig &config);
    /// From now on a leaf node's stream does without these kinds, as was approved. Until this is
    /// called a stream that is there keeps the subjects that it has: they may be what was approved.
    void setLeftOut(const QStringList &kinds);
    /// From now on the hub's stream takes what is of these units, too. Until this is called it
    /// keeps its subjects, as above.
    void setUnits(const QStringList &units);
    /// Whether the stream is known to be as the last of these calls wants it.
    bool isAsWanted() const { return m_isAsWanted; }

Q_SIGNALS:
    /// Something was done, and why.
    void mended(contract::LogLevel level, const QString &text);
    /// It cannot be kept.
    void problem(const QString &text);

private:
    using OnAnswer = std::function<void(const QJsonObject &answer)>; ///< empty: there was none

    void check();
    void onInfo(const QJsonObject &info);
    void mend(const QJsonObject &there);
    void put(const QByteArray &verb, const QJsonObject &stream, contract::LogLevel level,
             const QString &done);
    void probeSleepers(const QStringList &leafs);
    void wake();
    QStringList sleepers(const QJsonObject &info);
    void ask(const QByteArray &subject, const QJsonObject &body, OnAnswer onAnswer);
    void update(const QJsonObject &stream, OnAnswer onDone);
    QByteArray apiSubject(const QByteArray &verb) const;
    bool isRefused(const QJsonObject &answer, const QString &what);
    void change(const RecordConfig &config);
    bool knowsSubjects() const;
    void finish();

    Bus &m_bus;
    RecordConfig m_config;
    QJsonObject m_wanted;
    QHash<QString, QDeadlineTimer> m_woken; ///< leaf nodes whose source is not to be woken before
    QStringList m_toWake;                   ///< leaf nodes that answered
    qsizetype m_probes = 0;                 ///< answers that are still to come
    QTimer m_timer;
    bool m_busy = false;
    bool m_again = false; ///< what is wanted has changed while it was busy
    bool m_isAsWanted = false;
    bool m_wantsOtherSubjects = false; ///< by these calls; the stream has not been changed yet
    bool m_wasThere = false;
    int m_unanswered = 0;
};

} // namespace nunect::guardian
