// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/alarm_board.h"

#include "app/message_decoder.h"
#include "core/util/timestamp.h"
#include "tests/unit/store/samples.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

/// A site in which servers are in lame duck mode, which is an alarm at once.
struct Scene
{
    store::SiteStore site;
    AlarmBoard board{site, u"foh-left"_s};
    RowChoice choice;

    explicit Scene(const QStringList &servers)
    {
        for (const QString &name : servers) {
            domain::ServerRef ref = server(name, name);
            ref.version = u"2.14.3"_s; // nothing is known against it
            site.apply({stamped(domain::ServerNotice{domain::ServerNotice::LameDuck, ref})});
        }
        tick(monotonicMs());
        choice.setModel(board.alarms());
    }

    /// The bucket is there, and nothing in it.
    void startSharing()
    {
        board.setSharingProblem({});
        tick(monotonicMs());
    }

    void tick(qint64 nowMs)
    {
        board.take(site.takeChanges(), nowMs);
        board.show(nowMs);
    }
};

class tst_AlarmBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What a person did is logged, with the console's name.
    void actsOnWhatIsChosen()
    {
        Scene scene({u"a"_s, u"b"_s, u"c"_s});
        QCOMPARE(scene.board.alarms()->count(), 3);
        QCOMPARE(scene.board.summary()->unacknowledged(), 3);
        scene.choice.choose(0);
        scene.choice.extendTo(1);
        const QRegularExpression line(u"^server-lame-duck:[abc] acknowledged by foh-left$"_s);
        QTest::ignoreMessage(QtInfoMsg, line);
        QTest::ignoreMessage(QtInfoMsg, line);
        scene.board.acknowledge(&scene.choice);
        QCOMPARE(scene.board.summary()->unacknowledged(), 1);
        QCOMPARE(scene.board.problem(), QString());
        QTest::ignoreMessage(QtInfoMsg, line);
        scene.board.acknowledgeShown(); // those that need not be stay as they are
        QCOMPARE(scene.board.summary()->unacknowledged(), 0);
        QCOMPARE(scene.board.problem(), QString());
        QCOMPARE(scene.board.history()->knownCount(), 6);
    }

    void shelves()
    {
        Scene scene({u"a"_s});
        scene.choice.choose(0);
        QTest::ignoreMessage(QtInfoMsg,
                             QRegularExpression(u"^server-lame-duck:a shelved until "
                                                "\\S+Z by foh-left$"_s));
        scene.board.shelve(&scene.choice, 60);
        QCOMPARE(scene.board.summary()->shelved(), 1);
        QTest::ignoreMessage(QtInfoMsg, "server-lame-duck:a unshelved by foh-left");
        scene.board.unshelve(&scene.choice);
        QCOMPARE(scene.board.summary()->shelved(), 0);
    }

    void nothingIsDoneWhileTheScreenIsLocked()
    {
        Scene scene({u"a"_s});
        scene.choice.choose(0);
        scene.board.setReadOnly(true);
        scene.board.acknowledge(&scene.choice);
        QCOMPARE(scene.board.problem(), u"The screen is locked; unlock it first."_s);
        scene.board.acknowledgeShown();
        scene.board.shelve(&scene.choice, 60);
        scene.board.note(&scene.choice, u"on my way"_s);
        QCOMPARE(scene.board.summary()->unacknowledged(), 1);
        QCOMPARE(scene.board.history()->knownCount(), 1);
        scene.board.setReadOnly(false);
        QTest::ignoreMessage(QtInfoMsg, "server-lame-duck:a acknowledged by foh-left");
        scene.board.acknowledge(&scene.choice);
        QCOMPARE(scene.board.problem(), QString());
        QCOMPARE(scene.board.summary()->unacknowledged(), 0);
    }

    void saysWhyNot()
    {
        Scene scene({u"a"_s});
        scene.choice.choose(0);
        scene.board.unshelve(&scene.choice);
        QCOMPARE(scene.board.problem(), u"This alarm is not shelved."_s);
        scene.board.note(&scene.choice, u"  "_s);
        QCOMPARE(scene.board.problem(), u"A note has 1 to 500 characters, this one has 0."_s);
        QTest::ignoreMessage(QtInfoMsg, "server-lame-duck:a noted by foh-left: on my way");
        scene.board.note(&scene.choice, u" on my way "_s);
        QCOMPARE(scene.board.problem(), QString());
    }

    void tellsTheOtherConsoles()
    {
        Scene scene({u"a"_s, u"b"_s});
        scene.startSharing();
        QSignalSpy changed(&scene.board, &AlarmBoard::recordChanged);
        QSignalSpy gone(&scene.board, &AlarmBoard::recordGone);
        QSignalSpy acted(&scene.board, &AlarmBoard::acted);
        scene.choice.choose(0);
        QTest::ignoreMessage(QtInfoMsg, QRegularExpression(u"acknowledged by foh-left"_s));
        scene.board.acknowledge(&scene.choice);
        QCOMPARE(changed.size(), 1);
        const auto record = changed.first().first().value<alarms::AlarmRecord>();
        QCOMPARE(record.acknowledged->by, u"foh-left"_s);
        QCOMPARE(acted.size(), 1);
        QCOMPARE(gone.size(), 0);
    }

    /// Before it is known what stands there, nothing is told.
    void tellsOfAlarms()
    {
        Scene scene({u"a"_s});
        QSignalSpy changed(&scene.board, &AlarmBoard::recordChanged);
        QSignalSpy gone(&scene.board, &AlarmBoard::recordGone);
        scene.tick(monotonicMs());
        QCOMPARE(changed.size(), 0);
        scene.startSharing();
        QCOMPARE(changed.size(), 1);
        const auto record = changed.first().first().value<alarms::AlarmRecord>();
        QCOMPARE(record.alarm, u"server-lame-duck:a"_s);
        QVERIFY(record.standing);
        scene.tick(monotonicMs() + AlarmBoard::tellEachMs);
        QCOMPARE(changed.size(), 1); // it says the same
        // Somebody says that it is over, but here it holds.
        scene.board.hear({{alarms::recordKey(record.alarm), record}});
        scene.board.hear({{alarms::recordKey(record.alarm), std::nullopt}});
        scene.tick(monotonicMs() + 2 * AlarmBoard::tellEachMs);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(gone.size(), 0);
    }

    /// However many come: some lines a second are told of, no more.
    void aFloodIsToldInLines()
    {
        Scene scene({});
        scene.board.rules()->setText(static_cast<int>(alarms::AlarmKind::RttHigh),
                                     models::AlarmRulesModel::OnDelay, u"0"_s);
        scene.startSharing();
        QSignalSpy changed(&scene.board, &AlarmBoard::recordChanged);
        qint64 nowMs = monotonicMs();
        for (int tick = 0; tick < 20; ++tick, nowMs += 100) {
            for (int i = 0; i < 250; ++i) {
                const int number = tick * 250 + i;
                store::RttUpdate slow = rtt(u"unit-%1"_s.arg(number), 1, 900'000);
                slow.message.server = u"leaf-%1"_s.arg(number % 40);
                scene.site.apply({{nowMs, nowNs(), slow}});
            }
            scene.tick(nowMs);
        }
        scene.tick(nowMs + AlarmBoard::tellEachMs);
        QVERIFY2(scene.board.alarms()->knownCount() <= 10,
                 QByteArray::number(scene.board.alarms()->knownCount()).constData());
        QCOMPARE(scene.board.history()->knownCount() + scene.board.dropped(), 5000);
        QVERIFY2(changed.size() <= 30, QByteArray::number(changed.size()).constData());
        for (const auto &arguments : changed) {
            const QByteArray json = encode(arguments.first().value<alarms::AlarmRecord>());
            QVERIFY(json.size() < alarms::AlarmRecord::maxBytes);
        }
    }

    /// What stood before this console was there; the stores say that it is over.
    void takesOverWhatStood()
    {
        Scene scene({});
        store::HeartbeatUpdate alive = heartbeat(u"b"_s, 1);
        scene.site.apply({stamped(alive)});
        scene.tick(monotonicMs());
        QSignalSpy gone(&scene.board, &AlarmBoard::recordGone);
        for (const QString &unit : {u"a"_s, u"b"_s}) {
            alarms::AlarmRecord record;
            record.alarm = u"unit-lost:"_s + unit;
            const qint64 atNs = nowNs() - 3'600'000'000'000;
            record.standing = alarms::Standing{atNs, atNs, atNs, {}, false, {}};
            record.standing->members = {{unit, true, {}, {}, {}, unit}};
            record.acknowledged = alarms::Signature{u"mon-1"_s, atNs + 1};
            scene.board.hear({{alarms::recordKey(record.alarm), record}});
        }
        scene.startSharing();
        QCOMPARE(scene.board.alarms()->knownCount(), 2);
        qint64 nowMs = monotonicMs();
        scene.tick(nowMs);
        scene.tick(nowMs + 10'000); // b's off-delay is over
        QCOMPARE(scene.board.alarms()->knownCount(), 1);
        QVERIFY(scene.board.alarms()->rowDescription(0).contains(u"State Acknowledged"_s));
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone.first().first().toString(), u"unit-lost:b"_s);
    }

    void outOfService()
    {
        Scene scene({u"a"_s});
        scene.choice.choose(0);
        QCOMPARE(scene.board.chosenText(&scene.choice), u"Server in lame duck mode: a"_s);
        QSignalSpy acted(&scene.board, &AlarmBoard::acted);
        QTest::ignoreMessage(QtInfoMsg, "server-lame-duck:a taken out of service by foh-left");
        scene.board.takeOutOfService(&scene.choice);
        QCOMPARE(acted.size(), 1);
        QCOMPARE(scene.board.summary()->worstText(), QString());
        QTest::ignoreMessage(QtInfoMsg, "server-lame-duck:a back in service by foh-left");
        scene.board.putIntoService(&scene.choice);
        QCOMPARE(scene.board.summary()->serious(), 1);
    }

    void hearsTheOtherConsoles()
    {
        Scene scene({u"a"_s});
        scene.startSharing();
        QSignalSpy changed(&scene.board, &AlarmBoard::recordChanged);
        QSignalSpy acted(&scene.board, &AlarmBoard::acted);
        alarms::AlarmRecord record;
        record.alarm = u"server-lame-duck:a"_s;
        record.acknowledged = alarms::Signature{u"mon-1"_s, nowNs()};
        QTest::ignoreMessage(QtInfoMsg, "server-lame-duck:a acknowledged by mon-1");
        scene.board.hear({{alarms::recordKey(record.alarm), record}});
        QCOMPARE(scene.board.summary()->unacknowledged(), 0);
        QCOMPARE(acted.size(), 0);   // mon-1 tells of it itself
        QCOMPARE(changed.size(), 1); // which says nothing new to the bucket
    }

    void details()
    {
        Scene scene({u"a"_s});
        scene.board.details()->setShownRow(scene.board.alarms()->rowId(0));
        scene.board.refreshAges(monotonicMs());
        QCOMPARE(scene.board.details()->title(), u"Server in lame duck mode: a"_s);
    }
};

QTEST_GUILESS_MAIN(tst_AlarmBoard)
#include "tst_alarm_board.moc"
