// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/sharing/policy_keeper.h"

#include <utility>

namespace nunect::app {

using namespace nats::jetstream;
using namespace Qt::Literals::StringLiterals;
using contract::RegistryAdvice;

/// As deploy/site.sh makes it.
static KeyValueConfig bucketConfig()
{
    KeyValueConfig config;
    config.history = 10;
    return config;
}

PolicyKeeper::PolicyKeeper(nats::Client *client, QObject *parent)
    : QObject(parent)
    , m_jetStream(client)
    , m_bucket(&m_jetStream, QString::fromLatin1(contract::policyBucket))
{
}

void PolicyKeeper::look()
{
    if (m_watcher)
        return;
    m_bucket.status([this](const Reply<KeyValueStatus> &reply) {
        if (reply)
            watch();
        else if (!reply.error().isNotFound())
            setProblem(reply.error().text);
    });
}

void PolicyKeeper::watch()
{
    if (m_watcher)
        return; // asked twice
    m_watcher = m_bucket.watch(u">"_s, {}, this);
    connect(m_watcher, &KeyValueWatcher::entryReceived, this, &PolicyKeeper::takeEntry);
    connect(m_watcher, &KeyValueWatcher::initialDataReceived, this, [this] { setProblem({}); });
    connect(m_watcher, &KeyValueWatcher::errorOccurred, this,
            [this](const JetStreamError &error) { setProblem(error.text); });
    m_watcher->start();
}

void PolicyKeeper::takeEntry(const KeyValueEntry &entry)
{
    PolicyNews news{entry.key, {}};
    if (entry.operation == KeyValueEntry::Put) {
        const auto approved = contract::decodeApprovedAdvice(entry.value);
        if (approved)
            news.approved = *approved;
        else
            Q_EMIT refused(entry.key, approved.error().text, entry.value);
    }
    Q_EMIT heard(news);
}

/// "aggregate ops.metric.rtt.> at leaf1 (5f3a90c1)"
static QString words(const RegistryAdvice &advice)
{
    return u"%1 %2 at %3 (%4)"_s.arg(advice.kind, advice.subject, advice.leaf, advice.id);
}

void PolicyKeeper::approve(const contract::ApprovedAdvice &approved)
{
    m_bucket.createBucket(bucketConfig(), [this, approved](const Reply<KeyValueStatus> &reply) {
        if (!reply && !reply.error().is(errcode::streamNameInUse))
            return setProblem(reply.error().text);
        watch();
        const RegistryAdvice &advice = approved.advice;
        m_bucket.put(
            contract::policyKey(advice.leaf, advice.id), contract::encode(approved),
            [this, approved](const Reply<quint64> &stored) {
                written(stored,
                        u"advice approved by %1: %2"_s.arg(approved.by, words(approved.advice)));
            });
    });
}

void PolicyKeeper::withdraw(const RegistryAdvice &advice, const QString &by)
{
    m_bucket.remove(contract::policyKey(advice.leaf, advice.id), 0,
                    [this, advice, by](const Reply<quint64> &reply) {
                        written(reply,
                                u"approval of advice withdrawn by %1: %2"_s.arg(by, words(advice)));
                    });
}

void PolicyKeeper::written(const Reply<quint64> &reply, const QString &line)
{
    m_problem.clear(); // each failure is an answer of its own
    Q_EMIT problemChanged(reply ? QString() : reply.error().text);
    if (reply)
        Q_EMIT acted(line);
}

void PolicyKeeper::setProblem(const QString &problem)
{
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT problemChanged(problem);
}

} // namespace nunect::app
