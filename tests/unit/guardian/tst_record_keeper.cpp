// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/record_keeper.h"

#include "tests/unit/guardian/fake_bus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;
using contract::LogLevel;
using Role = RecordConfig::Role;

static const RecordConfig leafRecord{Role::Leaf, {u"leaf-1"_s}, 1 << 20, 1h, 1};
static const RecordConfig hubRecord{Role::Hub, {u"leaf-1"_s, u"leaf-2"_s}, 1 << 20, 1h, 1};

/// What the keeper asks of JetStream, and what it says of the answers; tst_record_keeping asks a
/// real one.
class TestRecordKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bus = std::make_unique<FakeBus>();
        m_mended.clear();
        m_problems.clear();
    }

    void makesWhatIsNotThere()
    {
        const auto keeper = keep(leafRecord);
        answer("$JS.API.STREAM.INFO.OPS_leaf_1", notFound());
        const QJsonObject asked = answer("$JS.API.STREAM.CREATE.OPS_leaf_1", info(leafRecord));
        QCOMPARE(asked, streamConfig(leafRecord));
        QCOMPARE(m_mended, QStringList{u"info: stream OPS_leaf_1 is made"_s});
        QVERIFY(m_bus->requests.isEmpty());
    }

    void saysThatItWasGone()
    {
        const auto keeper = keep(leafRecord);
        answer("$JS.API.STREAM.INFO.OPS_leaf_1", info(leafRecord));
        m_bus->goUp();
        answer("$JS.API.STREAM.INFO.OPS_leaf_1", notFound());
        answer("$JS.API.STREAM.CREATE.OPS_leaf_1", info(leafRecord));
        QCOMPARE(m_mended,
                 QStringList{u"warn: stream OPS_leaf_1 was gone, with what was in it, and is made "
                             "again"_s});
    }

    void leavesAloneWhatIsRight()
    {
        const auto keeper = keep(leafRecord);
        QJsonObject there = info(leafRecord);
        QJsonObject config = there["config"_L1].toObject();
        config["max_msgs"_L1] = -1; // a default of the server
        there["config"_L1] = config;
        answer("$JS.API.STREAM.INFO.OPS_leaf_1", there);
        QVERIFY(m_bus->requests.isEmpty());
        QVERIFY(m_mended.isEmpty() && m_problems.isEmpty());
    }

    void mendsWhatDiffers_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("limit") << u"max_bytes"_s << QJsonValue(5);
        QTest::newRow("subjects") << u"subjects"_s << QJsonValue(QJsonArray{u"ops.log.>"_s});
        QTest::newRow("missing") << u"duplicate_window"_s << QJsonValue(QJsonValue::Undefined);
    }
    void mendsWhatDiffers()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        const auto keeper = keep(leafRecord);
        keeper->setLeftOut({}); // what may be left out is known
        answer("$JS.API.STREAM.INFO.OPS_leaf_1", info(leafRecord));
        QJsonObject there = info(leafRecord);
        QJsonObject config = there["config"_L1].toObject();
        config[field] = value;
        there["config"_L1] = config;
        answer("$JS.API.STREAM.INFO.OPS_leaf_1", there);
        const QJsonObject asked = answer("$JS.API.STREAM.UPDATE.OPS_leaf_1", info(leafRecord));
        QCOMPARE(asked, streamConfig(leafRecord));
        QCOMPARE(m_mended,
                 QStringList{u"warn: stream OPS_leaf_1 differed in %1 and is mended"_s.arg(field)});
    }

    void leavesOutWhatWasApproved()
    {
        const auto keeper = keep(leafRecord);
        answer("$JS.API.STREAM.INFO.OPS_leaf_1", info(leafRecord));
        QVERIFY(keeper->isAsWanted());
        keeper->setLeftOut({u"ops.event.>"_s});
        QVERIFY(!keeper->isAsWanted());
        answer("$JS.API.STREAM.INFO.OPS_leaf_1", info(leafRecord));
        const QJsonArray subjects
            = answer("$JS.API.STREAM.UPDATE.OPS_leaf_1", info(leafRecord))["subjects"_L1].toArray();
        QCOMPARE(subjects.size(), 4);
        QVERIFY(!subjects.contains(u"ops.event.>"_s));
        QVERIFY(keeper->isAsWanted());
        QCOMPARE(m_mended,
                 QStringList{u"info: stream OPS_leaf_1 takes other subjects, as was approved or "
                             "withdrawn"_s});
        // Other settings do not bring it back.
        RecordConfig more = leafRecord;
        more.maxBytes *= 2;
        keeper->setConfig(more);
        answer("$JS.API.STREAM.INFO.OPS_leaf_1", info(leafRecord));
        QCOMPARE(answer("$JS.API.STREAM.UPDATE.OPS_leaf_1", info(more))["subjects"_L1].toArray(),
                 subjects);
    }

    /// It may have been approved before this guardian was started.
    void leavesSubjectsAloneUntilItKnows()
    {
        const auto keeper = keep(leafRecord);
        QJsonObject there = info(leafRecord);
        QJsonObject config = there["config"_L1].toObject();
        config["subjects"_L1] = QJsonArray{u"ops.alarm.>"_s};
        config["max_bytes"_L1] = 5;
        there["config"_L1] = config;
        answer("$JS.API.STREAM.INFO.OPS_leaf_1", there);
        const QJsonObject asked = answer("$JS.API.STREAM.UPDATE.OPS_leaf_1", info(leafRecord));
        QCOMPARE(asked["subjects"_L1].toArray(), QJsonArray{u"ops.alarm.>"_s});
        QCOMPARE(asked["max_bytes"_L1].toInteger(), 1 << 20);
    }

    /// Not before it knows who is there: the stream may take them already.
    void takesTheHubsUnits()
    {
        const auto keeper = keep(hubRecord);
        RecordConfig withUnit = hubRecord;
        withUnit.units = {u"foh-1"_s};
        answer("$JS.API.STREAM.INFO.OPS_RECORD", info(withUnit, {0s, 0s}));
        QVERIFY(keeper->isAsWanted() && m_bus->requests.isEmpty());
        withUnit.units->append(u"foh-2"_s);
        keeper->setUnits(*withUnit.units);
        answer("$JS.API.STREAM.INFO.OPS_RECORD", info(hubRecord, {0s, 0s}));
        QCOMPARE(answer("$JS.API.STREAM.UPDATE.OPS_RECORD", info(withUnit)),
                 streamConfig(withUnit));
        QCOMPARE(m_mended,
                 QStringList{u"info: stream OPS_RECORD takes what is of 2 units at the hub"_s});
        // Other settings do not change that, and sleepers are woken with it.
        keeper->setConfig(hubRecord);
        QVERIFY(m_bus->requests.isEmpty());
        m_bus->goUp();
        answer("$JS.API.STREAM.INFO.OPS_RECORD", info(withUnit, {0s, 9s}));
        answer("$JS.leaf-2.API.STREAM.INFO.OPS_leaf_2", info(leafRecord));
        QCOMPARE(
            answer("$JS.API.STREAM.UPDATE.OPS_RECORD", info(withUnit))["subjects"_L1].toArray(),
            streamConfig(withUnit)["subjects"_L1].toArray());
    }

    void whatChangesWhileItIsBusyActsAfterThat()
    {
        const auto keeper = keep(leafRecord);
        keeper->setLeftOut({u"ops.event.>"_s});
        QCOMPARE(m_bus->requests.size(), 1);
        answer("$JS.API.STREAM.INFO.OPS_leaf_1", info(leafRecord));
        keeper->setLeftOut({});
        answer("$JS.API.STREAM.UPDATE.OPS_leaf_1", info(leafRecord));
        QVERIFY(!keeper->isAsWanted());
        answer("$JS.API.STREAM.INFO.OPS_leaf_1", info(leafRecord));
        QVERIFY(keeper->isAsWanted());
        QVERIFY(m_bus->requests.isEmpty());
    }

    void newLimitsActAtOnce()
    {
        const auto keeper = keep(leafRecord);
        answer("$JS.API.STREAM.INFO.OPS_leaf_1", info(leafRecord));
        RecordConfig more = leafRecord;
        more.maxBytes *= 2;
        keeper->setConfig(more);
        answer("$JS.API.STREAM.INFO.OPS_leaf_1", info(leafRecord));
        QCOMPARE(answer("$JS.API.STREAM.UPDATE.OPS_leaf_1", info(more))["max_bytes"_L1].toInteger(),
                 2 << 20);
        keeper->setConfig(more);
        QVERIFY(m_bus->requests.isEmpty()); // nothing has changed
    }

    void saysWhyItCannotBeMended()
    {
        const auto keeper = keep(leafRecord);
        QJsonObject there = info(leafRecord);
        QJsonObject config = there["config"_L1].toObject();
        config["storage"_L1] = u"memory"_s;
        there["config"_L1] = config;
        answer("$JS.API.STREAM.INFO.OPS_leaf_1", there);
        answer("$JS.API.STREAM.UPDATE.OPS_leaf_1",
               refusal(10052, u"stream configuration update can not change storage type"_s));
        QCOMPARE(m_problems,
                 QStringList{u"stream OPS_leaf_1 cannot be made as it should be: stream "
                             "configuration update can not change storage type"_s});
        QVERIFY(m_mended.isEmpty());
    }

    void saysThatNobodyAnswers()
    {
        const auto keeper = keep(leafRecord);
        for (int i = 1; i < RecordKeeper::patience; ++i) {
            answer("$JS.API.STREAM.INFO.OPS_leaf_1", {});
            m_bus->goUp();
        }
        QVERIFY(m_problems.isEmpty());
        answer("$JS.API.STREAM.INFO.OPS_leaf_1", {});
        QCOMPARE(m_problems,
                 QStringList{u"stream OPS_leaf_1 cannot be kept: JetStream does not answer"_s});
    }

    void oneAtATime()
    {
        const auto keeper = keep(leafRecord);
        m_bus->goUp();
        QCOMPARE(m_bus->requests.size(), 1);
    }

    void leavesItToTheOneBesideTheLeader()
    {
        const auto keeper = keep(leafRecord);
        QJsonObject there = info(leafRecord);
        there["cluster"_L1] = QJsonObject{{"leader"_L1, u"hub2"_s}};
        there["config"_L1] = QJsonObject{{"name"_L1, u"OPS_leaf_1"_s}};
        answer("$JS.API.STREAM.INFO.OPS_leaf_1", there);
        QVERIFY(m_bus->requests.isEmpty());
    }

    void wakesOnlyWhoAnswers()
    {
        const auto keeper = keep(hubRecord);
        answer("$JS.API.STREAM.INFO.OPS_RECORD", info(hubRecord, {9s, 6s}));
        QCOMPARE(m_bus->requests.size(), 2);
        answer("$JS.leaf-1.API.STREAM.INFO.OPS_leaf_1", {});
        answer("$JS.leaf-2.API.STREAM.INFO.OPS_leaf_2", info(leafRecord));
        const QJsonObject without = answer("$JS.API.STREAM.UPDATE.OPS_RECORD", info(hubRecord));
        const QJsonArray sources = streamConfig(hubRecord)["sources"_L1].toArray();
        QCOMPARE(without["sources"_L1].toArray(), QJsonArray{sources[0]});
        QCOMPARE(answer("$JS.API.STREAM.UPDATE.OPS_RECORD", info(hubRecord)),
                 streamConfig(hubRecord));
        QCOMPARE(m_mended,
                 QStringList{u"info: stream OPS_RECORD goes on with what leaf-2 kept while it "
                             "could not be heard"_s});
        // Not again before it had time to be heard.
        m_bus->goUp();
        answer("$JS.API.STREAM.INFO.OPS_RECORD", info(hubRecord, {1s, 6s}));
        QVERIFY(m_bus->requests.isEmpty());
    }

    void leavesAwakeSourcesAlone()
    {
        const auto keeper = keep(hubRecord);
        answer("$JS.API.STREAM.INFO.OPS_RECORD", info(hubRecord, {0s, 4s}));
        QVERIFY(m_bus->requests.isEmpty());
    }

    /// A stream without sources would listen to a subject of its own.
    void alwaysHasASource()
    {
        const auto keeper = keep(hubRecord);
        answer("$JS.API.STREAM.INFO.OPS_RECORD", info(hubRecord, {-1ns, 6s}));
        answer("$JS.leaf-1.API.STREAM.INFO.OPS_leaf_1", info(leafRecord));
        answer("$JS.leaf-2.API.STREAM.INFO.OPS_leaf_2", info(leafRecord));
        const QJsonArray without
            = answer("$JS.API.STREAM.UPDATE.OPS_RECORD", info(hubRecord))["sources"_L1].toArray();
        QCOMPARE(without.size(), 1);
        QCOMPARE(without[0]["name"_L1], u"OPS_RECORD_NONE"_s);
        QCOMPARE(answer("$JS.API.STREAM.UPDATE.OPS_RECORD", info(hubRecord)),
                 streamConfig(hubRecord));
    }

