// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/row_details.h"

#include "core/models/connection_model.h"
#include "tests/unit/models/model_probe.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class TestRowDetails : public QObject
{
    Q_OBJECT

private:
    static const DetailLine *lineOf(const Details &details, const QString &label)
    {
        const auto found = std::ranges::find(details.lines(), label, &DetailLine::label);
        return found != details.lines().end() ? &*found : nullptr;
    }

private Q_SLOTS:
    void showsAllColumnsOfARow()
    {
        store::SiteStore site;
        ConnectionModel table(site);
        apply(site, 1000, listing({7}));
        table.flush(site.takeChanges(), 1000);
        const auto details = rowDetails(table, table.rowId(0));
        QVERIFY(details);
        QCOMPARE(details->lines().size(), table.allColumns().size());
        QVERIFY(details->lines().size() > table.columnCount()); // also those that are not shown
        QVERIFY(lineOf(*details, u"CID"_s));
        QCOMPARE(lineOf(*details, u"CID"_s)->value, u"7"_s);
        QCOMPARE(lineOf(*details, u"TLS"_s)->value, u"–"_s); // not known, and no empty place
        QCOMPARE(lineOf(*details, u"State"_s)->status, Status::Normal);
        QVERIFY(!lineOf(*details, u"CID"_s)->stale);
    }

    void staleRowHasStaleLines()
    {
        store::SiteStore site;
        ConnectionModel table(site);
        apply(site, 1000, listing({7}));
        table.flush(site.takeChanges(), 1000);
        table.refreshAges(1000 + store::ConnectionStore::staleAfterMs + 1);
        const auto details = rowDetails(table, table.rowId(0));
        QVERIFY(details);
        QVERIFY(lineOf(*details, u"CID"_s)->stale);
    }

    void nothingOfARowThatThereIsNot()
    {
        store::SiteStore site;
        const ConnectionModel table(site);
        QVERIFY(!rowDetails(table, 0));
        QVERIFY(!rowDetails(table, 99));
    }
};

QTEST_APPLESS_MAIN(TestRowDetails)
#include "tst_row_details.moc"
