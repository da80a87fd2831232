// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/alarm_board.h"
#include "app/command_line.h"
#include "app/connection_details.h"
#include "app/kiosk/kiosk_lock.h"
#include "app/local_time_model.h"
#include "app/password_source.h"
#include "app/preferences.h"
#include "app/session.h"
#include "app/site_tables.h"
#include "app/table_layouts.h"
#include "app/tap_control.h"
#include "core/models/activity_model.h"
#include "core/models/connection_model.h"
#include "core/models/fleet_summary.h"
#include "core/models/palette_model.h"
#include "core/models/rtt_model.h"
#include "core/models/server_model.h"
#include "core/models/site_trends.h"
#include "core/models/status.h"
#include "core/models/time_model.h"
#include "core/models/topology_model.h"

#include <QObject>

namespace nunect::app {

/// The composition root, and the one object that the QML scene is given: what the header shows, the
/// models, and the few things that a person can do.
class Application : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QString domain READ domain CONSTANT)
    Q_PROPERTY(QString unitId READ unitId CONSTANT)
    Q_PROPERTY(QString userName READ userName CONSTANT)
    Q_PROPERTY(QString serverUrl READ serverUrl CONSTANT)
    Q_PROPERTY(QString startPage READ startPage CONSTANT)
    Q_PROPERTY(bool kiosk READ kiosk CONSTANT)
    Q_PROPERTY(nunect::app::Preferences *preferences READ preferences CONSTANT)
    Q_PROPERTY(nunect::app::KioskLock *kioskLock READ kioskLock CONSTANT)

    Q_PROPERTY(bool connected READ connected NOTIFY linkChanged)
    Q_PROPERTY(QString connectionState READ connectionState NOTIFY linkChanged)
    Q_PROPERTY(
        nunect::models::Status::Value connectionStatus READ connectionStatus NOTIFY linkChanged)
    Q_PROPERTY(QString connectionDetail READ connectionDetail NOTIFY linkChanged)
    /// Whether servers are heard and asked over a second connection, with a login of its own.
    Q_PROPERTY(bool hasSystemLogin READ hasSystemLogin CONSTANT)
    /// Of that one, or of the only one.
    Q_PROPERTY(bool systemConnected READ systemConnected NOTIFY linkChanged)
    Q_PROPERTY(QString systemState READ systemState NOTIFY linkChanged)
    Q_PROPERTY(nunect::models::Status::Value systemStatus READ systemStatus NOTIFY linkChanged)
    Q_PROPERTY(QString systemDetail READ systemDetail NOTIFY linkChanged)
    Q_PROPERTY(QString serverName READ serverName NOTIFY linkChanged)
    Q_PROPERTY(QString serverVersion READ serverVersion NOTIFY linkChanged)
    Q_PROPERTY(QString nativeRttText READ nativeRttText NOTIFY linkChanged)
    Q_PROPERTY(
        nunect::models::Status::Value nativeRttStatus READ nativeRttStatus NOTIFY linkChanged)
    Q_PROPERTY(bool needsPassword READ needsPassword NOTIFY linkChanged)

    Q_PROPERTY(QString clockText READ clockText NOTIFY clockChanged)
    Q_PROPERTY(nunect::models::Status::Value clockStatus READ clockStatus NOTIFY clockChanged)
    Q_PROPERTY(QString wallClockText READ wallClockText NOTIFY wallClockChanged)

    Q_PROPERTY(nunect::models::TableModel *connections READ connections CONSTANT)
    Q_PROPERTY(nunect::models::TableModel *rtt READ rtt CONSTANT)
    Q_PROPERTY(nunect::models::TableModel *time READ time CONSTANT)
    Q_PROPERTY(nunect::models::TableModel *servers READ servers CONSTANT)
    /// The same rows for the overview, which neither sorts nor filters them.
    Q_PROPERTY(nunect::models::TableModel *allUnits READ allUnits CONSTANT)
    Q_PROPERTY(nunect::models::TableModel *allServers READ allServers CONSTANT)
    Q_PROPERTY(nunect::models::TableModel *recent READ recent CONSTANT)
    Q_PROPERTY(nunect::models::ActivityModel *activity READ activity CONSTANT)
    Q_PROPERTY(nunect::models::FleetSummary *summary READ summary CONSTANT)
    Q_PROPERTY(nunect::models::SiteTrends *trends READ trends CONSTANT)
    Q_PROPERTY(nunect::models::TopologyModel *topology READ topology CONSTANT)
    Q_PROPERTY(nunect::app::SiteTables *tables READ tables CONSTANT)
    Q_PROPERTY(nunect::app::ConnectionDetails *connectionDetails READ connectionDetails CONSTANT)
    Q_PROPERTY(nunect::app::TapControl *tap READ tap CONSTANT)
    Q_PROPERTY(nunect::app::AlarmBoard *alarms READ alarms CONSTANT)
    Q_PROPERTY(nunect::app::LocalTimeModel *localTime READ localTime CONSTANT)
    Q_PROPERTY(nunect::models::PaletteModel *palette READ palette CONSTANT)

