// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "site.h"

#include "app/application.h"
#include "core/client/client.h"
#include "core/contract/subjects.h"
#include "core/util/timestamp.h"

#include <QElapsedTimer>
#include <QTest>

using namespace nunect;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

/// How far apart the heartbeats of the unit that is lost are said to be.
static constexpr int intervalMs = 200;
static constexpr int waitMs = 30'000;

/// A whole console without a window, logged in.
class Console
{
public:
    Console(const Site &site, const QString &name)
        : m_name(name)
    {
        app::Options options;
        options.url = QUrl(site.url());
        options.caFile = site.caFile();
        options.user = site.setting(u"NATS_OPS_USER"_s);
        options.unitId = name;
        app = std::make_unique<app::Application>(options, std::make_shared<app::PasswordSource>());
        app->start();
        app->login(site.setting(u"NATS_OPS_PASSWORD"_s));
    }

    app::AlarmBoard &board() { return *app->alarms(); }
    models::TableModel &alarms() { return *app->alarms()->alarms(); }
    bool isSharing() { return app->connected() && board().sharingProblem().isEmpty(); }

    /// The row that says that \a unit is lost; -1 if there is none.
    int row(const QString &unit)
    {
        for (int row = 0; row < alarms().count(); ++row) {
            const QString text = alarms().rowDescription(row);
            if (text.contains(u"Unit lost"_s) && text.contains(unit))
                return row;
        }
        return -1;
    }
    QString text(const QString &unit)
    {
        const int at = row(unit);
        return at < 0 ? QString() : alarms().rowDescription(at);
    }
    void choose(const QString &unit)
    {
        choice.setModel(&alarms());
        choice.choose(row(unit));
    }

    std::unique_ptr<app::Application> app;
    app::RowChoice choice;

private:
    QString m_name;
};

/// Two whole consoles on one real hub.
class TestAlarmConsoles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto hub = m_site.startHub();
        QVERIFY2(hub, hub ? "" : qPrintable(hub.error().text));
        nats::ClientOptions options;
        options.url = QUrl(m_site.url());
        options.tls.caFile = m_site.caFile();
        options.credentials = [this]() -> Result<nats::Credentials> {
            return nats::Credentials(m_site.setting(u"NATS_GUARDIAN_USER"_s),
                                     m_site.setting(u"NATS_GUARDIAN_PASSWORD"_s).toUtf8());
        };
        m_unit = std::make_unique<nats::Client>(options);
        m_unit->connectToServer();
        QTRY_COMPARE_WITH_TIMEOUT(m_unit->state(), nats::State::Connected, 10'000);
    }

    void bothSeeOneAlarm()
    {
        startConsoles();
        loseUnit(u"stage-box"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_left->row(u"stage-box"_s) >= 0, waitMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_right->row(u"stage-box"_s) >= 0, waitMs);
        QVERIFY(m_left->text(u"stage-box"_s).contains(u"Unacknowledged"_s));
    }

    void acknowledgedOnOneTheOtherKnowsAtOnce()
    {
        m_left->choose(u"stage-box"_s);
        QElapsedTimer since;
        since.start();
        m_left->board().acknowledge(&m_left->choice);
        const auto isKnown
            = [this] { return m_right->text(u"stage-box"_s).contains(u"State Acknowledged"_s); };
        while (!isKnown() && since.elapsed() < 5000)
            QTest::qWait(1);
        const qint64 ms = since.elapsed();
        qInfo("the other console shows the acknowledgement after %lld ms",
              static_cast<long long>(ms));
        QVERIFY2(isKnown(), qPrintable(m_right->text(u"stage-box"_s)));
        QVERIFY2(ms <= 300, qPrintable(QString::number(ms)));
        m_right->choose(u"stage-box"_s);
        m_right->board().note(&m_right->choice, u"its battery is empty"_s);
        QTRY_VERIFY(m_left->text(u"stage-box"_s).contains(u"its battery is empty"_s));
    }

    /// Another one that nobody acknowledges, and all consoles go: neither unit can be seen then.
    void bothEndAndStartAgain()
    {
        loseUnit(u"wireless-3"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_left->row(u"wireless-3"_s) >= 0, waitMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_right->row(u"wireless-3"_s) >= 0, waitMs);
        QTest::qWait(2 * app::AlarmBoard::tellEachMs); // until that is told: nothing else shows it
        m_left.reset();
        m_right.reset();

        startConsoles();
        for (Console *console : {m_left.get(), m_right.get()}) {
            QTRY_VERIFY_WITH_TIMEOUT(console->row(u"stage-box"_s) >= 0, waitMs);
            const QString acknowledged = console->text(u"stage-box"_s);
            QVERIFY2(acknowledged.contains(u"State Acknowledged"_s), qPrintable(acknowledged));
            QVERIFY2(acknowledged.contains(u"console-left"_s), qPrintable(acknowledged));
            QVERIFY2(acknowledged.contains(u"its battery is empty"_s), qPrintable(acknowledged));
            const QString other = console->text(u"wireless-3"_s);
            QVERIFY2(other.contains(u"Unacknowledged"_s), qPrintable(other));
        }
    }

    /// What stood is over once its unit is heard again, and what comes then is another alarm.
    void comesAgainAsAnother()
    {
        heartbeats(u"stage-box"_s, 30);
        QTRY_COMPARE_WITH_TIMEOUT(m_left->row(u"stage-box"_s), -1, waitMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_right->row(u"stage-box"_s), -1, waitMs);
        for (Console *console : {m_left.get(), m_right.get()}) {
            QTRY_VERIFY_WITH_TIMEOUT(console->row(u"stage-box"_s) >= 0, waitMs);
            const QString text = console->text(u"stage-box"_s);
            QVERIFY2(text.contains(u"Unacknowledged"_s), qPrintable(text));
            QVERIFY2(!text.contains(u"battery"_s), qPrintable(text));
        }
    }

private:
    void startConsoles()
    {
        m_left = std::make_unique<Console>(m_site, u"console-left"_s);
        m_right = std::make_unique<Console>(m_site, u"console-right"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_left->isSharing() && m_right->isSharing(), waitMs);
    }

    void heartbeats(const QString &unit, int count)
    {
        for (int i = 0; i < count; ++i) {
            contract::Heartbeat heartbeat;
            heartbeat.unit = unit;
            heartbeat.role = u"guardian"_s;
            heartbeat.seq = ++m_seq;
            heartbeat.tsNs = nowNs();
            heartbeat.intervalMs = intervalMs;
            heartbeat.host = unit;
            heartbeat.server.name = u"stage"_s + unit; // of its own: it is no group with others
            QVERIFY(m_unit->publish(contract::heartbeatSubject(unit), contract::encode(heartbeat)));
            QTest::qWait(intervalMs);
        }
    }
    /// It is heard by all consoles, then no more.
    void loseUnit(const QString &unit) { heartbeats(unit, 5); }

    Site m_site;
    std::unique_ptr<nats::Client> m_unit;
    std::unique_ptr<Console> m_left;
    std::unique_ptr<Console> m_right;
    quint64 m_seq = 0;
};

QTEST_GUILESS_MAIN(TestAlarmConsoles)
#include "tst_alarm_consoles.moc"
