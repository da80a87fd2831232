// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/application.h"
#include "monitoring_fixture.h"
#include "tests/support/free_port.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::test;

/// What the console shows of a gateway that is configured, whether the other cluster is there or
/// not.
class TestGatewayLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesAndGoes()
    {
        const quint16 herePort = freePort();
        const quint16 therePort = freePort();
        NatsServer here(optionsOf(u"here"_s, herePort, u"there"_s, therePort));
        NatsServer there(optionsOf(u"there"_s, therePort, u"here"_s, herePort));
        START_SERVER(here);
        app::Options options;
        options.url = here.webSocketUrl();
        options.user = u"console"_s;
        options.unitId = u"console-under-test"_s;
        app::Application console(options, std::make_shared<app::PasswordSource>());
        console.login(u"s3cret"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.connected(), 10'000);
        console.tables()->setShown(console.tables()->linksSource(), true);

        const QString lacks = u"outbound Not connected, to there"_s;
        QTRY_COMPARE_WITH_TIMEOUT(linksOfHere(console), lacks, 15'000);
        START_SERVER(there);
        QTRY_COMPARE_WITH_TIMEOUT(linksOfHere(console),
                                  u"inbound Connected, to there\n"
                                  "outbound Connected, to there"_s,
                                  20'000);
        there.stop();
        QTRY_COMPARE_WITH_TIMEOUT(linksOfHere(console), lacks, 20'000);
    }

private:
    static NatsServerOptions optionsOf(const QString &cluster, quint16 port, const QString &other,
                                       quint16 otherPort)
    {
        NatsServerOptions options;
        options.serverName = u"gateway-"_s + cluster;
        options.config = siteAccounts()
            + u"\ngateway { name: %1, listen: \"127.0.0.1:%2\", gateways: [\n"
              "  {name: %1, url: \"nats://127.0.0.1:%2\"}\n"
              "  {name: %3, url: \"nats://127.0.0.1:%4\"}] }\n"_s.arg(cluster)
                  .arg(port)
                  .arg(other)
                  .arg(otherPort);
        return options;
    }

    /// "outbound Connected, to cluster", a line each, by what the server here tells.
    static QString linksOfHere(app::Application &console)
    {
        models::TableModel &table = *console.tables()->links();
        const auto cell = [&table](int row, const QString &column) {
            return table.cellText(row, static_cast<int>(table.shownColumns().indexOf(column)));
        };
        QStringList lines;
        for (int row = 0; row < table.rowCount(); ++row) {
            if (cell(row, u"server"_s) == u"gateway-here"_s)
                lines.append(u"%1 %2, to %3"_s.arg(cell(row, u"direction"_s), cell(row, u"state"_s),
                                                   cell(row, u"remote"_s)));
        }
        lines.sort();
        return lines.join(u'\n');
    }
};

QTEST_GUILESS_MAIN(TestGatewayLinks)
#include "tst_gateway_links.moc"
