// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/heartbeat_aggregate.h"

#include "core/contract/messages.h"

#include <QTest>

#include <limits>

using namespace nunect::contract;
using namespace Qt::Literals::StringLiterals;

class tst_HeartbeatAggregate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void subject()
    {
        QCOMPARE(heartbeatAggregateSubject(u"leaf-3"), "ops.aggregate.heartbeat.leaf-3");
    }

    void fit_data()
    {
        QTest::addColumn<int>("heard");
        QTest::addColumn<int>("silent");
        QTest::addColumn<int>("idLength");
        QTest::addColumn<int>("beats");
        QTest::addColumn<int>("parts");
        QTest::newRow("nobody") << 0 << 0 << 9 << 10 << 1;
        QTest::newRow("few") << 3 << 1 << 9 << 10 << 1;
        // As CONTRACT.md says.
        QTest::newRow("4,000") << 4000 << 0 << 9 << 10 << 1;
        QTest::newRow("10,000") << 10'000 << 0 << 9 << 10 << 3;
        QTest::newRow("all silent") << 0 << 650 << 64 << 1 << 1;
        QTest::newRow("all silent, one more") << 0 << 651 << 64 << 1 << 2;
        QTest::newRow("longest") << 2000 << 2000 << 64 << std::numeric_limits<int>::max() << 6;
    }
    void fit()
    {
        QFETCH(int, heard);
        QFETCH(int, silent);
        QFETCH(int, idLength);
        QFETCH(int, beats);
        HeartbeatAggregate whole;
        whole.unit = QString(64, u'u');
        whole.tsNs = 1'795'428'000'123'456'789;
        whole.windowMs = std::numeric_limits<int>::max();
        for (int i = 0; i < heard; ++i)
            whole.heard.insert(u"h%1"_s.arg(i, idLength - 1, 10, QChar(u'0')), beats);
        for (int i = 0; i < silent; ++i)
            whole.silent.insert(u"s%1"_s.arg(i, idLength - 1, 10, QChar(u'0')), whole.tsNs);

        QList<HeartbeatAggregate> parts = inParts(whole);
        QTEST(static_cast<int>(parts.size()), "parts");
        HeartbeatAggregate together;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            HeartbeatAggregate &part = parts[i];
            QCOMPARE(part.part, i + 1);
            QCOMPARE(part.parts, parts.size());
            QCOMPARE(part.heardUnits, heard);
            QCOMPARE(part.silentUnits, silent);
            QCOMPARE(part.tsNs, whole.tsNs);
            part.seq = std::numeric_limits<qint64>::max();
            const QByteArray payload = encode(part);
            QVERIFY2(payload.size() <= maxPayloadBytes, QByteArray::number(payload.size()));
            const auto decoded = decodeHeartbeatAggregate(payload);
            QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().text));
            QVERIFY(*decoded == part);
            together.heard.insert(part.heard);
            together.silent.insert(part.silent);
        }
        QVERIFY(together.heard == whole.heard);
        QVERIFY(together.silent == whole.silent);
    }
};

QTEST_APPLESS_MAIN(tst_HeartbeatAggregate)
#include "tst_heartbeat_aggregate.moc"
