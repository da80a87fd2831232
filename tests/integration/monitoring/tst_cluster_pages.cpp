// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/message_decoder.h"
#include "cluster_pages.h"
#include "cluster_site.h"
#include "monitoring_fixture.h"
#include "server_lines.h"
#include "told_rows.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::test;

/// What the console shows of a real cluster is what its servers say of themselves, column by
/// column, and stays so when one of them dies.
class TestClusterPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_site.start();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        app::Options options;
        options.url = m_site.node(0).webSocketUrl();
        options.caFile = m_site.caFile();
        options.user = u"console"_s;
        options.unitId = u"console-under-test"_s;
        m_console
            = std::make_unique<app::Application>(options, std::make_shared<app::PasswordSource>());
        m_console->login(u"s3cret"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->connected(), 10'000);
        m_pages = pagesOf(*m_console);
        for (app::PageSource *source : sources())
            m_console->tables()->setShown(source, true);
    }

    void cleanupTestCase()
    {
        m_pages.clear();
        m_console.reset();
    }

    void cleanup()
    {
        for (int i = 0; i < ClusterSite::servers; ++i)
            START_SERVER(m_site.node(i)); // a test that failed may have left one dead
    }

    void everyColumnIsCheckedOrNamed()
    {
        QStringList problems;
        for (const Page &page : m_pages)
            problems += uncovered(page);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void everyPageIsWhatTheServersSay()
    {
        compare();
        if (QTest::currentTestFailed())
            return;
        // Nothing of this fits because there is nothing.
        for (const Page &page : m_pages)
            QVERIFY2(!page.rows(m_after).isEmpty(), qPrintable(page.name));
        QVERIFY(connectionsTold(m_after).size() >= ClusterSite::connections);
        QVERIFY(closedTold(m_after).size() >= ClusterSite::ended);
        for (app::PageSource *source : sources()) {
            QTRY_COMPARE(source->status(), models::Status::Normal);
            QVERIFY2(source->problem().isEmpty(), qPrintable(source->problem()));
        }
    }

    void nothingIsMissingWhenAServerDies_data()
    {
        QTest::addColumn<bool>("ownServer");
        QTest::newRow("another server") << false;
        QTest::newRow("the console's own server") << true;
    }

    void nothingIsMissingWhenAServerDies()
    {
        QFETCH(bool, ownServer);
        if (m_before.empty())
            compare(); // this function alone was chosen
        const int own = m_site.numberOf(m_console->session().link().server.serverId);
        QVERIFY(own >= 0);
        const int victim = ownServer ? own : (own + 1) % ClusterSite::servers;
        rest(); // what it says last is the last that the console can know
        if (QTest::currentTestFailed())
            return;
        const ServerReading dead = m_after[static_cast<size_t>(victim)];
        m_site.node(victim).kill();
        compare(); // the first rounds that miss it make old what it told
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(oldRowsOf(*m_console->servers(), dead.name), 1);
        QVERIFY(oldRowsOf(*m_console->connections(), dead.name)
                >= dead.connz["num_connections"_L1].toInt());
        for (app::PageSource *source : sources()) {
            QTRY_VERIFY2(source->problem().contains(dead.name), qPrintable(source->problem()));
            QVERIFY(source->status() != models::Status::Normal);
        }

        START_SERVER(m_site.node(victim));
        QVERIFY(m_site.waitForRoutes());
        compare(); // it is the same server, not one more
    }

private:
    std::vector<app::PageSource *> sources()
    {
        app::SiteTables &tables = *m_console->tables();
        return {tables.serversSource(),           tables.connectionsSource(),
                tables.closedConnectionsSource(), tables.accountsSource(),
                tables.subscriptionsSource(),     tables.linksSource(),
                tables.jetStreamSource()};
    }

    bool oneIsDead() const { return !std::ranges::all_of(m_after, &ServerReading::alive); }

    /// Rows of that server that do not look as if it had just told of them.
    static int oldRowsOf(models::TableModel &table, const QString &server)
    {
        const auto section = static_cast<int>(table.shownColumns().indexOf(u"server"_s));
        int rows = 0;
        for (int row = 0; row < table.rowCount(); ++row)
            rows += table.isStaleRow(table.rowId(row)) && table.cellText(row, section) == server;
        return rows;
    }

    /// The console asks nothing any more, and the servers have done what they had to do.
    void rest()
    {
        m_console->session().setShown(false);
        Reading last;
        QStringList moved;
        QElapsedTimer since;
        const auto isAtRest = [&] {
            if (since.isValid() && since.elapsed() < 1000)
                return false; // between two readings
            since.start();
            const auto reading = m_site.read();
            if (!reading)
                return false;
            moved = ClusterSite::unready(*reading);
            for (const Page &page : m_pages) {
                if (!last.empty())
                    moved += unrest(page, last, *reading);
            }
            const bool isSecond = !last.empty();
            last = m_after = *reading;
            return isSecond && moved.isEmpty();
        };
        const bool rests = QTest::qWaitFor(isAtRest, 30'000);
        QVERIFY2(rests, qPrintable(u"No rest: "_s + moved.mid(0, 20).join(u'\n')));
    }

    /// Until each endpoint has been asked anew from here on.
    void askAll()
    {
        // A round that is under way began before: the next one does not.
        for (int round = 0; round < 2; ++round) {
            m_console->session().setShown(false);
            m_console->session().setShown(true);
            const qint64 startMs = app::monotonicMs();
            const auto hasEnded = [&] {
                return std::ranges::all_of(allEndpoints(), [&](store::Endpoint endpoint) {
                    const auto &rounds = m_console->session().site().monitoring.of(endpoint).rounds;
                    return rounds.lastMs().value_or(0) > startMs;
                });
            };
            QVERIFY(QTest::qWaitFor(hasEnded, 20'000));
        }
    }

    /// Fails if any cell is not what the servers say before and after it was asked for.
    void compare()
    {
        QStringList problems;
        // Servers that have set up something among themselves meanwhile, as those of a cluster do
        // with their replicas, are no measure.
        for (int tries = 3; tries > 0; --tries) {
            problems = differencesNow();
            if (QTest::currentTestFailed())
                return;
            if (problems.isEmpty() || !haveMoved())
                break;
        }
        for (const QString &problem : someOf(problems))
            qWarning("%s", qPrintable(problem));
        QVERIFY2(problems.isEmpty(), qPrintable(u"%1 differences"_s.arg(problems.size())));
    }

    /// What should stand still is another in the second reading.
    bool haveMoved() const
    {
        return std::ranges::any_of(m_pages, [this](const Page &page) {
            return !unrest(page, m_before, m_after).isEmpty();
        });
    }

    QStringList differencesNow()
    {
        readAround();
        if (QTest::currentTestFailed())
            return {};
        QStringList problems;
        for (const Page &page : m_pages)
            problems += differences(page, m_before, m_after, oneIsDead());
        problems += overviewDifferences();
        return problems + serverLineDifferences(*m_console, m_before, m_after);
    }

    /// The servers' own words, and between the two readings the console asks for them.
    void readAround()
    {
        const Reading known = m_before;
        rest();
        QTRY_VERIFY_WITH_TIMEOUT(m_console->connected(), 10'000);
        const auto before = m_site.read();
        QVERIFY2(before, before ? "" : qPrintable(before.error().text));
        m_before = *before;
        // The console may have asked a server for the last time before we did.
        for (std::size_t i = 0; i < m_before.size(); ++i) {
            if (!m_before[i].alive) {
                m_before[i] = known[i];
                m_before[i].alive = false;
            }
        }
        askAll();
        if (QTest::currentTestFailed())
            return;
        const auto after = m_site.read();
        QVERIFY2(after, after ? "" : qPrintable(after.error().text));
        m_after = *after;
    }

    QStringList overviewDifferences() const
    {
        const models::FleetSummary &summary = *m_console->summary();
        const std::tuple<QString, qsizetype, qsizetype> figures[] = {
            {u"servers"_s, summary.serversTotal(), ClusterSite::servers},
            {u"servers up"_s, summary.serversUp(), serversTold(m_after).size()},
            {u"connections"_s, summary.connectionsOpen(), connectionsTold(m_after).size()},
            {u"messages not understood"_s, summary.decodeErrors(), 0},
        };
        QStringList problems;
        for (const auto &[what, shown, told] : figures) {
            if (shown != told)
                problems.append(
                    u"Overview, %1: shown %2, told %3"_s.arg(what).arg(shown).arg(told));
        }
        return problems;
    }

    ClusterSite m_site;
    std::unique_ptr<app::Application> m_console;
    QList<Page> m_pages;
    Reading m_before;
    Reading m_after;
};

QTEST_GUILESS_MAIN(TestClusterPages)
#include "tst_cluster_pages.moc"
