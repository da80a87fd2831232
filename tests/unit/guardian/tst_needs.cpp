// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/needs.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::registry;

class TestNeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatIsNobodysWish();
    void prefix_data();
    void prefix();
    void groupsByPrefix();
    void key_data();
    void key();
};

void TestNeeds::leavesOutWhatIsNobodysWish()
{
    const QStringList told{u"ops.unit.u77.cmd"_s,
                           u"$JS.leaf1.API.INFO"_s,
                           u"$LDS.Bp678zxG5MUx"_s,
                           u"$SYS.REQ.SERVER.PING.CONNZ"_s,
                           u"_INBOX.bc497c95.3"_s,
                           u"_R_.x"_s,
                           u"ops.unit.u77.cmd"_s,
                           u">"_s,
                           u"*.light"_s,
                           u"x$.y"_s,
                           QString()};
    QCOMPARE(needsOf(told), (Subjects{u"*.light"_s, u">"_s, u"ops.unit.u77.cmd"_s, u"x$.y"_s}));
}

void TestNeeds::prefix_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("expected");
    QTest::newRow("longer") << u"ops.unit.u77.cmd.now"_s << u"ops.unit.u77"_s;
    QTest::newRow("three") << u"ops.unit.*"_s << u"ops.unit.*"_s;
    QTest::newRow("two") << u"ops.>"_s << u"ops.>"_s;
    QTest::newRow("all") << u">"_s << u">"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestNeeds::prefix()
{
    QFETCH(QString, subject);
    QTEST(prefixOf(subject), "expected");
}

void TestNeeds::groupsByPrefix()
{
    const auto groups = byPrefix({u"a.b.c.d"_s, u"a.b.c.>"_s, u"a.b.c"_s, u"a.b"_s});
    QCOMPARE(groups.size(), 2u);
    QCOMPARE(groups.at(u"a.b.c"_s), (Subjects{u"a.b.c"_s, u"a.b.c.>"_s, u"a.b.c.d"_s}));
    QCOMPARE(groups.at(u"a.b"_s), Subjects{u"a.b"_s});
}

void TestNeeds::key_data()
{
    QTest::addColumn<QString>("leaf");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << u"leaf-1"_s << u"ops.unit.u_77"_s << "leaf-1.ops.unit.u_77"_ba;
    QTest::newRow("wildcards") << u"leaf1"_s << u"ops.*.>"_s << "leaf1.ops.=2A.=3E"_ba;
    QTest::newRow("a leaf with dots") << u"leaf.1"_s << u"a.b"_s << "leaf=2E1.a.b"_ba;
    QTest::newRow("the escape itself") << u"l"_s << u"a=2A"_s << "l.a=3D2A"_ba;
    QTest::newRow("other letters") << u"l"_s << u"ü/"_s << "l.=C3=BC=2F"_ba;
}

void TestNeeds::key()
{
    QFETCH(QString, leaf);
    QFETCH(QString, prefix);
    QTEST(needKey(leaf, prefix), "expected");
}

QTEST_APPLESS_MAIN(TestNeeds)
#include "tst_needs.moc"
