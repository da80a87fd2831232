// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/consumer_model.h"

#include "tests/unit/models/model_probe.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static domain::Consumer consumer(const QString &stream, const QString &name)
{
    domain::Consumer made;
    made.stream = stream;
    made.name = name;
    made.config.emplace();
    made.config->maxAckPending = 100;
    made.config->filterSubject = u"ev.a"_s;
    made.delivered.consumer = 20;
    made.delivered.lastActiveNs = wallNs;
    made.ackPending = 11;
    made.redelivered = 2;
    made.waiting = 4;
    made.pending = 5000;
    return made;
}

static store::MonitoringReply reply(const std::vector<domain::Consumer> &consumers)
{
    domain::Jsz jsz;
    jsz.server = server();
    jsz.nowNs = 1'000'000'000;
    domain::JetStreamAccount account;
    account.name = u"APP"_s;
    for (const domain::Consumer &each : consumers) {
        domain::Stream stream;
        stream.name = each.stream;
        stream.consumers = {each};
        account.streams.push_back(stream);
    }
    jsz.accounts = {account};
    jsz.streams = static_cast<qint64>(consumers.size());
    jsz.consumers = jsz.streams;
    return {server(), jsz};
}

class tst_ConsumerModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows()
    {
        store::SiteStore site;
        ConsumerModel model(site);
        ModelProbe probe(model);
        domain::Consumer push = consumer(u"B"_s, u"pushed"_s);
        push.config->deliverSubject = u"d.ev"_s;
        push.pushBound = true;
        domain::Consumer bare = consumer(u"C"_s, u"bare"_s);
        bare.config.reset();
        apply(site, 0, reply({consumer(u"A"_s, u"reader"_s), push, bare}));
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.column(u"Consumer"_s), u"reader pushed bare"_s);
        QCOMPARE(probe.column(u"State"_s), u"Good Good Good"_s);
        QCOMPARE(probe.text(0, u"Mode"_s), u"pull"_s);
        QCOMPARE(probe.text(1, u"Mode"_s), u"push"_s);
        QCOMPARE(probe.text(2, u"Mode"_s), QString()); // not known
        QCOMPARE(probe.text(0, u"Pending"_s), u"5000"_s);
        QCOMPARE(probe.text(0, u"Ack pending"_s), u"11"_s);
        QCOMPARE(probe.text(0, u"Redelivered"_s), u"2"_s);
        QCOMPARE(probe.text(0, u"Waiting"_s), u"4"_s);
        QCOMPARE(probe.text(1, u"Waiting"_s), u"–"_s);
        QCOMPARE(probe.text(0, u"Bound"_s), QString());
        QCOMPARE(probe.text(1, u"Bound"_s), u"yes"_s);
        QCOMPARE(probe.text(0, u"Filter"_s), u"ev.a"_s);
        QCOMPARE(probe.text(0, u"Last delivery"_s), u"2026-11-23 10:00:00"_s);
        QCOMPARE(probe.text(0, u"Leader"_s), u"hub"_s);
        QCOMPARE(probe.text(0, u"Delivered"_s), u"–"_s);
    }

    void heldUp_data()
    {
        QTest::addColumn<qint64>("ackPending");
        QTest::addColumn<qint64>("most");
        QTest::addColumn<Status::Value>("status");
        QTest::newRow("below") << qint64(99) << qint64(100) << Status::Normal;
        QTest::newRow("at its limit") << qint64(100) << qint64(100) << Status::Caution;
        QTest::newRow("no limit") << qint64(100) << qint64(-1) << Status::Normal;
    }

    void heldUp()
    {
        QFETCH(qint64, ackPending);
        QFETCH(qint64, most);
        store::SiteStore site;
        ConsumerModel model(site);
        ModelProbe probe(model);
        domain::Consumer shown = consumer(u"A"_s, u"reader"_s);
        shown.ackPending = ackPending;
        shown.config->maxAckPending = most;
        apply(site, 0, reply({shown}));
        model.flush(site.takeChanges(), 0);
        QTEST(probe.status(0, u"Ack pending"_s), "status");
    }

    void noLeader()
    {
        store::SiteStore site;
        ConsumerModel model(site);
        ModelProbe probe(model);
        domain::Consumer shown = consumer(u"A"_s, u"reader"_s);
        shown.cluster.emplace();
        apply(site, 0, reply({shown}));
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.text(0, u"State"_s), u"No leader"_s);
        QCOMPARE(probe.status(0, u"State"_s), Status::Serious);
    }

    void ofOneStream()
    {
        store::SiteStore site;
        ConsumerModel model(site);
        ModelProbe probe(model);
        apply(site, 0, reply({consumer(u"A"_s, u"one"_s), consumer(u"B"_s, u"two"_s)}));
        model.flush(site.takeChanges(), 0);
        model.showOnly(store::StreamRow::Key{u"APP"_s, u"B"_s});
        QCOMPARE(probe.column(u"Consumer"_s), u"two"_s);
        model.showOnly(store::StreamRow::Key{u"OTHER"_s, u"B"_s}); // another account's
        QCOMPARE(model.rowCount(), 0);
        // What comes meanwhile is judged alike.
        apply(site, 10,
              reply({consumer(u"A"_s, u"one"_s), consumer(u"B"_s, u"two"_s),
                     consumer(u"C"_s, u"three"_s)}));
        model.flush(site.takeChanges(), 10);
        QCOMPARE(model.rowCount(), 0);
        model.showOnly(std::nullopt);
        QCOMPARE(probe.column(u"Consumer"_s), u"one two three"_s);
    }
};

QTEST_GUILESS_MAIN(tst_ConsumerModel)
#include "tst_consumer_model.moc"
