// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/server_advisory.h"

#include <QFile>
#include <QTest>

using namespace nunect::domain;
using namespace Qt::Literals::StringLiterals;

static QString ids(const std::vector<ServerAdvisory> &advisories)
{
    QStringList list;
    for (const ServerAdvisory &advisory : advisories)
        list.append(advisory.id);
    return list.join(u' ');
}

class tst_ServerAdvisory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// deploy/hub/advisories.sh says the same.
    void sameAsTheHubs()
    {
        QFile file(QStringLiteral(NUNECT_SOURCE_DIR "/deploy/hub/advisories.sh"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
        const QString script = QString::fromUtf8(file.readAll());
        QStringList theirs;
        for (const QString &line : script.split(u'\n')) {
            if (line.count(u'|') == 3 && line[0] != u'#')
                theirs.append(line);
        }
        QStringList ours;
        for (const ServerAdvisory &advisory : serverAdvisories())
            ours.append(
                u"%1|%2|%3|%4"_s.arg(advisory.id, advisory.since, advisory.fixes, advisory.what));
        QVERIFY(!ours.isEmpty());
        QCOMPARE(ours, theirs);
        QVERIFY(script.contains(u"recommended_version='%1'"_s.arg(recommendedServerVersion)));
    }

    void affected_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("expected");
        const QString since2026
            = u"CVE-2026-27571 CVE-2026-27889 CVE-2026-33219 CVE-2026-29785 CVE-2026-33247 "
              "2026-16/17/18 2026-28"_s;
        QTest::newRow("Debian 12")
            << u"2.9.10"_s << u"CVE-2023-47090 CVE-2025-30215 "_s + since2026;
        QTest::newRow("fixed in its line") << u"2.9.23"_s << u"CVE-2025-30215 "_s + since2026;
        QTest::newRow("first of a line")
            << u"2.10.0"_s << u"CVE-2023-47090 CVE-2023-46129 CVE-2025-30215 "_s + since2026;
        QTest::newRow("2.10.27") << u"2.10.27"_s << since2026;
        QTest::newRow("v2.10.27") << u"v2.10.27"_s << since2026;
        QTest::newRow("2.11.0-RC.1") << u"2.11.0-RC.1"_s << u"CVE-2025-30215 "_s + since2026;
        QTest::newRow("2.11.17") << u"2.11.17"_s << u"2026-28"_s;
        QTest::newRow("2.12.11") << u"2.12.11"_s << u"2026-28"_s;
        QTest::newRow("2.12.12") << u"2.12.12"_s << QString();
        QTest::newRow("2.13.0") << u"2.13.0"_s << u"2026-16/17/18 2026-28"_s;
        QTest::newRow("2.14.2") << u"2.14.2"_s << u"2026-28"_s;
        QTest::newRow("2.14.3") << u"2.14.3"_s << QString();
        QTest::newRow("3.0.0") << u"3.0.0"_s << QString();
        QTest::newRow("before all") << u"2.1.9"_s << QString();
        QTest::newRow("no version") << u"latest"_s << QString();
        QTest::newRow("half a version") << u"2.9"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void affected()
    {
        QFETCH(QString, version);
        QTEST(ids(advisoriesFor(version)), "expected");
    }

    void words_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one") << u"2.14.2"_s
                             << u"2026-28: remote crash by paging of connection lists"_s;
        QTest::newRow("two") << u"2.13.0"_s
                             << u"2026-16/17/18: permissions passed by through wildcards and "
                                "queues\n2026-28: remote crash by paging of connection lists"_s;
        QTest::newRow("old") << u"2.1.9"_s << u"older than 2.12.12 or 2.14.3"_s;
        QTest::newRow("good") << u"2.14.3"_s << QString();
        QTest::newRow("not known") << QString() << QString();
    }
    void words()
    {
        QFETCH(QString, version);
        QTEST(advisoryText(version), "expected");
    }
};

QTEST_APPLESS_MAIN(tst_ServerAdvisory)
#include "tst_server_advisory.moc"
