// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/command_line.h"
#include "app/mailbox.h"
#include "app/monitoring/poll_schedule.h"
#include "app/password_source.h"
#include "core/store/site_store.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace nunect::app {

class NetworkWorker;

/// How the client connects that a session with these makes.
nats::ClientOptions clientOptions(const Options &options,
                                  const std::shared_ptr<PasswordSource> &password);
/// How its second one does, by the system login; none if there is none.
std::optional<nats::ClientOptions> systemClientOptions(const Options &options);

/// A console's connection to a site and what it knows of it. Lives on the GUI thread (or on the
/// main thread of a run without a window); the network has a thread of its own inside.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(const Options &options, std::shared_ptr<PasswordSource> password,
            QObject *parent = nullptr);
    ~Session() override;

    void start();
    /// Tries again at once, with the password as it is now.
    void reconnect();

    /// What servers are asked for besides their open connections and totals, each at its own
    /// interval, and at once when it is new; that which nothing on screen needs should not be in
    /// it.
    /// \a always: what alarms come from, asked for seldom even while nothing is on screen.
    void setDemand(const EndpointSet &shown, const EndpointSet &always);
    /// Whether anything is on screen.
    void setShown(bool shown);

    /// Asks the server of that id for one of its connections, open or closed, with its
    /// subscriptions. Gives the number of the question, which the store::QueryReply carries.
    quint64 askConnection(const QString &serverId, quint64 cid);
    /// Asks all servers for the subscriptions that a message to \a subject would reach, in all
    /// accounts or in one: a store::QueryReply from each, and one that is the last.
    quint64 askSubject(const QString &subject, const QString &account = {});

    /// Listens to these subjects and no others; what comes is in site().tap.
    void setTap(const QList<QByteArray> &patterns);
    /// Tells the site's other consoles how an alarm stands here, or that it is over.
    void shareRecord(const alarms::AlarmRecord &record);
    void forgetRecord(const QString &alarm, qint64 raisedNs);
    /// Whether the subject registry is to be asked; what it says is told by registryRead().
    void setRegistryWanted(bool wanted);
    /// Of the registry's advice, for all consoles and the site's guardians.
    void approve(const contract::ApprovedAdvice &approved);
    void withdraw(const contract::RegistryAdvice &advice, const QString &by);
    /// Into the site's log, as this console.
    void log(const QString &text);
    void clearTap() { m_site.tap.clear(); }
    /// Keeps a history of an open connection's rates from now on, or no more.
    void watchConnection(quint64 rowId, bool watch);

    const store::SiteStore &site() const { return m_site; }
    store::SiteChanges takeChanges() { return m_site.takeChanges(); }
    const LinkState &link() const { return m_link; }
    bool hasSystemLogin() const { return m_hasSystemLogin; }
    /// Of the connection over which servers are heard and asked: the system login's where there is
    /// one, else the only one.
    const LinkState &systemLink() const { return m_hasSystemLogin ? m_systemLink : m_link; }
    /// This machine's own clock; none before the first reading.
    const std::optional<contract::TimeMetric> &localClock() const { return m_localClock; }
    quint64 droppedUpdates() const { return m_dropped; }
    /// Where the network's thread puts what it hears, and a test what it wants to be heard.
    Mailbox &mailbox() { return *m_mailbox; }

    /// Takes what has arrived now instead of at the next tick.
    void takeMail();
    /// What a session that was started does ten times a second: takeMail(), and tells of it.
    void tick();

Q_SIGNALS:
    /// Ten times a second: the stores hold what came until now.
    void ticked(qint64 nowMs);
    /// Once a second: ages have moved on.
    void secondPassed(qint64 nowMs);
    void linkChanged();
    void localClockChanged();
    /// What the site's consoles say of alarms.
    void recordsHeard(const std::vector<nunect::app::RecordNews> &news);
    /// Why alarms are not shared with them; empty: they are.
    void sharingProblemChanged(const QString &problem);
    void registryRead(const nunect::store::RegistryReading &reading);
    /// What is approved of the registry's advice, and why that is not known or not changed.
    void policiesHeard(const std::vector<nunect::app::PolicyNews> &news);
    void policyProblemChanged(const QString &problem);

private:
    QThread m_thread;
    std::shared_ptr<Mailbox> m_mailbox;
    std::unique_ptr<NetworkWorker> m_worker;
    QTimer m_timer;
    store::SiteStore m_site;
    LinkState m_link;
    const bool m_hasSystemLogin;
    LinkState m_systemLink;
    std::optional<contract::TimeMetric> m_localClock;
    quint64 m_dropped = 0;
    qint64 m_lastSecondMs = 0;
    quint64 m_lastQuery = 0;
};

} // namespace nunect::app
