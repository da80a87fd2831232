// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/reconnecting_bus.h"

#include "timesync/clock_epoch.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

namespace nunect::guardian {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

// A server that is away may be back at any moment; one that refuses us has to be changed by
// somebody.
static constexpr std::chrono::milliseconds retryWait = 500ms;
static constexpr std::chrono::milliseconds maxRefusedWait = 30s;
static constexpr int firstJitterMs = 100;

ReconnectingBus::ReconnectingBus(ConnectionConfig config, QObject *parent)
    : Bus(parent)
    , m_config(std::move(config))
    , m_worker(this)
    , m_retry(this)
    , m_progressNs(timesync::monotonicNs())
{
    m_worker.setMaxThreadCount(1);
    m_worker.setExpiryTimeout(-1);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &ReconnectingBus::tryToConnect);
    subscribe(m_requests.wildcard(), nullptr);
}

void ReconnectingBus::start()
{
    if (!m_stopped.exchange(false))
        return;
    tryToConnect();
}

bool ReconnectingBus::stop(std::chrono::milliseconds patience)
{
    m_stopped = true;
    m_retry.stop();
    if (m_link) {
        m_link->close();
        release();
    }
    return m_worker.waitForDone(static_cast<int>(patience.count()));
}

void ReconnectingBus::shutDown()
{
    stop(0ms);
    m_worker.waitForDone();
    // An attempt that nobody has looked at yet may hold a link.
    QCoreApplication::removePostedEvents(this, QEvent::MetaCall);
}

void ReconnectingBus::setConfig(const ConnectionConfig &config)
{
    if (std::exchange(m_config, config) == config || m_stopped)
        return;
    m_retryWait = 0ms;
    if (m_link) {
        release();
        Q_EMIT disconnected(u"the settings have changed"_s);
    }
    tryToConnect(); // which outdates a try that is under way
}

/// Waits for what m_retryWait says and up to as long again, so that not all units come at once.
void ReconnectingBus::connectLater()
{
    if (m_stopped)
        return;
    const int jitterMs = qMax(firstJitterMs, static_cast<int>(m_retryWait.count()));
    m_retry.start(m_retryWait
                  + std::chrono::milliseconds(QRandomGenerator::global()->bounded(jitterMs)));
}

void ReconnectingBus::tryToConnect()
{
    m_retry.stop();
    const quint64 generation = ++m_generation;
    m_worker.start([this, config = m_config, generation] {
        const Attempt attempt = connectToFirst(config, generation);
        QMetaObject::invokeMethod(
            this, [this, attempt] { onAttempt(attempt); }, Qt::QueuedConnection);
    });
}

/// Blocks; for the worker thread.
ReconnectingBus::Attempt ReconnectingBus::connectToFirst(const ConnectionConfig &config,
                                                         quint64 generation)
{
    Attempt attempt;
    attempt.generation = generation;
    attempt.failure.serverAway = true;
    QStringList failures;
    for (const ServerAddress &server : config.servers) {
        if (m_stopped)
            break;
        const Result<Opened, OpenFailure> opened = open(config, server, generation);
        noteProgress();
        if (opened) {
            attempt.opened = *opened;
            attempt.url = server.url();
            break;
        }
        const QString &text = opened.error().text;
        failures.append(config.servers.size() > 1 ? u"%1: %2"_s.arg(server.url(), text) : text);
        attempt.failure.serverAway = attempt.failure.serverAway && opened.error().serverAway;
    }
    attempt.failure.text = failures.join(u"; "_s);
    return attempt;
}

void ReconnectingBus::onAttempt(const Attempt &attempt)
{
    if (m_stopped || attempt.generation != m_generation)
        return destroyOnWorker(attempt.opened.link);
    if (!attempt.opened.link) {
        const bool isFirst = m_retryWait == 0ms;
        m_retryWait = isFirst || attempt.failure.serverAway
            ? retryWait
            : std::min(2 * m_retryWait, maxRefusedWait);
        Q_EMIT connectFailed(attempt.failure.text, attempt.failure.serverAway);
        return connectLater();
    }
    // It may have ended before it was known here; the news of that has then come in vain.
    if (attempt.opened.link->isClosed()) {
        destroyOnWorker(attempt.opened.link);
        return connectLater();
    }
    m_retryWait = 0ms;
    m_link = attempt.opened.link;
    m_server = attempt.opened.server;
    m_url = attempt.url;
    for (const Subscription &subscription : m_subscriptions) {
        if (!subscription.isOver)
            openSubscription(subscription);
    }
    Q_EMIT connected();
}

void ReconnectingBus::onClosed(quint64 generation, const QString &reason)
{
    if (!m_link || generation != m_generation)
        return;
    noteProgress();
    release();
    Q_EMIT disconnected(reason);
    connectLater();
}

