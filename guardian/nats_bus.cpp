// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/nats_bus.h"

#include "core/util/timestamp.h"
#include "guardian/server_greeting.h"
#include "timesync/clock_epoch.h"

#include <nats/nats.h>

#include <QRandomGenerator>

#include <memory>
#include <vector>

namespace nunect::guardian {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

static constexpr auto connectTimeout = 2000ms;
static constexpr auto retryWait = 500ms;
static constexpr int retryJitterMs = 500;
static constexpr int64_t pingIntervalMs = 2000;
static constexpr int maxPingsOut = 2;
static constexpr int64_t writeDeadlineMs = 2000;
static constexpr int64_t libraryPatienceMs = 2000;

using Options = std::unique_ptr<natsOptions, decltype(&natsOptions_Destroy)>;
using Message = std::unique_ptr<natsMsg, decltype(&natsMsg_Destroy)>;

/// Which connection a callback is about. Goes with the closed callback, the last that cnats makes.
struct ConnectionTag
{
    NatsBus *bus;
    quint64 generation;
};

struct NatsBus::Attempt
{
    natsConnection *connection = nullptr;
    quint64 generation = 0;
    contract::ServerIdentity server;
    QString failure;
    bool serverAway = false;
};

static QString text(const char *cnatsText) { return QString::fromUtf8(cnatsText).trimmed(); }

/// Why a connection ended, in words for a person.
static QString closeReason(natsConnection *connection)
{
    const char *detail = nullptr;
    const natsStatus status = natsConnection_GetLastError(connection, &detail);
    switch (status) {
    case NATS_OK:
    case NATS_CONNECTION_CLOSED:
        return u"the server closed it"_s;
    case NATS_STALE_CONNECTION:
        return u"the server no longer answers"_s;
    default:
        break;
    }
    return detail && *detail ? text(detail) : text(natsStatus_GetText(status));
}

/// What cnats calls on its own threads.
struct NatsBus::Callbacks
{
    static void onMessage(natsConnection *, natsSubscription *, natsMsg *message, void *closure)
    {
        BusMessage arrived;
        arrived.receivedNs = nowNs();
        arrived.receivedMonotonicNs = timesync::monotonicNs();
        const Message owner(message, &natsMsg_Destroy);
        arrived.subject = natsMsg_GetSubject(message);
        arrived.reply = natsMsg_GetReply(message);
        arrived.payload = QByteArray(natsMsg_GetData(message), natsMsg_GetDataLength(message));
        const bool noResponders = natsMsg_IsNoResponders(message);
        const auto *subscription = static_cast<Subscription *>(closure);
        NatsBus *bus = subscription->bus;
        QMetaObject::invokeMethod(
            bus,
            [bus, subscription, arrived, noResponders] {
                if (subscription->onMessage)
                    subscription->onMessage(arrived);
                else
                    bus->onReplyMessage(arrived, noResponders);
            },
            Qt::QueuedConnection);
    }

    static void onClosed(natsConnection *connection, void *closure)
    {
        const std::unique_ptr<ConnectionTag> tag(static_cast<ConnectionTag *>(closure));
        QMetaObject::invokeMethod(
            tag->bus,
            [bus = tag->bus, generation = tag->generation, reason = closeReason(connection)] {
                bus->onClosed(generation, reason);
            },
            Qt::QueuedConnection);
    }

    static void onError(natsConnection *connection, natsSubscription *, natsStatus status,
                        void *closure)
    {
        const char *detail = nullptr;
        natsConnection_GetLastError(connection, &detail);
        auto *bus = static_cast<NatsBus *>(closure);
        const QString what = detail && *detail ? text(detail) : text(natsStatus_GetText(status));
        QMetaObject::invokeMethod(
            bus, [bus, what] { Q_EMIT bus->problem(u"the server says: "_s + what); },
            Qt::QueuedConnection);
    }

