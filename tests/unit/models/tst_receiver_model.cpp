// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/receiver_model.h"

#include "tests/unit/models/model_probe.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static store::QueryReply reply(quint64 query, const domain::ServerRef &from,
                               std::size_t subscriptions)
{
    std::vector<domain::SubscriptionDetail> list(subscriptions);
    for (std::size_t i = 0; i < list.size(); ++i) {
        list[i].account = u"APP"_s;
        list[i].subject = u"orders.*"_s;
        list[i].queue = u"workers"_s;
        list[i].sid = QString::number(i + 10);
        list[i].cid = i + 1;
        list[i].messages = 7;
    }
    store::QueryReply made;
    made.query = query;
    made.server = from;
    made.data = list;
    return made;
}

class tst_ReceiverModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows()
    {
        store::SiteStore site;
        ReceiverModel model(site);
        ModelProbe probe(model);
        apply(site, 0, listing({1}));
        apply(site, 0, reply(5, server(), 2));
        model.flush(site.queries.find(5), 0);
        QCOMPARE(probe.signalled(), u"+0-1 n"_s);
        QCOMPARE(probe.text(0, u"Server"_s), u"hub"_s);
        QCOMPARE(probe.text(0, u"Account"_s), u"APP"_s);
        QCOMPARE(probe.text(0, u"Subscribed to"_s), u"orders.*"_s);
        QCOMPARE(probe.text(0, u"Queue group"_s), u"workers"_s);
        QCOMPARE(probe.column(u"CID"_s), u"1 2"_s);
        QCOMPARE(probe.text(0, u"Connection"_s), u"client 1"_s);
        QCOMPARE(probe.text(1, u"Connection"_s), QString()); // not known
        QCOMPARE(probe.column(u"SID"_s), u"10 11"_s);
        QCOMPARE(probe.text(0, u"Delivered"_s), u"7"_s);

        // The next server's answer comes; the first is not taken twice.
        apply(site, 10, reply(5, server(u"NB"_s, u"b"_s), 1));
        model.flush(site.queries.find(5), 10);
        QCOMPARE(model.rowCount(), 3);
        model.flush(site.queries.find(5), 20);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.total(), 3u);

        // The next question.
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        apply(site, 30, reply(6, server(), 1));
        model.flush(site.queries.find(6), 30);
        QCOMPARE(probe.column(u"SID"_s), u"10"_s);
    }

    void tooMany()
    {
        store::SiteStore site;
        ReceiverModel model(site);
        apply(site, 0, reply(1, server(), ReceiverModel::maxRows + 3));
        model.flush(site.queries.find(1), 0);
        QCOMPARE(model.rowCount(), static_cast<int>(ReceiverModel::maxRows));
        QCOMPARE(model.left(), 3u);
        QCOMPARE(model.total(), ReceiverModel::maxRows + 3);
        model.clear();
        QCOMPARE(model.total(), 0u);
    }
};

QTEST_GUILESS_MAIN(tst_ReceiverModel)
#include "tst_receiver_model.moc"
