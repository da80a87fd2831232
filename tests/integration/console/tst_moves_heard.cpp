// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "site.h"

#include "app/application.h"
#include "core/client/client.h"
#include "core/contract/messages.h"
#include "core/contract/subjects.h"

#include <QTest>

using namespace nunect;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

/// A whole console without a window hears what units say of their moves.
class TestMovesHeard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMoveIsShownWithItsTime()
    {
        Site site;
        const auto hub = site.startHub();
        QVERIFY2(hub, hub ? "" : qPrintable(hub.error().text));
        app::Options options;
        options.url = QUrl(site.url());
        options.caFile = site.caFile();
        options.user = site.setting(u"NATS_OPS_USER"_s);
        options.unitId = site.setting(u"NUNECT_CLIENT"_s);
        app::Application console(options, std::make_shared<app::PasswordSource>());
        console.start();
        console.login(site.setting(u"NATS_OPS_PASSWORD"_s));
        QTRY_VERIFY_WITH_TIMEOUT(console.connected(), 20'000);

        nats::ClientOptions unitOptions;
        unitOptions.url = QUrl(site.url());
        unitOptions.tls.caFile = site.caFile();
        unitOptions.credentials = [&site]() -> Result<nats::Credentials> {
            return nats::Credentials(site.setting(u"NATS_UNIT_USER"_s),
                                     site.setting(u"NATS_UNIT_PASSWORD"_s).toUtf8());
        };
        nats::Client unit(unitOptions);
        unit.connectToServer();
        QTRY_COMPARE_WITH_TIMEOUT(unit.state(), nats::State::Connected, 10'000);
        contract::HandoffMetric move;
        move.unit = u"foh-7"_s;
        move.tsNs = 1'795'000'000'000'000'000;
        move.from = u"leaf1"_s;
        move.to = u"leaf2"_s;
        move.handoffMs = 1234;
        models::TableModel *moves = console.tables()->unitMoves();
        // Its subscription may be a moment behind the connection.
        const auto isShown = [&] {
            (void)unit.publish(contract::handoffSubject(move.unit), encode(move));
            return moves->count() == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isShown(), 20'000);
        const QString row = moves->rowDescription(0);
        QVERIFY2(row.contains(u"foh-7"_s) && row.contains(u"leaf2"_s) && row.contains(u"1.23 s"_s),
                 qPrintable(row));
        QVERIFY2(row.contains(u"Moves 1"_s), qPrintable(row)); // one move, however often it is told
    }
};

QTEST_GUILESS_MAIN(TestMovesHeard)
#include "tst_moves_heard.moc"