    static natsStatus setOptions(natsOptions *options, const ConnectionConfig &config, NatsBus *bus,
                                 ConnectionTag *tag);
    static Attempt connect(const ConnectionConfig &config, NatsBus *bus, quint64 generation);
};

natsStatus NatsBus::Callbacks::setOptions(natsOptions *options, const ConnectionConfig &config,
                                          NatsBus *bus, ConnectionTag *tag)
{
    natsStatus status = NATS_OK;
    // Each option is set only while all before it could be.
    const auto set = [&status](auto function, auto... arguments) {
        if (status == NATS_OK)
            status = function(arguments...);
    };
    const QByteArray url = config.url().toUtf8();
    const QByteArray user = config.user.toUtf8();
    const QByteArray password = config.password.toUtf8();
    set(natsOptions_SetURL, options, url.constData());
    set(natsOptions_SetName, options, config.name.toUtf8().constData());
    if (!user.isEmpty())
        set(natsOptions_SetUserInfo, options, user.constData(), password.constData());
    if (config.tls) {
        set(natsOptions_SetSecure, options, true);
        // cnats checks the name in the certificate only if it is told to.
        set(natsOptions_SetExpectedHostname, options, config.host.toUtf8().constData());
        if (!config.caFile.isEmpty())
            set(natsOptions_LoadCATrustedCertificates, options,
                config.caFile.toLocal8Bit().constData());
    }
    set(natsOptions_SetTimeout, options, int64_t(connectTimeout.count()));
    set(natsOptions_SetAllowReconnect, options, false);
    set(natsOptions_SetPingInterval, options, pingIntervalMs);
    set(natsOptions_SetMaxPingsOut, options, maxPingsOut);
    set(natsOptions_SetWriteDeadline, options, writeDeadlineMs);
    // Without this a message waits up to 1 ms for others, which would be in every RTT.
    set(natsOptions_SetSendAsap, options, true);
    // Each subscription keeps a delivery thread of its own: the shared one that cnats 3.4.1 offers
    // loses the memory of what it has not delivered when a connection ends.
    set(natsOptions_SetClosedCB, options, &Callbacks::onClosed, static_cast<void *>(tag));
    set(natsOptions_SetErrorHandler, options, &Callbacks::onError, static_cast<void *>(bus));
    return status;
}

/// Why connecting failed, in words for a person, without anything secret.
static QString connectFailure(natsStatus status, const ConnectionConfig &config)
{
    const QString detail = text(nats_GetLastError(nullptr));
    switch (status) {
    case NATS_CONNECTION_AUTH_FAILED:
        return config.user.isEmpty()
            ? u"the server wants a login (NATS_GUARDIAN_USER, NATS_GUARDIAN_PASSWORD)"_s
            : u"the server refuses the login: wrong password, or no user '%1' "
              "(NATS_GUARDIAN_USER, NATS_GUARDIAN_PASSWORD)"_s.arg(config.user);
    case NATS_SSL_ERROR:
        return u"TLS: %1 (CA: %2)"_s.arg(
            detail, config.caFile.isEmpty() ? u"the system's"_s : config.caFile);
    case NATS_TIMEOUT:
        return u"the server does not answer"_s;
    default:
        return detail.isEmpty() ? text(natsStatus_GetText(status)) : detail;
    }
}

/// Blocks; for the worker thread.
NatsBus::Attempt NatsBus::Callbacks::connect(const ConnectionConfig &config, NatsBus *bus,
                                             quint64 generation)
{
    Attempt attempt;
    attempt.generation = generation;
    const Result<ServerGreeting> greeting = readGreeting(config.host, config.port, connectTimeout);
    if (!greeting) {
        attempt.failure = greeting.error().text;
        attempt.serverAway = true;
        return attempt;
    }
    if (greeting->wantsTls && !config.tls) {
        attempt.failure = u"the server wants TLS; use a tls:// URL, and its CA with --ca"_s;
        return attempt;
    }
    natsOptions *raw = nullptr;
    natsStatus status = natsOptions_Create(&raw);
    const Options options(raw, &natsOptions_Destroy);
    auto tag = std::make_unique<ConnectionTag>(ConnectionTag{bus, generation});
    if (status == NATS_OK)
        status = setOptions(raw, config, bus, tag.get());
    if (status == NATS_OK)
        status = natsConnection_Connect(&attempt.connection, raw);
    if (status != NATS_OK) {
        attempt.failure = connectFailure(status, config);
        return attempt;
    }
    tag.release(); // now the closed callback's
    char id[256] = {};
    natsConnection_GetConnectedServerId(attempt.connection, id, sizeof id);
    attempt.server.id = text(id);
    // Behind one name there may be several servers.
    attempt.server.name
        = attempt.server.id == greeting->identity.id ? greeting->identity.name : attempt.server.id;
    return attempt;
}

NatsBus::NatsBus(ConnectionConfig config, QObject *parent)
    : Bus(parent)
    , m_config(std::move(config))
    , m_worker(this)
    , m_retry(this)
    // A branch of its own: the hub lets a guardian read no other inboxes.
    , m_inbox("_INBOX.guardian." + QByteArray::number(QRandomGenerator::system()->generate64(), 16)
              + QByteArray::number(QRandomGenerator::system()->generate64(), 16) + '.')
{
    m_worker.setMaxThreadCount(1);
    m_worker.setExpiryTimeout(-1);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &NatsBus::tryToConnect);
    subscribe(m_inbox + '*', nullptr);
}

NatsBus::~NatsBus()
{
    stop(0ms);
    m_worker.waitForDone();
    // cnats' threads hold addresses of this object until they have ended.
    nats_CloseAndWait(libraryPatienceMs);
}

void NatsBus::start()
{
    if (!std::exchange(m_stopped, false))
        return;
    tryToConnect();
}

bool NatsBus::stop(std::chrono::milliseconds patience)
{
    m_stopped = true;
    m_retry.stop();
    if (m_connection) {
        // Sends what is buffered, and ends a wait for a PONG on the worker.
        natsConnection_Close(m_connection);
        release();
    }
    return m_worker.waitForDone(static_cast<int>(patience.count()));
}

