// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/headers.h"
#include "core/contract/messages.h"
#include "core/contract/subjects.h"
#include "core/contract/unit_id.h"
#include "tests/sim/garbage.h"
#include "tests/sim/names.h"
#include "tests/sim/site_model.h"
#include "tests/sim/unit_clock.h"

#include <QHash>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace nunect;
using namespace nunect::sim;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(nunect::sim::Fault)

static constexpr qint64 startNs = 1'795'000'000'000'000'000;

static SiteOptions liveSite(quint64 seed = 7) { return {seed, 60, 20, 300, 1200}; }

static qint64 timeOf(qint64 step) { return startNs + step * stepMs * 1'000'000; }

static contract::Headers headersOf(const UnitMessage &message, QStringList *malformed = nullptr)
{
    return contract::fromHeaders(
        [&message](QByteArrayView name) {
            for (const auto &[key, value] : message.headers) {
                if (key == name)
                    return value;
            }
            return QByteArray();
        },
        malformed);
}

/// Empty if \a payload is what \a subject says, else why not.
static QString faultOf(const QByteArray &subject, const QByteArray &payload)
{
    const auto parsed = contract::parseSubject(subject);
    if (!parsed)
        return u"no subject of the contract: "_s + QString::fromUtf8(subject);
    const auto check = [&](const auto &decoded) {
        if (!decoded)
            return decoded.error().text;
        return decoded->unit == parsed->unit ? QString() : u"another unit"_s;
    };
    switch (parsed->kind) {
    case contract::Kind::Heartbeat:
        return check(contract::decodeHeartbeat(payload));
    case contract::Kind::Rtt:
        return check(contract::decodeRtt(payload));
    case contract::Kind::Time:
        return check(contract::decodeTimeMetric(payload));
    case contract::Kind::Log:
        return check(contract::decodeLogRecord(payload));
    default:
        return u"nothing that a unit publishes by itself"_s;
    }
}

/// What one unit says over \a seconds, after \a fault has begun.
struct Heard
{
    std::vector<contract::Heartbeat> heartbeats;
    std::vector<contract::Rtt> rtts;
    std::vector<contract::TimeMetric> times;
    std::vector<qint64> logSteps;
    QSet<QString> epochs;
    int garbage = 0;
};

static Heard listen(SiteModel &model, int unit, int seconds)
{
    Heard heard;
    for (int i = 0; i < seconds * stepsPerSecond; ++i) {
        for (const UnitMessage &message : model.advance(timeOf(model.step() + 1)).unitMessages) {
            if (message.unit != unit)
                continue;
            if (!faultOf(message.subject, message.payload).isEmpty()) {
                ++heard.garbage;
                continue;
            }
            heard.epochs.insert(headersOf(message).clock->epoch);
            switch (contract::parseSubject(message.subject)->kind) {
            case contract::Kind::Heartbeat:
                heard.heartbeats.push_back(*contract::decodeHeartbeat(message.payload));
                break;
            case contract::Kind::Rtt:
                heard.rtts.push_back(*contract::decodeRtt(message.payload));
                break;
            case contract::Kind::Time:
                heard.times.push_back(*contract::decodeTimeMetric(message.payload));
                break;
            default:
                heard.logSteps.push_back(model.step());
            }
        }
    }
    return heard;
}

/// The longest way from one heartbeat's number to the next; 1 if none is missing.
static quint64 largestGap(const std::vector<contract::Heartbeat> &heartbeats)
{
    quint64 largest = 0;
    for (size_t i = 1; i < heartbeats.size(); ++i) {
        if (heartbeats[i].seq > heartbeats[i - 1].seq)
            largest = std::max(largest, heartbeats[i].seq - heartbeats[i - 1].seq);
    }
    return largest;
}

static double longestRttUs(const std::vector<contract::Rtt> &rtts)
{
    double longest = 0;
    for (const contract::Rtt &rtt : rtts)
        longest = std::max(longest, rtt.nativeRttUs.value_or(0));
    return longest;
}

class TestSiteModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameMessages()
    {
        SiteModel one(liveSite());
        SiteModel same(liveSite());
        SiteModel other(liveSite(8));
        qsizetype messages = 0;
        bool differs = false;
        for (int i = 0; i < 60 * stepsPerSecond; ++i) {
            const Step &step = one.advance(timeOf(i));
            QVERIFY2(step == same.advance(timeOf(i)), qPrintable(u"step %1"_s.arg(i)));
            differs |= !(step == other.advance(timeOf(i)));
            messages += qsizetype(step.unitMessages.size() + step.plainMessages.size());
        }
        QVERIFY(differs);
        QVERIFY(messages > 60 * 60);
        QVERIFY(one.faultsBegun() > 500);
    }

    void everyMessageIsOfTheContract()
    {
        SiteModel model(liveSite());
        quint64 garbage = 0;
        for (int i = 0; i < 120 * stepsPerSecond; ++i) {
            for (const UnitMessage &message : model.advance(timeOf(i)).unitMessages) {
                const QString fault = faultOf(message.subject, message.payload);
                if (message.headers.isEmpty()) {
                    QVERIFY2(!fault.isEmpty(), message.payload.constData());
                    ++garbage;
                    continue;
                }
                QVERIFY2(fault.isEmpty(), qPrintable(fault));
                QStringList malformed;
                const auto headers = headersOf(message, &malformed);
                QVERIFY2(malformed.isEmpty(), qPrintable(malformed.join(u' ')));
                QCOMPARE(headers.unit, contract::parseSubject(message.subject)->unit);
                QVERIFY(headers.txNs && headers.clock && !headers.clock->epoch.isEmpty());
            }
        }
        QCOMPARE(garbage, model.garbageSent());
        QVERIFY(garbage > 20);
    }

    void noGarbageDecodes_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < garbageKinds; ++kind)
            QTest::addRow("%d", kind) << kind;
    }

    void noGarbageDecodes()
    {
        QFETCH(int, kind);
        for (quint64 seed = 0; seed < 50; ++seed) {
            Random random(seed);
            const Garbage garbage = makeGarbage(u"unit-1", kind, random);
            QVERIFY(contract::parseSubject(garbage.subject));
            QVERIFY(!faultOf(garbage.subject, garbage.payload).isEmpty());
        }
    }

    void sendsInTheContractsPace()
    {
        SiteModel model({1, 200, 100, 0, 0});
        QHash<contract::Kind, int> kinds;
        QHash<QByteArray, quint64> numbers;
        int plain = 0;
        for (int i = 0; i < 10 * stepsPerSecond; ++i) {
            const Step &step = model.advance(timeOf(i));
            // Spread evenly: 4 heartbeats, 2 and 2 metrics, hardly ever a log record.
            QVERIFY(step.unitMessages.size() >= 8 && step.unitMessages.size() <= 9);
            plain += int(step.plainMessages.size());
            for (const UnitMessage &message : step.unitMessages) {
                const contract::Kind kind = contract::parseSubject(message.subject)->kind;
                ++kinds[kind];
                if (kind != contract::Kind::Log)
                    QCOMPARE(headersOf(message).seq, std::optional(++numbers[message.subject]));
            }
        }
        QCOMPARE(kinds[contract::Kind::Heartbeat], 2000);
        QCOMPARE(kinds[contract::Kind::Rtt], 1000);
        QCOMPARE(kinds[contract::Kind::Time], 1000);
        QCOMPARE(plain, 500);
        QCOMPARE(model.faultsBegun(), 0U);
    }

    void faults_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("lost heartbeats") << Fault::LostHeartbeats;
        QTest::newRow("slow RTT") << Fault::SlowRtt;
        QTest::newRow("clock lost") << Fault::ClockLost;
        QTest::newRow("clock step") << Fault::ClockStep;
        QTest::newRow("restart") << Fault::Restart;
        QTest::newRow("garbage") << Fault::Garbage;
        QTest::newRow("log burst") << Fault::LogBurst;
    }

    /// Each fault shows, and no other does.
    void faults()
    {
        QFETCH(Fault, fault);
        SiteModel model({3, 10, 0, 0, 0});
        constexpr int unit = 3;
        QVERIFY(model.units()[unit].clock != ClockKind::None);
        const Heard before = listen(model, unit, 20);
        model.want(fault, unit);
        Heard after = listen(model, unit, 160);
        after.heartbeats.insert(after.heartbeats.begin(), before.heartbeats.back());

        QCOMPARE(largestGap(after.heartbeats) > 2, fault == Fault::LostHeartbeats);
        const bool isSlow = longestRttUs(after.rtts) > 10 * model.units()[unit].rttUs;
        QCOMPARE(isSlow, fault == Fault::SlowRtt);
        const auto quality = [&](contract::ClockQuality wanted) {
            return std::ranges::count(after.times, wanted, &contract::TimeMetric::quality) > 0;
        };
        QCOMPARE(quality(contract::ClockQuality::Freerun), fault == Fault::ClockLost);
        QCOMPARE(after.times.back().stepCount, fault == Fault::ClockStep ? 1U : 0U);
        QCOMPARE((before.epochs + after.epochs).size(), fault == Fault::ClockStep ? 2 : 1);
        const bool hasRestarted = after.heartbeats.back().seq < 170; // of 180 seconds
        QCOMPARE(hasRestarted, fault == Fault::Restart);
        QCOMPARE(after.heartbeats.back().uptimeS < 160, fault == Fault::Restart);
        QCOMPARE(after.garbage > 0, fault == Fault::Garbage);
        QCOMPARE(after.logSteps.size() >= 50, fault == Fault::LogBurst);
        QCOMPARE(model.faultsBegun(), 1U);
    }

    void aLostClockGoesThroughAllStages()
    {
        SiteModel model({3, 10, 0, 0, 0});
        constexpr int unit = 3;
        model.want(Fault::ClockLost, unit);
        QList<contract::ClockQuality> stages;
        for (const contract::TimeMetric &time : listen(model, unit, 180).times) {
            if (stages.isEmpty() || stages.last() != time.quality)
                stages.append(time.quality);
            QCOMPARE(time.holdoverS.has_value(),
                     time.quality == contract::ClockQuality::Tracking && stages.size() < 3);
        }
        using enum contract::ClockQuality;
        QCOMPARE(stages, (QList{Tracking, Freerun, Acquiring, Tracking, Locked}));
    }

    void aBoundIsKept()
    {
        SiteModel model(liveSite());
        int bounds = 0;
        for (int i = 0; i < 60 * stepsPerSecond; ++i) {
            model.advance(timeOf(i));
            for (const Unit &unit : model.units()) {
                const ClockState clock = clockState(unit, model.step());
                if (!clock.boundNs)
                    continue;
                ++bounds;
                QVERIFY(qAbs(clock.offsetNs) <= *clock.boundNs);
            }
        }
        QVERIFY(bounds > 100'000);
    }

    void whoLeavesIsSilentAndComesBack()
    {
        SiteModel model({5, 30, 30, 600, 0});
        QSet<int> units;
        QSet<int> connections;
        int back = 0;
        for (int i = 0; i < 120 * stepsPerSecond; ++i) {
            const Step &step = model.advance(timeOf(i));
            for (const int unit : step.unitsBack)
                back += units.remove(unit);
            for (const int connection : step.connectionsBack)
                back += connections.remove(connection);
            units += QSet(step.unitsLeft.begin(), step.unitsLeft.end());
            connections += QSet(step.connectionsLeft.begin(), step.connectionsLeft.end());
            QCOMPARE(model.unitsThere(), 30 - int(units.size()));
            for (const UnitMessage &message : step.unitMessages)
                QVERIFY(!units.contains(message.unit));
            for (const PlainMessage &message : step.plainMessages)
                QVERIFY(!connections.contains(message.connection));
            for (const int unit : units)
                QVERIFY(!model.answersEcho(unit));
        }
        QVERIFY2(back > 50, qPrintable(QString::number(back)));
    }

    void unitsMove()
    {
        SiteOptions options{5, 30, 0, 0, 0};
        options.cells = 3;
        options.moves = 60;
        SiteModel model(options);
        SiteModel same(options);
        QList<int> cells;
        for (const Unit &unit : model.units())
            cells.append(unit.cell);
        for (int cell = 0; cell < 3; ++cell)
            QCOMPARE(cells.count(cell), 10);
        QSet<int> moved;
        int moves = 0;
        for (int i = 0; i < 120 * stepsPerSecond; ++i) {
            const Step &step = model.advance(timeOf(i));
            QVERIFY(step == same.advance(timeOf(i)));
            for (const UnitMove &move : step.unitMoves) {
                QVERIFY(move.cell >= 0 && move.cell < 3);
                QVERIFY(cells[move.unit] != move.cell);
                cells[move.unit] = move.cell;
                QCOMPARE(model.units()[size_t(move.unit)].cell, move.cell);
                moved.insert(move.unit);
                ++moves;
            }
        }
        QVERIFY2(moves >= 119 && moves <= 120, qPrintable(QString::number(moves)));
        QVERIFY2(moved.size() > 20, qPrintable(QString::number(moved.size())));
    }

    void aUnitGoesToAndFro()
    {
        SiteOptions options{5, 30, 0, 0, 0};
        options.cells = 3;
        options.moves = 60;
        options.pingPong = 0.5;
        SiteModel model(options);
        QHash<int, QSet<int>> cells;
        QHash<int, int> moves;
        for (int i = 0; i < 20 * stepsPerSecond; ++i) {
            for (const UnitMove &move : model.advance(timeOf(i)).unitMoves) {
                cells[move.unit].insert(move.cell);
                ++moves[move.unit];
            }
        }
        // Of 20 moves about 10, while each of the others moves less than once.
        const auto most = std::ranges::max_element(moves);
        QVERIFY2(*most > 5, qPrintable(QString::number(*most)));
        QVERIFY(cells[most.key()].size() == 2);
    }

    void whoIsNotThereDoesNotMove()
    {
        SiteOptions options{5, 20, 0, 600, 0};
        options.cells = 2;
        options.moves = 600;
        options.pingPong = 0.5;
        SiteModel model(options);
        QSet<int> gone;
        int moves = 0;
        for (int i = 0; i < 60 * stepsPerSecond; ++i) {
            const Step &step = model.advance(timeOf(i));
            for (const int unit : step.unitsBack)
                gone.remove(unit);
            gone += QSet(step.unitsLeft.begin(), step.unitsLeft.end());
            for (const UnitMove &move : step.unitMoves)
                QVERIFY(!gone.contains(move.unit));
            moves += int(step.unitMoves.size());
        }
        QVERIFY2(moves > 100, qPrintable(QString::number(moves)));
    }

    void aUnitNamesItsOwnServer()
    {
        SiteModel model({1, 2, 0, 0, 0});
        model.setServer({u"hub"_s, u"NHUB"_s});
        model.setServer(1, {u"leaf1"_s, {}});
        const Heard first = listen(model, 0, 3);
        const Heard second = listen(model, 1, 3);
        QCOMPARE(first.heartbeats.back().server.name, u"hub"_s);
        QCOMPARE(first.rtts.back().server, u"hub"_s);
        QCOMPARE(second.heartbeats.back().server.name, u"leaf1"_s);
        QCOMPARE(second.rtts.back().server, u"leaf1"_s);
    }

    void skippedStepsSayNothing()
    {
        SiteModel model({1, 10, 0, 0, 0});
        for (int i = 0; i < 10 * stepsPerSecond; ++i)
            model.skip();
        const Heard heard = listen(model, 0, 2);
        QCOMPARE(heard.heartbeats.size(), 2U);
        QCOMPARE(heard.heartbeats.front().seq, 1U);
    }

    void echoesCarryTheUnitsClock()
    {
        SiteModel model({1, 100, 0, 0, 0});
        model.advance(startNs);
        const auto &units = model.units();
        const auto it = std::ranges::find_if(units, [](const Unit &u) { return u.answersEcho; });
        QVERIFY(it != units.end());
        const int index = int(it - units.begin());
        const auto headers = headersOf({index, {}, model.echoHeaders(index, startNs), {}});
        QCOMPARE(headers.unit, it->id);
        QVERIFY(headers.rxNs && headers.txNs && headers.clock);
        if (const auto bound = headers.clock->errorNs)
            QVERIFY(qAbs(*headers.rxNs - startNs) <= *bound);
    }

    void namesAreUnitIdsAndUnique()
    {
        QSet<QString> names;
        for (int i = 0; i < 20'000; ++i) {
            QVERIFY(contract::isValidUnitId(unitName(i)));
            names.insert(unitName(i));
            names.insert(connectionName(i));
        }
        QCOMPARE(names.size(), 40'000);
    }
};

QTEST_APPLESS_MAIN(TestSiteModel)
#include "tst_site_model.moc"
