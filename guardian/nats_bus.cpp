// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/nats_bus.h"

#include "core/util/timestamp.h"
#include "guardian/connection_texts.h"
#include "guardian/server_greeting.h"
#include "timesync/clock_epoch.h"

#include <nats/nats.h>

#include <QFile>

#include <map>
#include <memory>

namespace nunect::guardian {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

static constexpr auto connectTimeout = 2000ms;
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
    QString refusal{}; ///< why the server throws us out, if it has said so
};

static QString text(const char *cnatsText) { return QString::fromUtf8(cnatsText).trimmed(); }
static QString text(natsStatus status) { return text(natsStatus_GetText(status)); }

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
    return detail && *detail ? serverErrorText(text(detail)) : text(status);
}

static bool publishOn(natsConnection *connection, const QByteArray &subject,
                      const QByteArray &reply, const contract::HeaderList &headers,
                      const QByteArray &payload)
{
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
        status = natsConnection_PublishMsg(connection, raw);
    return status == NATS_OK;
}

static contract::Headers headersOf(natsMsg *message)
{
    return contract::fromHeaders([message](QByteArrayView name) {
        const char *value = nullptr;
        natsMsgHeader_Get(message, name.constData(), &value); // our names end in a 0
        return QByteArray(value);
    });
}

/// What cnats calls on its own threads.
struct NatsBus::Callbacks
{
    static void onMessage(natsConnection *connection, natsSubscription *, natsMsg *message,
                          void *closure)
    {
        BusMessage arrived;
        arrived.receivedNs = nowNs();
        arrived.receivedMonotonicNs = timesync::monotonicNs();
        const Message owner(message, &natsMsg_Destroy);
        arrived.subject = natsMsg_GetSubject(message);
        arrived.reply = natsMsg_GetReply(message);
        arrived.payload = QByteArray(natsMsg_GetData(message), natsMsg_GetDataLength(message));
        const auto *subscription = static_cast<const Subscription *>(closure);
        if (!subscription->responder) {
            arrived.headers = headersOf(message);
            return subscription->post(arrived, natsMsg_IsNoResponders(message));
        }
        if (arrived.reply.isEmpty())
            return;
        const Answer answer = subscription->responder(arrived);
        publishOn(connection, arrived.reply, {}, answer.headers, answer.payload);
        if (!subscription->onAnswered)
            return;
        arrived.headers = headersOf(message);
        subscription->onAnswered(arrived);
    }

    static void onClosed(natsConnection *connection, void *closure)
    {
        const std::unique_ptr<ConnectionTag> tag(static_cast<ConnectionTag *>(closure));
        tag->bus->postClosed(tag->generation,
                             tag->refusal.isEmpty() ? closeReason(connection) : tag->refusal);
    }

    static void onLameDuck(natsConnection *, void *closure)
    {
        const auto *tag = static_cast<ConnectionTag *>(closure);
        tag->bus->postLameDuck(tag->generation);
    }

    static void onError(natsConnection *connection, natsSubscription *, natsStatus status,
                        void *closure)
    {
        const char *detail = nullptr;
        natsConnection_GetLastError(connection, &detail);
        auto *tag = static_cast<ConnectionTag *>(closure);
        const QString what = status == NATS_SLOW_CONSUMER
            ? u"this machine did not read fast enough, and messages were lost"_s
            : serverErrorText(detail && *detail ? text(detail) : text(status));
        if (status == NATS_CONNECTION_AUTH_FAILED)
            tag->refusal = what; // the end of the connection follows
        else
            tag->bus->postProblem(what);
    }
};

/// One cnats connection.
class NatsBus::NatsLink : public Link
{
public:
    explicit NatsLink(natsConnection *connection)
        : m_connection(connection)
    {
    }
    ~NatsLink() override
    {
        for (const auto &[subscription, handle] : m_subscriptions)
            natsSubscription_Destroy(handle);
        natsConnection_Destroy(m_connection);
    }

    bool isClosed() const override { return natsConnection_IsClosed(m_connection); }
    void close() override { natsConnection_Close(m_connection); }

    Result<void> subscribe(const Subscription &subscription) override
    {
        natsSubscription *handle = nullptr;
        const natsStatus status = natsConnection_Subscribe(
            &handle, m_connection, subscription.subject.constData(), &Callbacks::onMessage,
            const_cast<Subscription *>(&subscription)); // is only read
        if (status != NATS_OK)
            return Error{text(status)};
        m_subscriptions.emplace(&subscription, handle);
        return {};
    }

    void unsubscribe(const Subscription &subscription) override
    {
        if (const auto handle = m_subscriptions.extract(&subscription))
            natsSubscription_Destroy(handle.mapped()); // which unsubscribes
    }

    bool send(const QByteArray &subject, const QByteArray &reply,
              const contract::HeaderList &headers, const QByteArray &payload) override
    {
        return publishOn(m_connection, subject, reply, headers, payload);
    }

    std::optional<double> ping(std::chrono::milliseconds timeout) override
    {
        const qint64 before = timesync::monotonicNs();
        if (natsConnection_FlushTimeout(m_connection, timeout.count()) != NATS_OK)
            return std::nullopt;
        return double(timesync::monotonicNs() - before) / 1000.0;
    }

private:
    natsConnection *m_connection;
    std::map<const Subscription *, natsSubscription *> m_subscriptions;
};

/// Sets one option after the other, as long as all before it could be set.
class OptionSetter
{
public:
    explicit OptionSetter(natsOptions *options)
        : m_options(options)
    {
    }

    template<typename Function, typename... Arguments>
    void operator()(Function function, Arguments... arguments)
    {
        if (m_status == NATS_OK)
            m_status = function(m_options, arguments...);
    }