void NatsBus::connectLater()
{
    if (!m_stopped)
        m_retry.start(
            retryWait
            + std::chrono::milliseconds(QRandomGenerator::global()->bounded(retryJitterMs)));
}

void NatsBus::tryToConnect()
{
    const quint64 generation = ++m_generation;
    m_worker.start([this, config = m_config, generation] {
        const Attempt attempt = Callbacks::connect(config, this, generation);
        QMetaObject::invokeMethod(
            this, [this, attempt] { onAttempt(attempt); }, Qt::QueuedConnection);
    });
}

void NatsBus::onAttempt(const Attempt &attempt)
{
    if (!attempt.connection) {
        if (!m_stopped)
            Q_EMIT connectFailed(attempt.failure, attempt.serverAway);
        return connectLater();
    }
    m_connection = attempt.connection;
    if (m_stopped)
        return release();
    m_server = attempt.server;
    for (Subscription &subscription : m_subscriptions)
        openSubscription(subscription);
    Q_EMIT connected();
}

void NatsBus::onClosed(quint64 generation, const QString &reason)
{
    if (!m_connection || generation != m_generation)
        return;
    release();
    Q_EMIT disconnected(reason);
    connectLater();
}

/// Gives the connection to the worker to destroy, after whatever the worker still does with it.
void NatsBus::release()
{
    std::vector<natsSubscription *> handles;
    for (Subscription &subscription : m_subscriptions) {
        if (subscription.handle)
            handles.push_back(std::exchange(subscription.handle, nullptr));
    }
    m_worker.start([handles, connection = std::exchange(m_connection, nullptr)] {
        for (natsSubscription *handle : handles)
            natsSubscription_Destroy(handle);
        natsConnection_Destroy(connection);
    });
    const QList<QByteArray> inboxes = m_pending.keys();
    for (const QByteArray &inbox : inboxes)
        finishRequest(inbox, {});
}

void NatsBus::openSubscription(Subscription &subscription)
{
    const natsStatus status = natsConnection_Subscribe(&subscription.handle, m_connection,
                                                       subscription.subject.constData(),
                                                       &Callbacks::onMessage, &subscription);
    if (status != NATS_OK)
        Q_EMIT problem(u"cannot subscribe to %1: %2"_s.arg(QString::fromUtf8(subscription.subject),
                                                           text(natsStatus_GetText(status))));
}

void NatsBus::subscribe(const QByteArray &subject, OnMessage onMessage)
{
    m_subscriptions.push_back({this, subject, std::move(onMessage)});
    if (m_connection)
        openSubscription(m_subscriptions.back());
}

bool NatsBus::publish(const QByteArray &subject, const contract::HeaderList &headers,
                      const QByteArray &payload)
{
    return send(subject, {}, headers, payload);
}

bool NatsBus::send(const QByteArray &subject, const QByteArray &reply,
                   const contract::HeaderList &headers, const QByteArray &payload)
{
    if (!m_connection)
        return false;
    natsMsg *raw = nullptr;
    natsStatus status
        = natsMsg_Create(&raw, subject.constData(), reply.isEmpty() ? nullptr : reply.constData(),
                         payload.constData(), static_cast<int>(payload.size()));
    const Message message(raw, &natsMsg_Destroy);
    for (const auto &[name, value] : headers) {
        if (status == NATS_OK)
            status = natsMsgHeader_Add(raw, name.constData(), value.constData());
    }
    if (status == NATS_OK)
        status = natsConnection_PublishMsg(m_connection, raw);
    return status == NATS_OK;
}

void NatsBus::request(const QByteArray &subject, const contract::HeaderList &headers,
                      const QByteArray &payload, std::chrono::milliseconds timeout, OnReply onReply)
{
    const QByteArray inbox = m_inbox + QByteArray::number(++m_requests);
    m_pending.insert(inbox, std::move(onReply));
    const bool sent = send(subject, inbox, headers, payload);
    QTimer::singleShot(sent ? timeout : 0ms, this, [this, inbox] { finishRequest(inbox, {}); });
}

void NatsBus::onReplyMessage(const BusMessage &message, bool noResponders)
{
    finishRequest(message.subject, noResponders ? std::nullopt : std::optional(message));
}

void NatsBus::finishRequest(const QByteArray &inbox, const std::optional<BusMessage> &reply)
{
    if (const OnReply onReply = m_pending.take(inbox))
        onReply(reply);
}

void NatsBus::measureRtt(std::chrono::milliseconds timeout, OnRtt onRtt)
{
    m_worker.start([this, connection = m_connection, timeout, onRtt = std::move(onRtt)] {
        std::optional<double> rttUs;
        if (connection) {
            const qint64 before = timesync::monotonicNs();
            const natsStatus status = natsConnection_FlushTimeout(connection, timeout.count());
            if (status == NATS_OK)
                rttUs = double(timesync::monotonicNs() - before) / 1000.0;
        }
        QMetaObject::invokeMethod(
            this, [onRtt, rttUs] { onRtt(rttUs); }, Qt::QueuedConnection);
    });
}

} // namespace nunect::guardian