void ReconnectingBus::onLameDuck(quint64 generation)
{
    if (!m_link || generation != m_generation)
        return;
    const QString text = u"the server is about to shut down"_s;
    if (m_config.servers.size() == 1) {
        Q_EMIT problem(text);
        return;
    }
    release();
    Q_EMIT disconnected(text);
    connectLater();
}

void ReconnectingBus::noteProgress() { m_progressNs = timesync::monotonicNs(); }

/// After whatever the worker still does with it.
void ReconnectingBus::destroyOnWorker(std::shared_ptr<Link> link)
{
    if (link)
        m_worker.start([link = std::move(link)]() mutable { link.reset(); });
}

void ReconnectingBus::release()
{
    destroyOnWorker(std::exchange(m_link, nullptr));
    m_requests.failAll();
}

void ReconnectingBus::openSubscription(const Subscription &subscription)
{
    if (const Result<void> opened = m_link->subscribe(subscription); !opened) {
        Q_EMIT problem(u"cannot subscribe to %1: %2"_s.arg(QString::fromUtf8(subscription.subject),
                                                           opened.error().text));
    }
}

void ReconnectingBus::addSubscription(Subscription subscription)
{
    m_subscriptions.push_back(std::move(subscription));
    if (m_link)
        openSubscription(m_subscriptions.back());
}

void ReconnectingBus::subscribe(const QByteArray &subject, OnMessage onMessage)
{
    const auto old = std::ranges::find_if(m_subscriptions, [&subject](const Subscription &one) {
        return one.isOver && one.subject == subject;
    });
    if (old == m_subscriptions.end())
        return addSubscription({this, subject, std::move(onMessage), nullptr, nullptr});
    old->onMessage = std::move(onMessage);
    old->isOver = false;
    if (m_link)
        openSubscription(*old);
}

void ReconnectingBus::unsubscribe(const QByteArray &subject)
{
    for (Subscription &subscription : m_subscriptions) {
        if (subscription.isOver || !subscription.onMessage || subscription.subject != subject)
            continue;
        subscription.isOver = true;
        if (m_link)
            m_link->unsubscribe(subscription);
    }
}

void ReconnectingBus::respond(const QByteArray &subject, Responder responder, OnAnswered onAnswered)
{
    addSubscription({this, subject, nullptr, std::move(responder), std::move(onAnswered)});
}

bool ReconnectingBus::publish(const QByteArray &subject, const contract::HeaderList &headers,
                              const QByteArray &payload)
{
    return m_link && m_link->send(subject, {}, headers, payload);
}

void ReconnectingBus::request(const QByteArray &subject, const contract::HeaderList &headers,
                              const QByteArray &payload, std::chrono::milliseconds timeout,
                              OnReply onReply)
{
    const QByteArray inbox = m_requests.add(std::move(onReply));
    const bool sent = m_link && m_link->send(subject, inbox, headers, payload);
    QTimer::singleShot(sent ? timeout : 0ms, this, [this, inbox] { m_requests.finish(inbox, {}); });
}

void ReconnectingBus::measureRtt(std::chrono::milliseconds timeout, OnRtt onRtt)
{
    m_worker.start([this, link = m_link, timeout, onRtt = std::move(onRtt)]() mutable {
        const std::optional<double> rttUs = link ? link->ping(timeout) : std::nullopt;
        if (rttUs)
            noteProgress();
        link.reset();
        QMetaObject::invokeMethod(
            this, [onRtt, rttUs] { onRtt(rttUs); }, Qt::QueuedConnection);
    });
}

void ReconnectingBus::Subscription::post(const BusMessage &message, bool noResponders) const
{
    QMetaObject::invokeMethod(
        bus,
        [this, message, noResponders] {
            if (isOver)
                return;
            if (onMessage)
                onMessage(message);
            else
                bus->m_requests.finish(message.subject,
                                       noResponders ? std::nullopt : std::optional(message));
        },
        Qt::QueuedConnection);
}

void ReconnectingBus::postClosed(quint64 generation, const QString &reason)
{
    QMetaObject::invokeMethod(
        this, [this, generation, reason] { onClosed(generation, reason); }, Qt::QueuedConnection);
}

void ReconnectingBus::postLameDuck(quint64 generation)
{
    QMetaObject::invokeMethod(
        this, [this, generation] { onLameDuck(generation); }, Qt::QueuedConnection);
}

void ReconnectingBus::postProblem(const QString &text)
{
    QMetaObject::invokeMethod(
        this, [this, text] { Q_EMIT problem(text); }, Qt::QueuedConnection);
}

} // namespace nunect::guardian