private:
    std::unique_ptr<RecordKeeper> keep(const RecordConfig &config)
    {
        auto keeper = std::make_unique<RecordKeeper>(*m_bus, config);
        connect(keeper.get(), &RecordKeeper::mended, this,
                [this](LogLevel level, const QString &text) {
                    m_mended.append(contract::toText(level) + u": "_s + text);
                });
        connect(keeper.get(), &RecordKeeper::problem, this,
                [this](const QString &text) { m_problems.append(text); });
        m_bus->goUp();
        return keeper;
    }

    /// Answers the oldest question, which is on \a subject; an empty \a reply is none. Returns what
    /// was asked.
    QJsonObject answer(const QByteArray &subject, const QJsonObject &reply)
    {
        if (m_bus->requests.isEmpty())
            qFatal("nothing was asked on %s", subject.constData());
        const auto [request, onReply] = m_bus->requests.takeFirst();
        if (request.subject != subject)
            qFatal("%s instead of %s", request.subject.constData(), subject.constData());
        BusMessage message;
        message.payload = QJsonDocument(reply).toJson();
        onReply(reply.isEmpty() ? std::nullopt : std::optional(message));
        return QJsonDocument::fromJson(request.payload).object();
    }

    static QJsonObject refusal(int code, const QString &text)
    {
        return {{"error"_L1,
                 QJsonObject{{"code"_L1, 400}, {"err_code"_L1, code}, {"description"_L1, text}}}};
    }
    static QJsonObject notFound() { return refusal(10059, u"stream not found"_s); }

    /// As the server tells of it: for so long \a silent are its sources, negative: never heard.
    static QJsonObject info(const RecordConfig &config,
                            const QList<std::chrono::nanoseconds> &silent = {})
    {
        QJsonArray sources;
        for (qsizetype i = 0; i < silent.size(); ++i) {
            sources.append(QJsonObject{{"name"_L1, leafStream(config.leafs[i])},
                                       {"lag"_L1, 0},
                                       {"active"_L1, qint64(silent[i].count())}});
        }
        return {{"config"_L1, streamConfig(config)},
                {"cluster"_L1, QJsonObject{{"leader"_L1, u"hub"_s}}},
                {"sources"_L1, sources}};
    }

    std::unique_ptr<FakeBus> m_bus;
    QStringList m_mended;
    QStringList m_problems;
};

QTEST_GUILESS_MAIN(TestRecordKeeper)
#include "tst_record_keeper.moc"
