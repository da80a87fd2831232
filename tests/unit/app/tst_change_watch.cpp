// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/change_watch.h"

#include "app/message_decoder.h"
#include "app/session.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class TestChangeWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachChangeOnce()
    {
        Session session(Options(), std::make_shared<PasswordSource>());
        QStringList told;
        const ChangeWatch watch(session, [&told](const QJsonObject &line) {
            QCOMPARE(line[u"v"].toInt(), 1);
            QVERIFY(!line[u"ts"].toString().isEmpty());
            if (line.contains(u"connected"))
                told.append(line[u"connected"].toBool() ? u"connected"_s : u"not connected"_s);
            for (const QString &what : {u"unit"_s, u"leaf"_s}) {
                if (line.contains(what))
                    told.append(what + u' ' + line[what].toString() + u' '
                                + line[u"state"].toString());
            }
            if (line.contains(u"alarm"))
                told.append(line[u"alarm"].toString());
        });
        const auto hearAgoMs = [&session](qint64 agoMs, quint64 seq) {
            store::Update update = stamped(heartbeat(u"a"_s, seq));
            update.receivedMs -= agoMs;
            session.mailbox().put(std::move(update));
            session.tick();
            session.tick();
        };
        store::Update up = stamped(store::ConnectionNotice{store::ConnectionNotice::Up, {}});
        up.receivedMs -= 60'000;
        session.mailbox().put(std::move(up));
        LinkState link;
        link.state = nats::State::Connected;
        session.mailbox().put(link);
        hearAgoMs(0, 1);
        QCOMPARE(told, (QStringList{u"connected"_s, u"unit a live"_s}));
        told.clear();
        hearAgoMs(3000, 2);
        QCOMPARE(told, QStringList{u"unit a late"_s});
        told.clear();
        hearAgoMs(7000, 3);
        QCOMPARE(told.value(0), u"unit a lost"_s);
        told.clear();
        session.mailbox().put(LinkState());
        hearAgoMs(0, 4);
        QVERIFY2(told.contains(u"not connected"_s) && told.contains(u"unit a live"_s),
                 qPrintable(told.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestChangeWatch)
#include "tst_change_watch.moc"
