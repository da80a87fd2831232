// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/session.h"

#include "app/message_decoder.h"
#include "app/network_worker.h"
#include "core/util/timestamp.h"

namespace nunect::app {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

static constexpr auto tickInterval = 100ms;

static nats::ClientOptions placeOf(const Options &options)
{
    nats::ClientOptions result = options.context;
    result.url = options.url;
    result.tls.caFile = options.caFile;
    result.name = u"nunect-console "_s + options.unitId;
    return result;
}

nats::ClientOptions clientOptions(const Options &options,
                                  const std::shared_ptr<PasswordSource> &password)
{
    nats::ClientOptions result = placeOf(options);
    if (!result.credentials)
        result.credentials = loginOf(options.user, options.passwordFile, password);
    return result;
}

std::optional<nats::ClientOptions> systemClientOptions(const Options &options)
{
    if (!options.systemLogin)
        return {};
    nats::ClientOptions result = placeOf(options);
    result.name += u" (system login)"_s;
    result.credentials = options.systemLogin;
    if (!options.systemCertificate.certificateFile.isEmpty()) {
        result.tls.certificateFile = options.systemCertificate.certificateFile;
        result.tls.keyFile = options.systemCertificate.keyFile;
    }
    return result;
}

Session::Session(const Options &options, std::shared_ptr<PasswordSource> password, QObject *parent)
    : QObject(parent)
    , m_mailbox(std::make_shared<Mailbox>())
    , m_worker(std::make_unique<NetworkWorker>(
          Logins{clientOptions(options, password), systemClientOptions(options)}, options.unitId,
          options.monitorUrls, m_mailbox))
    , m_timer(this)
    , m_hasSystemLogin(options.systemLogin)
{
    m_thread.setObjectName(u"network"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_timer, &QTimer::timeout, this, &Session::tick);
}

Session::~Session()
{
    if (m_thread.isRunning()) {
        QMetaObject::invokeMethod(
            m_worker.get(), [this] { m_worker->stop(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
}

void Session::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(m_worker.get(), [this] { m_worker->start(); });
    m_timer.start(tickInterval);
}

void Session::reconnect()
{
    QMetaObject::invokeMethod(m_worker.get(), [this] { m_worker->reconnect(); });
}

void Session::setDemand(const EndpointSet &shown, const EndpointSet &always)
{
    for (const EndpointSet &demand : {shown, always}) {
        for (const store::Endpoint endpoint : demand)
            m_site.monitoring.expect(endpoint);
    }
    QMetaObject::invokeMethod(m_worker.get(),
                              [this, shown, always] { m_worker->setDemand(shown, always); });
}

void Session::setShown(bool shown)
{
    QMetaObject::invokeMethod(m_worker.get(), [this, shown] { m_worker->setShown(shown); });
}

quint64 Session::askConnection(const QString &serverId, quint64 cid)
{
    const quint64 query = ++m_lastQuery;
    QMetaObject::invokeMethod(m_worker.get(), [this, query, serverId, cid] {
        m_worker->askConnection(query, serverId, cid);
    });
    return query;
}

quint64 Session::askSubject(const QString &subject, const QString &account)
{
    const quint64 query = ++m_lastQuery;
    QMetaObject::invokeMethod(m_worker.get(), [this, query, subject, account] {
        m_worker->askSubject(query, subject, account);
    });
    return query;
}

void Session::setTap(const QList<QByteArray> &patterns)
{
    QMetaObject::invokeMethod(m_worker.get(), [this, patterns] { m_worker->setTap(patterns); });
}

void Session::shareRecord(const alarms::AlarmRecord &record)
{
    QMetaObject::invokeMethod(m_worker.get(), [this, record] { m_worker->shareRecord(record); });
}

void Session::forgetRecord(const QString &alarm, qint64 raisedNs)
{
    QMetaObject::invokeMethod(m_worker.get(),
                              [this, alarm, raisedNs] { m_worker->forgetRecord(alarm, raisedNs); });
}

void Session::setRegistryWanted(bool wanted)
{
    QMetaObject::invokeMethod(m_worker.get(),
                              [this, wanted] { m_worker->setRegistryWanted(wanted); });
}

void Session::approve(const contract::ApprovedAdvice &approved)
{
    QMetaObject::invokeMethod(m_worker.get(), [this, approved] { m_worker->approve(approved); });
}

void Session::withdraw(const contract::RegistryAdvice &advice, const QString &by)
{
    QMetaObject::invokeMethod(m_worker.get(),
                              [this, advice, by] { m_worker->withdraw(advice, by); });
}

void Session::log(const QString &text)
{
    QMetaObject::invokeMethod(m_worker.get(), [this, text] { m_worker->log(text); });
}

void Session::watchConnection(quint64 rowId, bool watch)
{
    if (watch)
        m_site.connections.watch(rowId);
    else
        m_site.connections.unwatch(rowId);
}

void Session::takeMail()
{
    const Mail mail = m_mailbox->take();
    m_site.apply(mail.updates);
    if (mail.dropped > 0) {
        m_dropped += mail.dropped;
        m_site.apply({stamped(store::ConnectionNotice{
            store::ConnectionNotice::Other,
            u"%1 updates were dropped: the display could not keep up."_s.arg(mail.dropped)})});
    }
    if (mail.link)
        m_link = *mail.link;
    if (mail.systemLink)
        m_systemLink = *mail.systemLink;
    if (mail.link || mail.systemLink)
        Q_EMIT linkChanged();
    if (!mail.records.empty())
        Q_EMIT recordsHeard(mail.records);
    if (mail.sharingProblem)
        Q_EMIT sharingProblemChanged(*mail.sharingProblem);
    if (mail.registry)
        Q_EMIT registryRead(*mail.registry);
    if (!mail.policies.empty())
        Q_EMIT policiesHeard(mail.policies);
    if (mail.policyProblem)
        Q_EMIT policyProblemChanged(*mail.policyProblem);
    if (mail.localClock) {
        m_localClock = mail.localClock;
        Q_EMIT localClockChanged();
    }
}

void Session::tick()
{
    takeMail();
    const qint64 nowMs = monotonicMs();
    const bool second = nowMs - m_lastSecondMs >= 1000;
    if (second) {
        m_lastSecondMs = nowMs;
        m_site.tick(nowMs, nowNs());
    }
    Q_EMIT ticked(nowMs);
    if (second)
        Q_EMIT secondPassed(nowMs);
}

} // namespace nunect::app
