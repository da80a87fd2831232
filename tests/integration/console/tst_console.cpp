// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "site.h"

#include "app/application.h"
#include "tests/support/scripted_server.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTest>

using namespace nunect;
using namespace nunect::test;
using models::Status;
using models::TableModel;
using namespace Qt::Literals::StringLiterals;

/// The real console in a real scene, on a real hub with a real guardian.
class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto hub = m_site.startHub();
        QVERIFY2(hub, hub ? "" : qPrintable(hub.error().text));
        const auto guardian = m_site.startGuardian();
        QVERIFY2(guardian, guardian ? "" : qPrintable(guardian.error().text));

        m_app = std::make_unique<app::Application>(siteOptions(),
                                                   std::make_shared<app::PasswordSource>());
        m_engine = std::make_unique<QQmlApplicationEngine>();
        m_engine->addImportPath(u"qrc:/qt/qml"_s);
        m_engine->setInitialProperties({{u"app"_s, QVariant::fromValue(m_app.get())}});
        m_engine->load(QUrl(u"qrc:/qt/qml/Nunect/Main.qml"_s));
        QVERIFY(!m_engine->rootObjects().isEmpty());
        m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst());
        QVERIFY(m_window);
        m_window->show();
    }

    void cleanupTestCase()
    {
        m_engine.reset(); // before what it shows
        m_app.reset();
    }

    void asksForAPasswordFirst()
    {
        m_app->start();
        QVERIFY(m_app->needsPassword());
        QVERIFY(!m_app->connected());
    }

    void refusedLoginIsSaidAndCanBeMended()
    {
        m_app->login(u"not-the-password"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_app->connectionState() == u"Login refused"_s, 10'000);
        QVERIFY(m_app->needsPassword());
        QCOMPARE(m_app->connectionStatus(), Status::Critical);
        QCOMPARE(m_app->connections()->count(), 0);
        QVERIFY(!m_app->connectionDetail().contains(u"not-the-password"_s));
    }

    void rowsAppear()
    {
        m_app->login(m_site.setting(u"NATS_OPS_PASSWORD"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_app->connected(), 10'000);
        QCOMPARE(m_app->connectionStatus(), Status::Normal);
        QVERIFY(!m_app->needsPassword());
        QTRY_VERIFY_WITH_TIMEOUT(m_app->connections()->count() >= 2, 10'000);
        // The guardian's row and our own.
        QTRY_COMPARE_WITH_TIMEOUT(m_app->rtt()->count(), 2, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_app->time()->count(), 1, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_app->servers()->count(), 1, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_app->nativeRttText() != u"–"_s, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(anyStale(*m_app->rtt()).isEmpty(), 10'000);
        // On one machine there is but one clock.
        QTRY_VERIFY_WITH_TIMEOUT(anyFresh(*m_app->rtt()).join(u'\n').contains(u"Clock offset < "_s),
                                 10'000);
    }

    void whatNobodySeesIsNotAskedFor()
    {
        m_app->session().setShown(false);
        const auto lastRound = [this](store::Endpoint endpoint) {
            return m_app->session().site().monitoring.of(endpoint).rounds.lastMs().value_or(0);
        };
        const qint64 hiddenMs = lastRound(store::Endpoint::Varz);
        QTRY_VERIFY_WITH_TIMEOUT(anyFresh(*m_app->connections()).isEmpty(), 25'000);
        // What alarms come from is, at a slower pace.
        QTRY_VERIFY_WITH_TIMEOUT(lastRound(store::Endpoint::Varz) >= hiddenMs + 20'000, 35'000);
        m_app->session().setShown(true);
        QTRY_VERIFY_WITH_TIMEOUT(anyFresh(*m_app->connections()).size() >= 2, 5000);
    }

    void deadServerIsSaidWithinSixSeconds()
    {
        QElapsedTimer since;
        since.start();
        const auto killed = m_site.killHub();
        QVERIFY2(killed, killed ? "" : qPrintable(killed.error().text));
        QTRY_VERIFY_WITH_TIMEOUT(!m_app->connected(), 6000);
        QVERIFY2(since.elapsed() < 6000, qPrintable(QString::number(since.elapsed())));
        QCOMPARE(m_app->connectionStatus(), Status::Critical);
        QVERIFY(!m_app->connectionDetail().isEmpty());
        // What is on screen grows old in sight.
        QTRY_VERIFY_WITH_TIMEOUT(anyFresh(*m_app->rtt()).isEmpty(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(anyFresh(*m_app->connections()).isEmpty(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(anyFresh(*m_app->servers()).isEmpty(), 20'000);
    }

    void allTablesComeBack()
    {
        const auto hub = m_site.startHub();
        QVERIFY2(hub, hub ? "" : qPrintable(hub.error().text));
        QTRY_VERIFY_WITH_TIMEOUT(m_app->connected(), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(anyStale(*m_app->rtt()).isEmpty(), 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(anyStale(*m_app->time()).isEmpty(), 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(anyFresh(*m_app->connections()).size() >= 2, 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(anyFresh(*m_app->servers()).size(), 1, 15'000);
    }

    void contextNeedsNoPassword_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("state");
        QTest::newRow("right") << m_site.setting(u"NATS_OPS_PASSWORD"_s) << u"Connected"_s;
        QTest::newRow("refused") << u"not-the-password"_s << u"Login refused"_s;
    }

    void contextNeedsNoPassword()
    {
        QFETCH(QString, password);
        QFETCH(QString, state);
        app::Options options = siteOptions();
        options.context.credentials = [user = options.user, password]() {
            return Result<nats::Credentials>(nats::Credentials(user, password.toUtf8()));
        };
        app::Application console(options, std::make_shared<app::PasswordSource>());
        console.start();
        QVERIFY(!console.needsPassword());
        QTRY_COMPARE_WITH_TIMEOUT(console.connectionState(), state, 10'000);
        QVERIFY(!console.needsPassword()); // another one is of no use to the context
    }

    void serverThatIsTooOldIsNotTakenForARefusedLogin()
    {
        ScriptedServer server;
        const auto listening = server.listen();
        QVERIFY2(listening, listening ? "" : qPrintable(listening.error().text));
        server.info = R"({"server_id":"S","server_name":"old","version":"1.1.0"})"_ba;
        app::Options options;
        options.url = server.url();
        app::Application console(options, std::make_shared<app::PasswordSource>());
        console.start();
        console.login(u"any"_s);
        QTRY_COMPARE_WITH_TIMEOUT(console.connectionState(), u"Server too old"_s, 10'000);
        QVERIFY(!console.needsPassword()); // none would help
        QVERIFY2(console.connectionDetail().contains(u"Update its nats-server"_s),
                 qPrintable(console.connectionDetail()));
    }

private:
    app::Options siteOptions() const
    {
        app::Options options;
        options.url = QUrl(m_site.url());
        options.caFile = m_site.caFile();
        options.user = m_site.setting(u"NATS_OPS_USER"_s);
        options.unitId = m_site.setting(u"NUNECT_CLIENT"_s);
        options.domain = u"festival.example"_s;
        return options;
    }

    static QStringList rows(const TableModel &model, bool stale)
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data(TableModel::StaleRole).toBool() == stale)
                result.append(model.rowDescription(row));
        }
        return result;
    }

    static QStringList anyStale(const TableModel &model) { return rows(model, true); }
    static QStringList anyFresh(const TableModel &model) { return rows(model, false); }

    Site m_site;
    std::unique_ptr<app::Application> m_app;
    // After the application: the scene goes before what it shows.
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
};

QTEST_MAIN(TestConsole)
#include "tst_console.moc"
