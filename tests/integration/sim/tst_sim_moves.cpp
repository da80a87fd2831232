// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/subscription.h"
#include "core/contract/subjects.h"
#include "tests/integration/handoff/handoff_fixture.h"
#include "tests/integration/sim/sim_program.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace nunect;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// nunect-sim --moves, seen from the hub of a site with two leafs.
class TestSimMoves : public HandoffTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        HandoffTest::init();
        if (QTest::currentTestFailed())
            return;
        m_servers.clear();
        m_moves.clear();
        m_commands = m_wrong = 0;
        for (const QByteArray &subject :
             {"ops.heartbeat.*"_ba, "ops.metric.handoff.*"_ba, "ops.unit.*.cmd"_ba})
            connect(m_hub->subscribe(subject), &nats::Subscription::messageReceived, this,
                    &TestSimMoves::take);
        QVERIFY(settled(*m_hub));
    }
    void cleanup() { HandoffTest::cleanup(); }

    void unitsMoveAndMissNothing()
    {
        Program program(site() + QStringList{u"--moves"_s, u"300"_s}, "s3cret");
        QTRY_COMPARE_WITH_TIMEOUT(m_servers.size(), 12, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_moves.size() >= 20, 30'000);
        for (const contract::HandoffMetric &move : std::as_const(m_moves)) {
            QCOMPARE(move.kind, contract::HandoffKind::MakeBeforeBreak);
            QVERIFY(move.from != move.to);
            QVERIFY(move.epoch >= 2U);
            QCOMPARE(move.missed, 0U);
        }
        QVERIFY(m_commands > 0);
        program.signal(SIGTERM);
        QCOMPARE(program.wait(3s), 0);
        QCOMPARE(m_wrong, 0);
        const QByteArray output = program.output();
        QVERIFY2(output.contains("links 12 of 12"), output.constData());
        QVERIFY2(numberOf(output, u", moves"_s) >= 20, output.constData());
        QCOMPARE(numberOf(output, u"failed moves"_s), 0);
        const QByteArray errors = program.errors();
        QVERIFY2(errors.isEmpty(), errors.constData());
    }

    /// Its heartbeats and its record say where it is.
    void whereAUnitIsIsKnown()
    {
        Program program(site() + QStringList{u"--moves"_s, u"60"_s}, "s3cret");
        QTRY_VERIFY_WITH_TIMEOUT(m_moves.size() >= 3, 30'000);
        const contract::HandoffMetric move = m_moves.first();
        QVERIFY(m_servers.value(move.unit) == u"leaf1" || m_servers.value(move.unit) == u"leaf2");
        const auto isWhereItSays = [this, unit = move.unit] {
            const auto record = handoff::decodeUnitRecord(recordOf(unit).toUtf8());
            return record && record->leaf == m_servers.value(unit)
                && record->leaf == lastMoveOf(unit).to;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWhereItSays(), 20'000);
    }

    /// By those that do, at each server that they go to.
    void echoesAreAnswered()
    {
        QHash<QString, QSet<QString>> answered; // servers, by unit
        nats::Subscription *inbox = m_hub->subscribe("_INBOX.echoes"_ba);
        connect(inbox, &nats::Subscription::messageReceived, this, [&](const nats::Message &reply) {
            const QString unit = QString::fromUtf8(reply.header("X-Unit-ID"));
            const QString server = lastMoveOf(unit).to;
            if (!server.isEmpty() && reply.payload() == "hello"_ba)
                answered[unit].insert(server);
        });
        Program program(site() + QStringList{u"--moves"_s, u"300"_s}, "s3cret");
        const auto oneHasAtBoth = [&] {
            for (auto unit = m_servers.keyBegin(); unit != m_servers.keyEnd(); ++unit) {
                if (!m_hub->publish(contract::echoSubject(*unit), "hello", {}, "_INBOX.echoes"))
                    return false;
            }
            return std::ranges::any_of(answered,
                                       [](const auto &servers) { return servers.size() == 2; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(oneHasAtBoth(), 30'000);
        program.signal(SIGTERM);
        QCOMPARE(program.wait(3s), 0);
        QVERIFY(numberOf(program.output(), u"echoes"_s) >= 2);
        inbox->unsubscribe();
    }

    void oneGoesToAndFro()
    {
        Program program(site() + QStringList{u"--moves"_s, u"120"_s, u"--ping-pong"_s, u"100"_s},
                        "s3cret");
        QTRY_VERIFY_WITH_TIMEOUT(m_moves.size() >= 5, 30'000);
        for (qsizetype i = 0; i < 5; ++i) {
            QCOMPARE(m_moves[i].unit, m_moves[0].unit);
            QCOMPARE(m_moves[i].from, m_moves[i % 2].from);
        }
    }

    /// They move all the same, and it is said.
    void thereIsNoBucket()
    {
        VERIFY_REPLY(await<void>([&](auto done) { m_bucket->deleteBucket(done); }));
        Program program(site() + QStringList{u"--moves"_s, u"60"_s}, "s3cret");
        QTRY_VERIFY_WITH_TIMEOUT(!m_moves.isEmpty(), 30'000);
        QCOMPARE(m_moves.first().epoch, std::nullopt);
        QTRY_VERIFY_WITH_TIMEOUT(program.errors().contains("no epoch yet"), 10'000);
    }

    void theLoginIsRefused()
    {
        Program program(site() + QStringList{u"--moves"_s, u"60"_s}, "not-the-secret");
        QTRY_COMPARE_WITH_TIMEOUT(program.wait(0ms), 1, 20'000);
        QVERIFY2(program.errors().contains("user \"unit\""), program.errors().constData());
    }

private:
    QStringList site()
    {
        return {u"--url"_s,    m_site->leaf(1).webSocketUrl().toString(),
                u"--url"_s,    m_site->leaf(2).webSocketUrl().toString(),
                u"--user"_s,   u"unit"_s,
                u"--domain"_s, u"hub"_s,
                u"--units"_s,  u"12"_s};
    }

    contract::HandoffMetric lastMoveOf(const QString &unit) const
    {
        const auto last = std::find_if(m_moves.rbegin(), m_moves.rend(),
                                       [&unit](const auto &move) { return move.unit == unit; });
        return last == m_moves.rend() ? contract::HandoffMetric() : *last;
    }

    void take(const nats::Message &message)
    {
        if (message.subject().startsWith("ops.unit.")) {
            ++m_commands;
        } else if (message.subject().startsWith("ops.heartbeat.")) {
            const auto heartbeat = contract::decodeHeartbeat(message.payload());
            if (heartbeat)
                m_servers[heartbeat->unit] = heartbeat->server.name;
            m_wrong += !heartbeat;
        } else {
            const auto move = contract::decodeHandoff(message.payload());
            if (move)
                m_moves.append(*move);
            m_wrong += !move;
        }
    }

    QHash<QString, QString> m_servers; ///< by unit, as its last heartbeat has it
    QList<contract::HandoffMetric> m_moves;
    int m_commands = 0;
    int m_wrong = 0;
};

QTEST_GUILESS_MAIN(TestSimMoves)
#include "tst_sim_moves.moc"
