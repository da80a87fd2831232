// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/logger.h"

#include "core/util/timestamp.h"

#include <QTest>

using namespace nunect::contract;
using namespace Qt::Literals::StringLiterals;

/// A connection that can be down.
struct Wire
{
    bool up = true;
    QList<QByteArray> subjects;
    QList<HeaderList> headers;
    QList<LogRecord> records;
    qsizetype biggest = 0;

    Logger::Publish publish()
    {
        return
            [this](const QByteArray &subject, const HeaderList &list, const QByteArray &payload) {
                if (!up)
                    return false;
                const auto record = decodeLogRecord(payload);
                if (!record)
                    qFatal("%s", qPrintable(record.error().text));
                subjects.append(subject);
                headers.append(list);
                records.append(*record);
                biggest = qMax(biggest, payload.size());
                return true;
            };
    }
};

class tst_Logger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishes()
    {
        Wire wire;
        Logger logger(u"leaf-3"_s, wire.publish());
        const qint64 before = nunect::nowNs();
        logger.warn(u"disk is full"_s, {{"free_bytes"_L1, 0}});
        QCOMPARE(wire.subjects, QList<QByteArray>{"ops.log.warn.leaf-3"});
        const LogRecord &record = wire.records[0];
        QCOMPARE(record.unit, u"leaf-3"_s);
        QCOMPARE(record.level, LogLevel::Warn);
        QCOMPARE(record.message, u"disk is full"_s);
        QCOMPARE(record.fields, (QJsonObject{{"free_bytes"_L1, 0}}));
        QVERIFY(record.tsNs >= before && record.tsNs <= nunect::nowNs());
        QCOMPARE(wire.headers[0].size(), 2);
        QCOMPARE(wire.headers[0][0], (std::pair<QByteArray, QByteArray>{"X-Unit-ID", "leaf-3"}));
        QCOMPARE(wire.headers[0][1].first, "X-TX-Timestamp");
    }

    void levels()
    {
        Wire wire;
        Logger logger(u"a"_s, wire.publish());
        logger.debug(u"1"_s);
        logger.info(u"2"_s);
        logger.warn(u"3"_s);
        logger.error(u"4"_s);
        QCOMPARE(wire.subjects,
                 (QList<QByteArray>{"ops.log.debug.a", "ops.log.info.a", "ops.log.warn.a",
                                    "ops.log.error.a"}));
    }

    void keepsOrderWhileDown()
    {
        Wire wire;
        wire.up = false;
        Logger logger(u"a"_s, wire.publish());
        logger.info(u"1"_s);
        logger.info(u"2"_s);
        QVERIFY(wire.records.isEmpty());
        wire.up = true;
        logger.info(u"3"_s); // also without flush()
        QCOMPARE(wire.records.size(), 3);
        QCOMPARE(wire.records[0].message, u"1"_s);
        QCOMPARE(wire.records[2].message, u"3"_s);
        logger.flush();
        QCOMPARE(wire.records.size(), 3);
        QCOMPARE(logger.dropped(), 0u);
    }

    void statesWhatItDropped()
    {
        Wire wire;
        wire.up = false;
        Logger logger(u"a"_s, wire.publish(), 3);
        for (int i = 1; i <= 10; ++i)
            logger.info(QString::number(i), {{"n"_L1, i}});
        QCOMPARE(logger.dropped(), 7u);
        wire.up = true;
        logger.flush();
        QCOMPARE(wire.records.size(), 3);
        QCOMPARE(wire.records[0].message, u"8"_s);
        QCOMPARE(wire.records[0].fields, (QJsonObject{{"n"_L1, 8}, {"dropped"_L1, 7}}));
        QCOMPARE(wire.records[1].fields, (QJsonObject{{"n"_L1, 9}}));
        QCOMPARE(logger.dropped(), 7u);
    }

    void countIsKeptUntilItIsSent()
    {
        Wire wire;
        wire.up = false;
        Logger logger(u"a"_s, wire.publish(), 1);
        logger.info(u"1"_s);
        logger.info(u"2"_s);
        logger.flush(); // still down
        wire.up = true;
        logger.flush();
        QCOMPARE(wire.records.size(), 1);
        QCOMPARE(wire.records[0].fields.value("dropped"_L1).toInteger(), 1);
    }

    void noBacklog()
    {
        Wire wire;
        wire.up = false;
        Logger logger(u"a"_s, wire.publish(), 0);
        logger.info(u"1"_s);
        QCOMPARE(logger.dropped(), 1u);
        wire.up = true;
        logger.info(u"2"_s);
        QCOMPARE(wire.records.size(), 1);
        QCOMPARE(wire.records[0].message, u"2"_s);
    }

    void tooBigIsCut()
    {
        Wire wire;
        Logger logger(u"a"_s, wire.publish());
        logger.info(QString(1'000'000, QChar(1))); // six bytes each in JSON
        logger.info(u"big fields"_s, {{"x"_L1, QString(100'000, u'x')}});
        QCOMPARE(wire.records.size(), 2);
        QVERIFY(wire.biggest <= maxPayloadBytes);
        QCOMPARE(wire.records[1].fields, (QJsonObject{{"truncated"_L1, true}}));
    }
};

QTEST_APPLESS_MAIN(tst_Logger)
#include "tst_logger.moc"
