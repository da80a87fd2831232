// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "guardian/bus.h"
#include "guardian/connection_config.h"
#include "guardian/pending_requests.h"

#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <deque>
#include <memory>

namespace nunect::guardian {

/// What there is to a bus besides the wire: which server, when again, who waits for an answer.
///
/// Connects to the first server of its list that takes it, and again from the first when the
/// connection is lost or its server is about to go (lame duck). What blocks (connecting, closing,
/// waiting for a PONG) runs on one worker thread, one after the other.
class ReconnectingBus : public Bus
{
    Q_OBJECT

public:
    explicit ReconnectingBus(ConnectionConfig config, QObject *parent = nullptr);

    /// Connects, and from now on again whenever the connection is lost.
    void start();
    /// Sends what waits and closes for good. False if a blocking call is still under way after
    /// \a patience, for example one of the name service; the destructor will wait for it.
    bool stop(std::chrono::milliseconds patience);
    /// From now on connects like this, and at once if it had begun to connect otherwise.
    void setConfig(const ConnectionConfig &config);

    /// When something last moved: an answer to a PING, a try to connect that came to its end.
    /// CLOCK_MONOTONIC, ns. Any thread.
    qint64 lastProgressNs() const { return m_progressNs; }

    bool isConnected() const override { return m_link != nullptr; }
    contract::ServerIdentity server() const override { return m_server; }
    QString url() const override { return m_url; }
    bool publish(const QByteArray &subject, const contract::HeaderList &headers,
                 const QByteArray &payload) override;
    void subscribe(const QByteArray &subject, OnMessage onMessage) override;
    void unsubscribe(const QByteArray &subject) override;
    void respond(const QByteArray &subject, Responder responder, OnAnswered onAnswered) override;
    void request(const QByteArray &subject, const contract::HeaderList &headers,
                 const QByteArray &payload, std::chrono::milliseconds timeout,
                 OnReply onReply) override;
    void measureRtt(std::chrono::milliseconds timeout, OnRtt onRtt) override;

protected:
    struct Subscription
    {
        ReconnectingBus *bus;
        QByteArray subject;
        OnMessage onMessage;   ///< none for the answers to requests, and for respond()
        Responder responder;   ///< for respond(): the link calls it and sends the answer
        OnAnswered onAnswered; ///< for respond(), or none: the link calls it after that
        bool isOver = false;   ///< kept, as a link may still be about to call it

        /// A message has come. Any thread.
        void post(const BusMessage &message, bool noResponders) const;
    };

    /// One connection. Made and destroyed on the worker thread; both may block.
    class Link
    {
    public:
        Link() = default;
        virtual ~Link() = default;
        Q_DISABLE_COPY_MOVE(Link)

        virtual bool isClosed() const = 0;
        /// Sends what is buffered and ends the connection, and a ping() that is under way.
        virtual void close() = 0;
        /// \a subscription outlives the link's threads. The error is the reason alone.
        virtual Result<void> subscribe(const Subscription &subscription) = 0;
        virtual void unsubscribe(const Subscription &subscription) = 0;
        virtual bool send(const QByteArray &subject, const QByteArray &reply,
                          const contract::HeaderList &headers, const QByteArray &payload)
            = 0;
        /// PING to PONG, microseconds. Blocks; worker thread.
        virtual std::optional<double> ping(std::chrono::milliseconds timeout) = 0;
    };
    struct Opened
    {
        std::shared_ptr<Link> link;
        contract::ServerIdentity server;
    };
    struct OpenFailure
    {
        QString text;
        bool serverAway = false;
    };

    /// Connects to one server. Blocks; worker thread. News of the connection carry \a generation.
    virtual Result<Opened, OpenFailure> open(const ConnectionConfig &config,
                                             const ServerAddress &server, quint64 generation)
        = 0;

    // News of a connection, from any thread.
    void postClosed(quint64 generation, const QString &reason);
    void postLameDuck(quint64 generation);
    void postProblem(const QString &text);

    /// For the destructor of the class that has open(): stops, and waits as long as it takes.
    void shutDown();

private:
    struct Attempt
    {
        quint64 generation = 0;
        QString url;
        Opened opened; ///< without a link: failed
        OpenFailure failure;
    };

    Attempt connectToFirst(const ConnectionConfig &config, quint64 generation);
    void connectLater();
    void tryToConnect();
    void onAttempt(const Attempt &attempt);
    void onClosed(quint64 generation, const QString &reason);
    void onLameDuck(quint64 generation);
    void addSubscription(Subscription subscription);
    void openSubscription(const Subscription &subscription);
    void destroyOnWorker(std::shared_ptr<Link> link);
    void release();
    void noteProgress();

    ConnectionConfig m_config;
    QThreadPool m_worker;
    QTimer m_retry;
    std::chrono::milliseconds m_retryWait{0};
    std::atomic<bool> m_stopped = true;
    std::atomic<qint64> m_progressNs;
    std::shared_ptr<Link> m_link;
    quint64 m_generation = 0; ///< of m_link, so that late news of an old one is known as such
    contract::ServerIdentity m_server;
    QString m_url;
    std::deque<Subscription> m_subscriptions; ///< addresses stay: links hold them
    PendingRequests m_requests;
};

} // namespace nunect::guardian
