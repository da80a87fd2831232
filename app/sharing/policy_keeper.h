// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/sharing/policy_news.h"
#include "core/client/jetstream/jetstream.h"
#include "core/client/jetstream/key_value.h"

#include <QObject>

namespace nunect::app {

/// What is approved of the subject registry's advice: the key-value bucket `nunect_policy`. It is
/// made with the first approval, here or by deploy/site.sh; before that nothing is approved.
/// Lives on the client's thread.
class PolicyKeeper : public QObject
{
    Q_OBJECT

public:
    /// \a client must outlive it.
    explicit PolicyKeeper(nats::Client *client, QObject *parent = nullptr);

    /// Learns what is approved, from then on over all reconnects, if there is a bucket by now.
    void look();
    void approve(const contract::ApprovedAdvice &approved);
    /// \a by: who does it, for the log.
    void withdraw(const contract::RegistryAdvice &advice, const QString &by);

Q_SIGNALS:
    void heard(const nunect::app::PolicyNews &news);
    /// An approval, or its end, is written down: a line for the log.
    void acted(const QString &line);
    /// Why what is approved is not known, or could not be changed; empty: all is well.
    void problemChanged(const QString &problem);
    /// There is an entry that cannot be read.
    void refused(const QString &key, const QString &reason, const QByteArray &value);

private:
    void watch();
    void takeEntry(const nats::jetstream::KeyValueEntry &entry);
    void written(const nats::jetstream::Reply<quint64> &reply, const QString &line);
    void setProblem(const QString &problem);

    nats::jetstream::JetStream m_jetStream;
    nats::jetstream::KeyValue m_bucket;
    nats::jetstream::KeyValueWatcher *m_watcher = nullptr;
    QString m_problem;
};

} // namespace nunect::app
