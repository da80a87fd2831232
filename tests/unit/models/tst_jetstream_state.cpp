// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/jetstream_state.h"

#include "tests/unit/models/model_probe.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

/// What one of three servers says; \a leader: empty for none. A leader lists the two others.
static store::MonitoringReply reply(const QString &name, const QString &leader,
                                    bool disabled = false)
{
    const domain::ServerRef from = server(u"N"_s + name, name);
    domain::Jsz jsz;
    jsz.server = from;
    jsz.disabled = disabled;
    if (!disabled) {
        jsz.meta.emplace();
        jsz.meta->name = u"A"_s;
        jsz.meta->leader = leader;
        jsz.meta->size = 3;
        jsz.meta->pending = 2;
        if (name == leader) {
            jsz.meta->replicas.resize(2);
            jsz.meta->replicas[0].name = u"b"_s;
            jsz.meta->replicas[0].current = true;
            jsz.meta->replicas[1].name = u"c"_s;
            jsz.meta->replicas[1].current = true;
        }
    }
    return {from, jsz};
}

class tst_JetStreamState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingKnown()
    {
        store::SiteStore site;
        JetStreamState state(site);
        state.refresh(0);
        QVERIFY(!state.off());
        QCOMPARE(state.cluster(), QString());
        QCOMPARE(state.status(), Status::Unknown);
        apply(site, 0, stats()); // a server that was not asked
        state.refresh(0);
        QVERIFY(!state.off());
    }

    void offEverywhere()
    {
        store::SiteStore site;
        JetStreamState state(site);
        apply(site, 0, reply(u"a"_s, {}, true));
        state.refresh(0);
        QVERIFY(state.off());
        QCOMPARE(state.cluster(), QString());
        apply(site, 0, reply(u"b"_s, u"b"_s));
        state.refresh(0);
        QVERIFY(!state.off());
    }

    void leader_data()
    {
        QTest::addColumn<QStringList>("leaders"); // as a, b and c see it
        QTest::addColumn<QString>("text");
        QTest::addColumn<Status::Value>("status");
        const QString good = u"Meta leader a of A; servers: 3, requests waiting: 2"_s;
        QTest::newRow("good") << QStringList{u"a"_s, u"a"_s, u"a"_s} << good + u"; replicas: b, c"_s
                              << Status::Normal;
        QTest::newRow("none")
            << QStringList{{}, {}, {}}
            << u"No meta leader in A (servers: 3): streams cannot be made or moved"_s
            << Status::Critical;
        QTest::newRow("cut off") << QStringList{u"a"_s, u"a"_s, {}}
                                 << good + u"; no leader is seen by c; replicas: b, c"_s
                                 << Status::Serious;
        QTest::newRow("silent leader") << QStringList{u"x"_s, u"x"_s, u"x"_s}
                                       << u"Meta leader x of A; servers: 3, requests waiting: 2"
                                          "; the leader itself has not answered"_s
                                       << Status::Caution;
    }

    void leader()
    {
        QFETCH(QStringList, leaders);
        // Whoever comes first.
        for (const std::array<int, 3> &order : {std::array{0, 1, 2}, std::array{2, 1, 0}}) {
            store::SiteStore site;
            JetStreamState state(site);
            for (const int i : order)
                apply(site, 0, reply(QString(QChar(u'a' + i)), leaders[i]));
            QSignalSpy spy(&state, &JetStreamState::changed);
            state.refresh(0);
            QTEST(state.cluster(), "text");
            QTEST(state.status(), "status");
            state.refresh(0);
            QCOMPARE(spy.size(), 1);
        }
    }

    void laggingReplica()
    {
        store::SiteStore site;
        JetStreamState state(site);
        store::MonitoringReply told = reply(u"a"_s, u"a"_s);
        auto &meta = *std::get<domain::Jsz>(told.data).meta;
        meta.replicas[1].current = false;
        meta.replicas[1].offline = true;
        apply(site, 0, told);
        state.refresh(0);
        QVERIFY(state.cluster().endsWith(u"replicas: b, c offline"_s));
        QCOMPARE(state.status(), Status::Caution);
    }

    void stale()
    {
        store::SiteStore site;
        JetStreamState state(site);
        apply(site, 0, reply(u"a"_s, {}));
        state.refresh(0);
        QCOMPARE(state.status(), Status::Critical);
        state.refresh(3'600'000);
        QCOMPARE(state.status(), Status::Unknown);
        QCOMPARE(state.cluster(), u"Meta cluster A: not confirmed any more"_s);
    }
};

QTEST_GUILESS_MAIN(tst_JetStreamState)
#include "tst_jetstream_state.moc"
