// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/sender_delays.h"

#include <QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using enum SenderDelays::Role;

static constexpr qint64 second = 1'000'000'000;
static constexpr qint64 wallNs = 1'795'428'000 * second;

class TestSenderDelays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWithBothErrors();
    void oneMachineHasNoError();
    void whatIsNotTold_data();
    void whatIsNotTold();
    void keepsTheLastOfEach();
    void theAuthorityComesFirst();
    void staysSmall();
    void isForgotten();
    void ownStepEndsAll();
    void endsWithTheSendersBound();

private:
    /// From \a unit, on its way for 400 us, \a atS seconds after the beginning.
    static BusMessage message(const QString &unit, qint64 atS = 0)
    {
        BusMessage message;
        message.receivedNs = wallNs + atS * second;
        message.receivedMonotonicNs = atS * second;
        message.headers.unit = unit;
        message.headers.txNs = message.receivedNs - 400'000;
        message.headers.clock
            = contract::ClockStamp{contract::ClockSource::Ntp, contract::ClockQuality::Locked,
                                   70'000, u"0A630001"_s, u"11111111:0"_s};
        return message;
    }
    QStringList senders(qint64 atS = 0) const
    {
        QStringList units;
        for (const contract::OneWay &delay : m_delays->at(atS * second))
            units.append(delay.from);
        return units;
    }

    contract::ClockStamp m_clock;
    std::unique_ptr<SenderDelays> m_delays;
};

void TestSenderDelays::init()
{
    m_clock = {contract::ClockSource::Ntp, contract::ClockQuality::Locked, 50'000, u"0A630001"_s,
               u"99999999:0"_s};
    m_delays = std::make_unique<SenderDelays>(u"leaf-3"_s, [this] { return m_clock; });
}

void TestSenderDelays::tellsWithBothErrors()
{
    QVERIFY(m_delays->at(0).isEmpty());
    m_delays->add(message(u"hub"_s), OtherUnit);
    QCOMPARE(m_delays->at(0), (QList{contract::OneWay{u"hub"_s, wallNs, 400.0, 120.0}}));
    BusMessage early = message(u"hub"_s); // as the two clocks read it
    early.headers.txNs = early.receivedNs + 12'345;
    m_delays->add(early, OtherUnit);
    QCOMPARE(m_delays->at(0), (QList{contract::OneWay{u"hub"_s, wallNs, -12.345, 120.0}}));
}

void TestSenderDelays::oneMachineHasNoError()
{
    m_clock.errorNs.reset();
    BusMessage neighbour = message(u"hub"_s);
    neighbour.headers.clock->epoch = m_clock.epoch;
    m_delays->add(neighbour, OtherUnit);
    QCOMPARE(m_delays->at(0), (QList{contract::OneWay{u"hub"_s, wallNs, 400.0, 0.0}}));
}

void TestSenderDelays::whatIsNotTold_data()
{
    QTest::addColumn<contract::Headers>("headers");
    QTest::addColumn<bool>("ownBound");
    const contract::Headers whole = message(u"hub"_s).headers;
    const auto add = [&whole](const char *name, auto change, bool ownBound = true) {
        contract::Headers headers = whole;
        change(headers);
        QTest::newRow(name) << headers << ownBound;
    };
    add("no sender", [](contract::Headers &headers) { headers.unit.clear(); });
    add("its own", [](contract::Headers &headers) { headers.unit = u"leaf-3"_s; });
    add("no stamp", [](contract::Headers &headers) { headers.txNs.reset(); });
    add("no clock", [](contract::Headers &headers) { headers.clock.reset(); });
    add("no bound", [](contract::Headers &headers) { headers.clock->errorNs.reset(); });
    add(
        "no bound here", [](contract::Headers &) {}, false);
    add("no end of a bound", [](contract::Headers &headers) {
        headers.clock->errorNs = std::numeric_limits<qint64>::max();
    });
}

void TestSenderDelays::whatIsNotTold()
{
    QFETCH(contract::Headers, headers);
    QFETCH(bool, ownBound);
    if (!ownBound)
        m_clock.errorNs.reset();
    BusMessage arrived = message(u"hub"_s);
    arrived.headers = headers;
    m_delays->add(arrived, OtherUnit);
    QCOMPARE(m_delays->at(0), QList<contract::OneWay>());
}

void TestSenderDelays::keepsTheLastOfEach()
{
    m_delays->add(message(u"a"_s, 1), OtherUnit);
    m_delays->add(message(u"b"_s, 2), OtherUnit);
    QCOMPARE(senders(), (QStringList{u"b"_s, u"a"_s}));
    m_delays->add(message(u"a"_s, 3), OtherUnit);
    QCOMPARE(senders(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(m_delays->at(0).first().tsNs, wallNs + 3 * second);
}

void TestSenderDelays::theAuthorityComesFirst()
{
    m_delays->add(message(u"a"_s, 1), OtherUnit);
    m_delays->add(message(u"hub"_s, 2), TimeAuthority);
    m_delays->add(message(u"b"_s, 3), OtherUnit);
    QCOMPARE(senders(), (QStringList{u"hub"_s, u"b"_s, u"a"_s}));
    m_delays->add(message(u"hub-2"_s, 4), TimeAuthority); // takes over
    QCOMPARE(senders(), (QStringList{u"hub-2"_s, u"hub"_s, u"b"_s, u"a"_s}));
}

void TestSenderDelays::staysSmall()
{
    m_delays->add(message(u"hub"_s), TimeAuthority);
    for (int i = 0; i < 100; ++i)
        m_delays->add(message(u"console-%1"_s.arg(i), i), OtherUnit);
    const QStringList known = senders();
    QCOMPARE(known.size(), SenderDelays::maxSenders);
    QCOMPARE(known.first(), u"hub"_s); // is not crowded out
    QCOMPARE(known[1], u"console-99"_s);
    QCOMPARE(known.last(), u"console-93"_s);
}

void TestSenderDelays::isForgotten()
{
    m_delays->add(message(u"hub"_s, 1), TimeAuthority);
    m_delays->add(message(u"a"_s, 30), OtherUnit);
    QCOMPARE(senders(91), (QStringList{u"hub"_s, u"a"_s}));
    QCOMPARE(senders(92), QStringList{u"a"_s});
    QCOMPARE(senders(121), QStringList());
}

void TestSenderDelays::ownStepEndsAll()
{
    m_delays->add(message(u"hub"_s), OtherUnit);
    m_clock.epoch = u"99999999:1"_s;
    QCOMPARE(senders(), QStringList());
    m_delays->add(message(u"hub"_s), OtherUnit);
    QCOMPARE(senders(), QStringList{u"hub"_s});
}

/// Not left at its last value.
void TestSenderDelays::endsWithTheSendersBound()
{
    m_delays->add(message(u"hub"_s), OtherUnit);
    BusMessage lost = message(u"hub"_s);
    lost.headers.clock->errorNs.reset();
    m_delays->add(lost, OtherUnit);
    QCOMPARE(senders(), QStringList());
}

QTEST_GUILESS_MAIN(TestSenderDelays)
#include "tst_sender_delays.moc"