    natsStatus status() const { return m_status; }

private:
    natsOptions *m_options;
    natsStatus m_status = NATS_OK;
};

static void setLogin(OptionSetter &set, const LoginConfig &login)
{
    if (!login.credsFile.isEmpty()) {
        set(natsOptions_SetUserCredentialsFromFiles, QFile::encodeName(login.credsFile).constData(),
            nullptr);
    } else if (!login.nkey.isEmpty()) {
        set(natsOptions_SetNKeyFromSeed, login.nkey.toLatin1().constData(),
            QFile::encodeName(login.nkeySeedFile).constData());
    } else if (!login.token.isEmpty()) {
        set(natsOptions_SetToken, login.token.toUtf8().constData());
    } else if (!login.user.isEmpty()) {
        set(natsOptions_SetUserInfo, login.user.toUtf8().constData(),
            login.password.toUtf8().constData());
    }
}

static void setTls(OptionSetter &set, const ConnectionConfig &config, const ServerAddress &server)
{
    if (!server.tls)
        return;
    set(natsOptions_SetSecure, true);
    // cnats checks the name in the certificate only if it is told to.
    set(natsOptions_SetExpectedHostname, server.host.toUtf8().constData());
    if (!config.caFile.isEmpty())
        set(natsOptions_LoadCATrustedCertificates, QFile::encodeName(config.caFile).constData());
    if (!config.certificateFile.isEmpty()) {
        set(natsOptions_LoadCertificatesChain,
            QFile::encodeName(config.certificateFile).constData(),
            QFile::encodeName(config.keyFile).constData());
    }
}

/// Of what libnats 3.4 has; nothing of it has changed up to 3.10.
static natsStatus setOptions(natsOptions *options, const ConnectionConfig &config,
                             const ServerAddress &server)
{
    OptionSetter set(options);
    set(natsOptions_SetURL, server.url().toUtf8().constData());
    set(natsOptions_SetName, config.name.toUtf8().constData());
    setLogin(set, config.login);
    setTls(set, config, server);
    set(natsOptions_SetTimeout, int64_t(connectTimeout.count()));
    set(natsOptions_SetAllowReconnect, false);
    set(natsOptions_SetPingInterval, pingIntervalMs);
    set(natsOptions_SetMaxPingsOut, maxPingsOut);
    set(natsOptions_SetWriteDeadline, writeDeadlineMs);
    // Without this a message waits up to 1 ms for others, which would be in every RTT.
    set(natsOptions_SetSendAsap, true);
    // Each subscription keeps a delivery thread of its own: the shared one that cnats 3.4.1 offers
    // loses the memory of what it has not delivered when a connection ends.
    return set.status();
}

/// Why connecting failed.
static QString failureText(natsStatus status, const ConnectionConfig &config)
{
    const QString detail = text(nats_GetLastError(nullptr));
    switch (status) {
    case NATS_CONNECTION_AUTH_FAILED:
        return connectFailureText(ConnectFailure::Refused, detail, config);
    case NATS_SSL_ERROR:
        return connectFailureText(ConnectFailure::Tls, detail, config);
    case NATS_TIMEOUT:
        return connectFailureText(ConnectFailure::Timeout, detail, config);
    default:
        return connectFailureText(ConnectFailure::Other, detail.isEmpty() ? text(status) : detail,
                                  config);
    }
}

Result<NatsBus::Opened, NatsBus::OpenFailure>
NatsBus::open(const ConnectionConfig &config, const ServerAddress &server, quint64 generation)
{
    const Result<ServerGreeting> greeting = readGreeting(server.host, server.port, connectTimeout);
    if (!greeting)
        return OpenFailure{greeting.error().text, true};
    if (greeting->wantsTls && !server.tls)
        return OpenFailure{u"the server wants TLS; use a tls:// URL, and its CA with --ca"_s};
    // After the TLS handshake this would be a connection that ends for no stated reason.
    if (greeting->wantsCertificate && config.certificateFile.isEmpty())
        return OpenFailure{u"the server wants a certificate; set NUNECT_CERT and NUNECT_KEY"_s};
    natsOptions *raw = nullptr;
    natsConnection *connection = nullptr;
    natsStatus status = natsOptions_Create(&raw);
    const Options options(raw, &natsOptions_Destroy);
    auto tag = std::make_unique<ConnectionTag>(ConnectionTag{this, generation});
    if (status == NATS_OK)
        status = setOptions(raw, config, server);
    if (status == NATS_OK)
        status = natsOptions_SetClosedCB(raw, &Callbacks::onClosed, tag.get());
    if (status == NATS_OK)
        status = natsOptions_SetLameDuckModeCB(raw, &Callbacks::onLameDuck, tag.get());
    if (status == NATS_OK)
        status = natsOptions_SetErrorHandler(raw, &Callbacks::onError, tag.get());
    if (status == NATS_OK)
        status = natsConnection_Connect(&connection, raw);
    if (status != NATS_OK)
        return OpenFailure{failureText(status, config)};
    tag.release(); // now the closed callback's
    Opened opened{std::make_shared<NatsLink>(connection), greeting->identity};
    char id[256] = {};
    natsConnection_GetConnectedServerId(connection, id, sizeof id);
    // Behind one name there may be several servers.
    if (opened.server.id != text(id))
        opened.server = {text(id), text(id)};
    return opened;
}

NatsBus::~NatsBus()
{
    shutDown();
    // cnats' threads hold addresses of this object until they have ended.
    nats_CloseAndWait(libraryPatienceMs);
}

} // namespace nunect::guardian
