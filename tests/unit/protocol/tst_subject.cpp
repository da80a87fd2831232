// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/subject.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::nats;

class TestSubject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validity_data();
    void validity();
    void matching_data();
    void matching();
    void covering_data();
    void covering();
    void queueGroups();
};

void TestSubject::validity_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<bool>("publish");
    QTest::addColumn<bool>("subscribe");
    const auto row = [](const QByteArray &subject, bool publish, bool subscribe) {
        QTest::newRow(subject.isEmpty() ? "empty" : subject.constData())
            << subject << publish << subscribe;
    };
    row("a"_ba, true, true);
    row("a.b.c"_ba, true, true);
    row("$SYS.REQ.SERVER.PING"_ba, true, true);
    row("\xc3\xa4.\xc3\xb6"_ba, true, true);
    row("a.*"_ba, false, true);
    row("*"_ba, false, true);
    row(">"_ba, false, true);
    row("a.*.c.>"_ba, false, true);
    row("a*.b>"_ba, true, true); // no wildcards: only whole tokens are
    row(">.a"_ba, false, false);
    row("a.>.b"_ba, false, false);
    row(""_ba, false, false);
    row("."_ba, false, false);
    row(".a"_ba, false, false);
    row("a."_ba, false, false);
    row("a..b"_ba, false, false);
    row("a b"_ba, false, false);
    row("a\tb"_ba, false, false);
    row("a\r\nPING"_ba, false, false);
    row("a\x7f"_ba, false, false);
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << false << false;
}

void TestSubject::validity()
{
    QFETCH(QByteArray, subject);
    QFETCH(bool, publish);
    QFETCH(bool, subscribe);
    QCOMPARE(isPublishSubject(subject), publish);
    QCOMPARE(isSubscribeSubject(subject), subscribe);
}

void TestSubject::matching_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<bool>("matches");
    const auto row = [](const QByteArray &pattern, const QByteArray &subject, bool matches) {
        QTest::addRow("%s on %s", pattern.constData(), subject.constData())
            << pattern << subject << matches;
    };
    row("a.b"_ba, "a.b"_ba, true);
    row("a.b"_ba, "a.c"_ba, false);
    row("a.b"_ba, "a"_ba, false);
    row("a"_ba, "a.b"_ba, false);
    row("a.*"_ba, "a.b"_ba, true);
    row("a.*"_ba, "a"_ba, false);
    row("a.*"_ba, "a.b.c"_ba, false);
    row("*.b"_ba, "a.b"_ba, true);
    row("*"_ba, "a"_ba, true);
    row("*"_ba, "a.b"_ba, false);
    row(">"_ba, "a"_ba, true);
    row(">"_ba, "a.b.c"_ba, true);
    row("a.>"_ba, "a.b"_ba, true);
    row("a.>"_ba, "a.b.c"_ba, true);
    row("a.>"_ba, "a"_ba, false);
    row("a.*.>"_ba, "a.b"_ba, false);
    row("a.*.>"_ba, "a.b.c"_ba, true);
    row("a.b*"_ba, "a.bc"_ba, false);
    row("A"_ba, "a"_ba, false);
}

void TestSubject::matching()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, subject);
    QFETCH(bool, matches);
    QCOMPARE(subjectMatches(pattern, subject), matches);
}

void TestSubject::covering_data()
{
    QTest::addColumn<QByteArray>("wide");
    QTest::addColumn<QByteArray>("narrow");
    QTest::addColumn<bool>("covers");
    const auto row = [](const QByteArray &wide, const QByteArray &narrow, bool covers) {
        QTest::addRow("%s on %s", wide.constData(), narrow.constData()) << wide << narrow << covers;
    };
    row("a.b"_ba, "a.b"_ba, true);
    row("a.b"_ba, "a.c"_ba, false);
    row("a.b"_ba, "a"_ba, false);
    row("a"_ba, "a.b"_ba, false);
    row("a.*"_ba, "a.b"_ba, true);
    row("a.b"_ba, "a.*"_ba, false);
    row("a.*"_ba, "a.*"_ba, true);
    row("a.*"_ba, "*.a"_ba, false);
    row("*.*"_ba, "a.*"_ba, true);
    row("*.*"_ba, "*.a"_ba, true);
    row("a.*"_ba, "a.b.c"_ba, false);
    row("a.*"_ba, "a.>"_ba, false);
    row("*"_ba, ">"_ba, false);
    row(">"_ba, ">"_ba, true);
    row(">"_ba, "*"_ba, true);
    row(">"_ba, "a.b.>"_ba, true);
    row("a.>"_ba, "a.>"_ba, true);
    row("a.>"_ba, "a.*"_ba, true);
    row("a.>"_ba, "a.*.>"_ba, true);
    row("a.*.>"_ba, "a.>"_ba, false);
    row("a.>"_ba, "a"_ba, false);
    row("a.>"_ba, "*.b"_ba, false);
    row("a.>"_ba, ">"_ba, false);
    row("*.>"_ba, "a.b"_ba, true);
}

void TestSubject::covering()
{
    QFETCH(QByteArray, wide);
    QFETCH(QByteArray, narrow);
    QFETCH(bool, covers);
    QCOMPARE(subjectCovers(wide, narrow), covers);
}

void TestSubject::queueGroups()
{
    QVERIFY(isQueueGroup("workers"));
    QVERIFY(isQueueGroup("a.b"));
    QVERIFY(!isQueueGroup(""));
    QVERIFY(!isQueueGroup("a b"));
    QVERIFY(!isQueueGroup("a\n"));
}

QTEST_APPLESS_MAIN(TestSubject)
#include "tst_subject.moc"
