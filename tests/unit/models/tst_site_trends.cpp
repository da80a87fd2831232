// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/site_trends.h"

#include "tests/unit/store/samples.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;

class tst_SiteTrends : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStepEveryFiveSeconds()
    {
        store::SiteStore site;
        FleetSummary summary(site);
        SiteTrends trends(summary);
        QSignalSpy changed(&trends, &SiteTrends::changed);
        const auto pass = [&](qint64 ms) {
            summary.flush(ms);
            trends.flush(ms);
        };
        pass(0);
        pass(1000);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(trends.units(), QList<qreal>{0});
        QVERIFY(std::isnan(trends.rtt().first()));
        site.apply({store::Update{5000, 0, heartbeat(QStringLiteral("a"), 1)}});
        pass(5000);
        QCOMPARE(trends.units(), (QList<qreal>{0, 1}));
    }

    void isBounded()
    {
        const store::SiteStore site;
        const FleetSummary summary(site);
        SiteTrends trends(summary);
        for (int i = 0; i < 2 * SiteTrends::steps; ++i)
            trends.flush(i * SiteTrends::stepMs);
        QCOMPARE(trends.links().size(), SiteTrends::steps);
    }
};

QTEST_GUILESS_MAIN(tst_SiteTrends)
#include "tst_site_trends.moc"
