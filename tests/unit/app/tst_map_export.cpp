// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/map_export.h"

#include "tests/unit/store/samples.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

class tst_MapExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes()
    {
        store::SiteStore site;
        site.apply({store::Update{1, 1, store::MonitoringReply{test::server(), domain::Varz()}}});
        models::TopologyModel map(site);
        map.setShown(true);
        map.flush(1);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"map.svg"_s);
        MapExport task;
        task.setProperty("background", QColor(0x12, 0x34, 0x56));
        task.write(&map, path, u"Map of a site"_s);
        QVERIFY(!task.hasFailed());
        QCOMPARE(task.result(), u"The map was written to %1."_s.arg(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY(svg.contains("Map of a site") && svg.contains("#123456") && svg.contains("hub"));
        task.reset();
        QCOMPARE(task.result(), QString());
    }

    void problems_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("problem");
        QTest::newRow("none") << u" "_s << u"There is no path to write to."_s;
        QTest::newRow("relative") << u"map.svg"_s << u"map.svg does not begin with /"_s;
        QTest::newRow("no folder")
            << u"/nowhere/map.svg"_s << u"/nowhere/map.svg could not be written: "_s;
    }
    void problems()
    {
        QFETCH(QString, path);
        QFETCH(QString, problem);
        store::SiteStore site;
        models::TopologyModel map(site);
        MapExport task;
        task.write(&map, path, {});
        QVERIFY(task.hasFailed());
        QVERIFY2(task.result().startsWith(problem), qPrintable(task.result()));
    }

    void proposedPath()
    {
        const QString path = MapExport().proposedPath();
        QVERIFY2(path.startsWith(u'/') && path.contains(u"/nunect-map-"_s)
                     && path.endsWith(u".svg"_s),
                 qPrintable(path));
    }
};

QTEST_GUILESS_MAIN(tst_MapExport)
#include "tst_map_export.moc"