public:
    Application(Options options, std::shared_ptr<PasswordSource> password,
                QObject *parent = nullptr);

    /// Connects, or waits for login() where there is no password yet.
    void start();

    QString domain() const { return m_options.domain; }
    QString unitId() const { return m_options.unitId; }
    QString userName() const { return m_options.user; }
    QString serverUrl() const { return m_options.url.toString(); }
    QString startPage() const;
    bool kiosk() const { return m_options.kiosk; }
    Preferences *preferences() { return m_preferences; }
    /// Those of whoever shows one site after the other; to be said before anything is shown.
    void usePreferences(Preferences &preferences) { m_preferences = &preferences; }
    KioskLock *kioskLock() { return m_kioskLock; }
    /// As usePreferences(): what was unlocked stays so from one site to the next.
    void useKioskLock(KioskLock &lock);

    bool connected() const;
    QString connectionState() const { return stateText(m_session.link()); }
    models::Status::Value connectionStatus() const { return statusOf(m_session.link()); }
    QString connectionDetail() const { return m_session.link().problem; }
    bool hasSystemLogin() const { return m_session.hasSystemLogin(); }
    bool systemConnected() const;
    QString systemState() const { return stateText(m_session.systemLink()); }
    models::Status::Value systemStatus() const { return statusOf(m_session.systemLink()); }
    QString systemDetail() const { return m_session.systemLink().problem; }
    QString serverName() const { return m_session.link().server.serverName; }
    QString serverVersion() const { return m_session.link().server.version; }
    QString nativeRttText() const;
    models::Status::Value nativeRttStatus() const;
    /// No password yet, or the one given was refused.
    bool needsPassword() const;

    QString clockText() const;
    models::Status::Value clockStatus() const;
    QString wallClockText() const { return m_wallClockText; }

    models::TableModel *connections() { return &m_connections; }
    models::TableModel *rtt() { return &m_rtt; }
    models::TableModel *time() { return &m_time; }
    models::TableModel *servers() { return &m_servers; }
    models::TableModel *allUnits() { return &m_allUnits; }
    models::TableModel *allServers() { return &m_allServers; }
    models::TableModel *recent() { return &m_recent; }
    models::ActivityModel *activity() { return &m_activity; }
    models::FleetSummary *summary() { return &m_summary; }
    models::SiteTrends *trends() { return &m_trends; }
    models::TopologyModel *topology() { return &m_topology; }
    SiteTables *tables() { return &m_tables; }
    ConnectionDetails *connectionDetails() { return &m_connectionDetails; }
    TapControl *tap() { return &m_tap; }
    AlarmBoard *alarms() { return &m_alarms; }
    LocalTimeModel *localTime() { return &m_localTime; }
    models::PaletteModel *palette() { return &m_palette; }

    /// Lets the tables that a person can lay out keep that there.
    void keepLayouts(TableLayouts &layouts);

    /// What all of these are filled from.
    Session &session() { return m_session; }

    /// Logs in with a password that a person typed; it is kept in memory only.
    Q_INVOKABLE void login(const QString &password);

Q_SIGNALS:
    void linkChanged();
    void clockChanged();
    void wallClockChanged();
    /// Something outside the scene wants a page to be open.
    void pageWanted(const QString &name);

private:
    /// The login comes from a natscli context.
    bool hasContextLogin() const { return static_cast<bool>(m_options.context.credentials); }
    void onLock();
    void followRegistry();
    QString stateText(const LinkState &link) const;
    models::Status::Value statusOf(const LinkState &link) const;
    /// What the page on screen shows, and what alarms come from.
    void onTick(qint64 nowMs);
    void onSecond(qint64 nowMs);

    Options m_options;
    Preferences m_ownPreferences;
    Preferences *m_preferences = &m_ownPreferences;
    std::shared_ptr<PasswordSource> m_password;
    Session m_session;
    models::ConnectionModel m_connections;
    models::RttModel m_rtt;
    models::TimeModel m_time;
    models::ServerModel m_servers;
    models::RttModel m_allUnits;
    models::ServerModel m_allServers;
    models::ActivityModel m_recent;
    models::ActivityModel m_activity;
    models::FleetSummary m_summary;
    models::SiteTrends m_trends;
    SiteTables m_tables;
    models::TopologyModel m_topology;
    ConnectionDetails m_connectionDetails;
    TapControl m_tap;
    AlarmBoard m_alarms;
    LocalTimeModel m_localTime;
    models::PaletteModel m_palette;
    KioskLock m_ownKioskLock;
    KioskLock *m_kioskLock = &m_ownKioskLock;
    bool m_started = false;
    QString m_wallClockText;
};

} // namespace nunect::app
