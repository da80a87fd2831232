// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/link_cuts.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

static const QString example = QStringLiteral(NUNECT_SOURCE_DIR "/deploy/site/demo-3-leaf.site");

/// A file of that content; gone with \a folder.
static QString fileOf(const QTemporaryDir &folder, const QByteArray &content)
{
    QFile file(folder.filePath(u"a.site"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

class tst_LinkCuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opens()
    {
        LinkCuts cuts;
        QCOMPARE(cuts.path(), QString());
        QSignalSpy changed(&cuts, &LinkCuts::changed);
        cuts.open(u"  "_s + example);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(cuts.problem(), QString());
        QCOMPARE(cuts.path(), example);
        QCOMPARE(cuts.siteName(), u"demo-3-leaf"_s);
        QCOMPARE(cuts.links()->rowCount(), 6);
        QCOMPARE(cuts.singlePoints(), QString());
        cuts.details()->setShownRow(cuts.links()->rowId(0));
        QVERIFY(cuts.details()->rowCount() > 0);
    }

    void problems_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("problem");
        QTest::newRow("faults") << QByteArray("[hub h]\n[link l]\nends = h leaf9\n")
                                << u"3: there is no hub or leaf 'leaf9'"_s;
        QTest::newRow("no site file") << QByteArray("<svg/>") << u"is this a site file?"_s;
        QTest::newRow("too large")
            << QByteArray(LinkCuts::maxBytes + 1, ' ') << u"is too large for a site file."_s;
    }
    void problems()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, problem);
        const QTemporaryDir folder;
        LinkCuts cuts;
        cuts.open(example);
        const QString path = fileOf(folder, content);
        cuts.open(path);
        QVERIFY2(cuts.problem().contains(path), qPrintable(cuts.problem()));
        QVERIFY2(cuts.problem().contains(problem), qPrintable(cuts.problem()));
        QCOMPARE(cuts.links()->rowCount(), 6); // of the file before
        QCOMPARE(cuts.siteName(), u"demo-3-leaf"_s);
    }

    void noFile()
    {
        LinkCuts cuts;
        cuts.open(u"/nowhere/a.site"_s);
        QVERIFY(cuts.problem().startsWith(u"/nowhere/a.site cannot be read: "_s));
        cuts.open(u" "_s);
        QVERIFY(cuts.problem().startsWith(u"There is no path to read."_s));
        QCOMPARE(cuts.links()->rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_LinkCuts)
#include "tst_link_cuts.moc"
