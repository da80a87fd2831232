// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/account_model.h"

#include "tests/unit/models/detail_texts.h"
#include "tests/unit/models/told.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static constexpr qint64 second = 1'000'000'000;

/// An account on a server that has received so many messages of 10 bytes, and sent twice as many.
static domain::AccountStatz statz(qint64 atS, quint64 received,
                                  std::optional<qint64> subscriptions = 4)
{
    domain::AccountStat stat;
    stat.account = u"OPS"_s;
    stat.clients = 3;
    stat.leafNodes = 1;
    stat.totalConnections = 4;
    stat.subscriptions = subscriptions;
    stat.received = {received, 10 * received};
    stat.sent = {2 * received, 20 * received};
    stat.slowConsumers = 5;
    domain::AccountStatz made;
    made.nowNs = wallNs + atS * second;
    made.accounts = {stat};
    return made;
}

class tst_AccountModel : public QObject
{
    Q_OBJECT

private:
    const domain::ServerRef m_a = server(u"NA"_s, u"a"_s);
    const domain::ServerRef m_b = server(u"NB"_s, u"b"_s);

private Q_SLOTS:
    void sumsOverServers()
    {
        store::SiteStore site;
        AccountModel model(site);
        ModelProbe probe(model);
        answer(site, 0, m_a, statz(0, 1000));
        answer(site, 0, m_b, statz(0, 100, std::nullopt));
        answer(site, 10'000, m_a, statz(10, 2000));
        answer(site, 10'000, m_b, statz(10, 200, std::nullopt));
        endRound(site, 10'000, store::Endpoint::AccountStatz);
        model.flush(site.takeChanges(), 12'000);
        QCOMPARE(probe.signalled(), u"+0 n"_s);
        QCOMPARE(probe.text(0, u"Account"_s), u"OPS"_s);
        QCOMPARE(probe.text(0, u"Connections"_s), u"6"_s);
        QCOMPARE(probe.text(0, u"Leafs"_s), u"2"_s);
        QCOMPARE(probe.text(0, u"Subscriptions"_s), u"4"_s); // one of the two does not say
        QCOMPARE(probe.text(0, u"In msgs/s"_s), u"110 /s"_s);
        QCOMPARE(probe.text(0, u"Out msgs/s"_s), u"220 /s"_s);
        QCOMPARE(probe.text(0, u"In bytes/s"_s), u"1.10 kB/s"_s);
        QCOMPARE(probe.text(0, u"Out bytes/s"_s), u"2.20 kB/s"_s);
        QCOMPARE(probe.text(0, u"In msgs"_s), u"2200"_s);
        QCOMPARE(probe.text(0, u"Out msgs"_s), u"4400"_s);
        QCOMPARE(probe.text(0, u"In bytes"_s), u"22.0 kB"_s);
        QCOMPARE(probe.text(0, u"Out bytes"_s), u"44.0 kB"_s);
        QCOMPARE(probe.text(0, u"Slow consumers"_s), u"10"_s);
        QCOMPARE(probe.text(0, u"Servers"_s), u"2"_s);
        QCOMPARE(probe.text(0, u"Told"_s), u"2 s"_s);
        const auto trend
            = probe.cell(0, u"In msgs/s"_s, TableModel::TrendRole).value<QList<qreal>>();
        QCOMPARE(trend, QList<qreal>{110});
    }

    /// What is not known is none, never 0.
    void firstAnswer()
    {
        store::SiteStore site;
        AccountModel model(site);
        ModelProbe probe(model);
        answer(site, 0, m_a, statz(0, 1000, std::nullopt));
        model.flush(site.takeChanges(), 0);
        for (const QString &column : {u"Subscriptions"_s, u"In msgs/s"_s, u"Out msgs/s"_s,
                                      u"In bytes/s"_s, u"Out bytes/s"_s})
            QCOMPARE(probe.text(0, column), u"–"_s);
    }

    void silentServer()
    {
        store::SiteStore site;
        AccountModel model(site);
        ModelProbe probe(model);
        answer(site, 0, m_a, statz(0, 1000));
        answer(site, 0, m_b, statz(0, 1000));
        model.flush(site.takeChanges(), 0);
        QVERIFY(!probe.stale(0));
        endRound(site, 5000, store::Endpoint::AccountStatz, {m_b});
        model.flush(site.takeChanges(), 5000);
        QVERIFY(probe.stale(0));
        QCOMPARE(probe.text(0, u"Servers"_s), u"1 of 2"_s);
        QVERIFY(probe.cell(0, u"Servers"_s, TableModel::TooltipRole)
                    .toString()
                    .startsWith(u"No answer from b:"_s));
    }

    void staleInTime()
    {
        store::SiteStore site;
        AccountModel model(site);
        ModelProbe probe(model);
        answer(site, 0, m_a, statz(0, 1000));
        model.flush(site.takeChanges(), 0);
        model.refreshAges(15'000);
        QVERIFY(!probe.stale(0));
        model.refreshAges(16'000);
        QVERIFY(probe.stale(0));
        QCOMPARE(probe.text(0, u"Told"_s), u"16 s"_s);
    }

    void captures_data()
    {
        QTest::addColumn<QString>("version");
        for (const QString &version : versions())
            QTest::newRow(qPrintable(version)) << version;
    }
    void captures()
    {
        QFETCH(QString, version);
        store::SiteStore site;
        AccountModel model(site);
        ModelProbe probe(model);
        const auto statz = told<domain::decodeAccountStatz>(version, u"accstatz-reply"_s);
        answer(site, 0, statz.server, statz);
        model.flush(site.takeChanges(), 0);
        QStringList names;
        for (const domain::AccountStat &stat : statz.accounts)
            names.append(stat.account);
        names.sort();
        QVERIFY(!names.isEmpty());
        QCOMPARE(probe.column(u"Account"_s), names.join(u' '));
        QCOMPARE(probe.text(0, u"Subscriptions"_s) == u"–"_s, version == u"2.9.10"_s);
    }

    void details()
    {
        store::SiteStore site;
        answer(site, 0, m_a, statz(0, 1000));
        answer(site, 0, m_b, statz(0, 100));
        answer(site, 10'000, m_a, statz(10, 2000));
        endRound(site, 10'000, store::Endpoint::AccountStatz, {m_b});
        const quint64 row = site.accounts.rows()[0].rowId;
        const auto known = accountDetails(site.accounts, row, 10'000);
        QVERIFY(known);
        QCOMPARE(known->title, u"OPS"_s);
        QCOMPARE(groups(*known), u"All servers, On a, On b"_s);
        QCOMPARE(line(*known, u"All servers"_s, u"In msgs"_s).value, u"2100"_s);
        QVERIFY(line(*known, u"All servers"_s, u"In msgs"_s).stale);
        QCOMPARE(line(*known, u"On a"_s, u"In msgs"_s).value, u"2000"_s);
        QCOMPARE(line(*known, u"On a"_s, u"In msgs/s"_s).value, u"100 /s"_s);
        QVERIFY(!line(*known, u"On a"_s, u"In msgs"_s).stale);
        QCOMPARE(line(*known, u"On b"_s, u"In msgs/s"_s).value, u"–"_s);
        QVERIFY(line(*known, u"On b"_s, u"In msgs"_s).stale);
        QCOMPARE(line(*known, u"On b"_s, u"Told"_s).value, u"10 s ago; no answer since"_s);
        QVERIFY(!accountDetails(site.accounts, 4711, 0));
    }
};

QTEST_GUILESS_MAIN(tst_AccountModel)
#include "tst_account_model.moc"
