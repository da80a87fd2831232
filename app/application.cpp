// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/application.h"

#include "app/message_decoder.h"
#include "core/models/format.h"
#include "core/models/limits.h"

#include <QDateTime>
#include <QTimer>

namespace nunect::app {

using models::Status;
using namespace Qt::Literals::StringLiterals;

// Two probes missed: the figure no longer says anything about now.
static constexpr qint64 rttStaleMs = 5000;
// Alarms are shown in a frame of their own after a tick's other rows: the first of a flood fill
// much of the screen, and a key would wait for both.
static constexpr std::chrono::milliseconds alarmsAfter{20};

Application::Application(Options options, std::shared_ptr<PasswordSource> password, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_password(std::move(password))
    , m_session(m_options, m_password)
    , m_connections(m_session.site())
    , m_rtt(m_session.site())
    , m_time(m_session.site())
    , m_servers(m_session.site())
    , m_allUnits(m_session.site())
    , m_allServers(m_session.site())
    , m_recent(m_session.site())
    , m_activity(m_session.site())
    , m_summary(m_session.site())
    , m_trends(m_summary)
    , m_tables(m_session.site())
    , m_topology(m_session.site(), &m_tables.leafs()->store())
    , m_connectionDetails(
          m_session.site(), m_connections, *m_tables.closedConnections(),
          {[this](const QString &server, quint64 cid) {
               return m_session.askConnection(server, cid);
           },
           [this](quint64 rowId, bool watch) { m_session.watchConnection(rowId, watch); }})
    , m_tap(m_session.site(),
            {[this](const QList<QByteArray> &subjects) { m_session.setTap(subjects); },
             [this] { m_session.clearTap(); }})
    , m_alarms(m_session.site(), m_options.unitId)
    , m_palette(m_session.site())
    , m_ownKioskLock(m_options.kioskPin, std::chrono::minutes(m_options.kioskLockMin), &monotonicMs)
{
    useKioskLock(m_ownKioskLock);
    m_allServers.setShownColumns(models::ServerModel::fewColumns());
    connect(&m_session, &Session::ticked, this, &Application::onTick);
    connect(&m_session, &Session::secondPassed, this, &Application::onSecond);
    connect(&m_session, &Session::linkChanged, this, &Application::linkChanged);
    connect(&m_topology, &models::TopologyModel::shownChanged, this,
            [this] { m_topology.flush(monotonicMs()); });
    const auto setDemand = [this](const EndpointSet &demand) {
        m_session.setDemand(demand, AlarmBoard::endpoints());
    };
    connect(&m_tables, &SiteTables::demandChanged, this, setDemand);
    setDemand({});
    m_tables.subscriptions()->query()->setAsk(
        [this](const QString &subject, const QString &account) {
            return m_session.askSubject(subject, account);
        });
    connect(m_tables.cuts()->details(), &models::DetailsModel::shownRowChanged, this, [this] {
        const models::PlannedCut *cut = m_tables.cuts()->opened();
        m_topology.showCut(cut ? cut->link.name : QString(),
                           cut ? models::cutWords(*cut) : std::map<QString, QString>());
    });
    if (!m_options.siteFile.isEmpty())
        m_tables.cuts()->open(m_options.siteFile);
    connect(&m_session, &Session::recordsHeard, &m_alarms, &AlarmBoard::hear);
    connect(&m_session, &Session::sharingProblemChanged, &m_alarms, &AlarmBoard::setSharingProblem);
    connect(&m_alarms, &AlarmBoard::recordChanged, &m_session, &Session::shareRecord);
    connect(&m_alarms, &AlarmBoard::recordGone, &m_session, &Session::forgetRecord);
    connect(&m_alarms, &AlarmBoard::acted, &m_session, &Session::log);
    followRegistry();
    connect(&m_session, &Session::localClockChanged, this, [this] {
        m_localTime.set(*m_session.localClock(), monotonicMs());
        Q_EMIT clockChanged();
    });
}

void Application::followRegistry()
{
    LeafRegistry *registry = m_tables.leafs()->registry();
    registry->setWho(m_options.unitId);
    connect(registry, &LeafRegistry::shownChanged, &m_session, &Session::setRegistryWanted);
    connect(registry, &LeafRegistry::approved, &m_session, &Session::approve);
    connect(registry, &LeafRegistry::withdrawn, &m_session, &Session::withdraw);
    connect(&m_session, &Session::registryRead, this,
            [this](const store::RegistryReading &reading) {
                m_tables.leafs()->hear(reading, monotonicMs());
            });
    connect(
        &m_session, &Session::policiesHeard, registry,
        [registry](const std::vector<PolicyNews> &news) { registry->hear(news, monotonicMs()); });
    connect(&m_session, &Session::policyProblemChanged, registry, &LeafRegistry::setProblem);
}

void Application::useKioskLock(KioskLock &lock)
{
    m_kioskLock->disconnect(this);
    m_kioskLock = &lock;
    connect(m_kioskLock, &KioskLock::lockedChanged, this, &Application::onLock);
    onLock();
}

void Application::onLock()
{
    m_alarms.setReadOnly(m_kioskLock->isLocked());
    m_tables.leafs()->registry()->setReadOnly(m_kioskLock->isLocked());
    m_tap.setReadOnly(m_kioskLock->isLocked());
}

void Application::start()
{
    if (m_options.passwordFile.isEmpty() && !hasContextLogin() && !m_password->isSet())
        return; // login() starts it
    m_started = true;
    m_session.start();
    Q_EMIT linkChanged();
}

void Application::login(const QString &password)
{
    m_password->set(password.toUtf8());
    if (m_started)
        m_session.reconnect();
    else
        start();
}

QString Application::startPage() const
{
    return m_options.page.isEmpty() ? u"overview"_s : m_options.page;
}

bool Application::needsPassword() const
{
    const auto &gaveUp = m_session.link().gaveUp;
    const bool otherLoginHelps
        = gaveUp == nats::ErrorCode::Authorization || gaveUp == nats::ErrorCode::AuthExpired;
    return !m_started
        || (otherLoginHelps && m_options.passwordFile.isEmpty() && !hasContextLogin());
}

void Application::keepLayouts(TableLayouts &layouts)
{
    layouts.keep(u"servers"_s, &m_servers);
    layouts.keep(u"connections"_s, &m_connections);
    layouts.keep(u"closed-connections"_s, m_tables.closedConnections());
    layouts.keep(u"accounts"_s, m_tables.accounts());
    layouts.keep(u"subscriptions"_s, m_tables.subscriptions()->all());
    layouts.keep(u"receivers"_s, m_tables.subscriptions()->query()->receivers());
    layouts.keep(u"links"_s, m_tables.links());
    layouts.keep(u"leafs"_s, m_tables.leafs()->leafs());
    layouts.keep(u"advice"_s, m_tables.leafs()->registry()->advice());
    layouts.keep(u"server-pairs"_s, m_tables.serverPairs());
    layouts.keep(u"unit-moves"_s, m_tables.unitMoves());
    layouts.keep(u"streams"_s, m_tables.jetStream()->streams());
    layouts.keep(u"consumers"_s, m_tables.jetStream()->consumers());
    layouts.keep(u"jetstream-accounts"_s, m_tables.jetStream()->accounts());
    layouts.keep(u"rtt"_s, &m_rtt);
    layouts.keep(u"time"_s, &m_time);
    layouts.keep(u"activity"_s, &m_activity);
    layouts.keep(u"messages"_s, m_tap.messages());
    layouts.keep(u"alarms"_s, m_alarms.alarms());
    layouts.keep(u"alarm-history"_s, m_alarms.history());
}

static QString gaveUpText(nats::ErrorCode reason)
{
    switch (reason) {
    case nats::ErrorCode::Authorization:
        return Application::tr("Login refused");
    case nats::ErrorCode::AuthExpired:
        return Application::tr("Login expired");
    case nats::ErrorCode::Unsupported:
        return Application::tr("Server too old");
    default:
        return Application::tr("Cannot connect");
    }
}

bool Application::connected() const { return m_session.link().state == nats::State::Connected; }

bool Application::systemConnected() const
{
    return m_session.systemLink().state == nats::State::Connected;
}

QString Application::stateText(const LinkState &link) const
{
    if (!m_started)
        return tr("Not logged in");
    if (link.gaveUp)
        return gaveUpText(*link.gaveUp);
    switch (link.state) {
    case nats::State::Connected:
        return tr("Connected");
    case nats::State::Connecting:
        return tr("Connecting");
    case nats::State::Closed:
        return tr("Not connected");
    case nats::State::Draining:
        return tr("Disconnecting");
    case nats::State::Reconnecting:
        break;
    }
    const qint64 waitMs = link.nextTryMs ? *link.nextTryMs - monotonicMs() : 0;
    return waitMs > 500 ? tr("Next try in %1 s").arg((waitMs + 999) / 1000) : tr("Reconnecting");
}

Status::Value Application::statusOf(const LinkState &link) const
{
    if (!m_started)
        return Status::Standby;
    if (link.state == nats::State::Connected)
        return Status::Normal;
    if (link.state == nats::State::Connecting && link.problem.isEmpty())
        return Status::Standby;
    return Status::Critical;
}

QString Application::nativeRttText() const
{
    const LinkState &link = m_session.link();
    if (!link.rttUs || monotonicMs() - link.rttAtMs > rttStaleMs)
        return models::format::none();
    return models::format::microseconds(*link.rttUs);
}

Status::Value Application::nativeRttStatus() const
{
    const LinkState &link = m_session.link();
    if (!link.rttUs || monotonicMs() - link.rttAtMs > rttStaleMs)
        return Status::Unknown;
    return models::rttStatus(*link.rttUs, models::Limits());
}

QString Application::clockText() const
{
    const auto &clock = m_session.localClock();
    return clock ? models::format::clock(*clock) : tr("Reading…");
}

Status::Value Application::clockStatus() const
{
    const auto &clock = m_session.localClock();
    return clock ? models::clockStatus(clock->quality) : Status::Unknown;
}

void Application::onTick(qint64 nowMs)
{
    const store::SiteChanges changes = m_session.takeChanges();
    m_connections.flush(changes, nowMs);
    m_rtt.flush(changes, nowMs);
    m_time.flush(changes, nowMs);
    m_servers.flush(changes, nowMs);
    m_allUnits.flush(changes, nowMs);
    m_allServers.flush(changes, nowMs);
    m_recent.flush(nowMs);
    m_activity.flush(nowMs);
    m_summary.flush(nowMs);
    m_tables.flush(changes, nowMs);
    m_connectionDetails.flush(systemConnected(), nowMs);
    m_tap.flush(connected(), nowMs);
    m_alarms.take(changes, nowMs);
    QTimer::singleShot(alarmsAfter, Qt::PreciseTimer, this,
                       [this] { m_alarms.show(monotonicMs()); });
}

void Application::onSecond(qint64 nowMs)
{
    m_connections.refreshAges(nowMs);
    m_rtt.refreshAges(nowMs);
    m_time.refreshAges(nowMs);
    m_servers.refreshAges(nowMs);
    m_allUnits.refreshAges(nowMs);
    m_allServers.refreshAges(nowMs);
    m_tables.refreshAges(systemConnected(), nowMs);
    m_alarms.refreshAges(nowMs);
    m_trends.flush(nowMs);
    m_topology.flush(nowMs);
    m_wallClockText = QDateTime::currentDateTimeUtc().toString(u"HH:mm:ss 'UTC'"_s);
    Q_EMIT wallClockChanged();
    if (!connected() || !systemConnected())
        Q_EMIT linkChanged(); // the wait for the next try counts down
}

} // namespace nunect::app
