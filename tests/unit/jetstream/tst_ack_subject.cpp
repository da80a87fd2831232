// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/ack_subject.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::nats::jetstream;

class TestAckSubject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothForms_data();
    void bothForms();
    void others_data();
    void others();
};

void TestAckSubject::bothForms_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("domain");
    const QByteArray end
        = "ST.con.2.9007199254740993.7.1764051600123456789.18446744073709551615"_ba;
    QTest::newRow("first form") << "$JS.ACK."_ba + end << ""_ba;
    QTest::newRow("second form") << "$JS.ACK.site.Zm9v."_ba + end << "site"_ba;
    QTest::newRow("no domain") << "$JS.ACK._.Zm9v."_ba + end << ""_ba;
    QTest::newRow("with a token behind") << "$JS.ACK.site.Zm9v."_ba + end + ".x9"
                                         << "site"_ba;
    QTest::newRow("with more behind") << "$JS.ACK.site.Zm9v."_ba + end + ".x9.y.z"
                                      << "site"_ba;
}

void TestAckSubject::bothForms()
{
    QFETCH(QByteArray, subject);
    QFETCH(QByteArray, domain);
    const auto ack = parseAckSubject(subject);
    QVERIFY(ack.has_value());
    QCOMPARE(ack->domain.toByteArray(), domain);
    QCOMPARE(ack->stream.toByteArray(), "ST"_ba);
    QCOMPARE(ack->consumer.toByteArray(), "con"_ba);
    QCOMPARE(ack->deliveries, 2u);
    QCOMPARE(ack->streamSequence, 9007199254740993u); // no double holds it
    QCOMPARE(ack->consumerSequence, 7u);
    QCOMPARE(ack->timeNs, 1764051600123456789);
    QCOMPARE(ack->pending, 18446744073709551615u);
}

void TestAckSubject::others_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("an inbox") << "_INBOX.a.b"_ba;
    QTest::newRow("flow control") << "$JS.FC.ST.con.abc"_ba;
    QTest::newRow("8 tokens") << "$JS.ACK.ST.con.1.2.3.4"_ba;
    QTest::newRow("10 tokens") << "$JS.ACK.a.ST.con.1.2.3.4.5"_ba;
    QTest::newRow("no number") << "$JS.ACK.ST.con.1.x.3.4.5"_ba;
    QTest::newRow("negative") << "$JS.ACK.ST.con.1.-2.3.4.5"_ba;
    QTest::newRow("empty number") << "$JS.ACK.ST.con.1..3.4.5"_ba;
    QTest::newRow("65 bits") << "$JS.ACK.ST.con.1.18446744073709551616.3.4.5"_ba;
    QTest::newRow("time over 63 bits") << "$JS.ACK.ST.con.1.2.3.9223372036854775808.5"_ba;
    QTest::newRow("empty stream") << "$JS.ACK..con.1.2.3.4.5"_ba;
    QTest::newRow("empty consumer") << "$JS.ACK.ST..1.2.3.4.5"_ba;
}

void TestAckSubject::others()
{
    QFETCH(QByteArray, subject);
    QVERIFY(!parseAckSubject(subject));
}

QTEST_APPLESS_MAIN(TestAckSubject)
#include "tst_ack_subject.moc"
