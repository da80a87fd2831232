// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/sharing/log_backfill.h"

#include "core/client/subscription.h"
#include "tests/integration/jetstream/jetstream_fixture.h"
#include "tests/support/relay.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::app;
using namespace nunect::nats::jetstream;
using namespace nunect::test;

using Texts = QList<QByteArray>;

static constexpr int patienceMs = 30000;
static constexpr char liveSubject[] = "ops.log.info.a";
/// Of a leaf node whose link is cut: the record gets it, the console does not hear it.
static constexpr char cutSubject[] = "ops.log.info.cut";

/// A console's client that hears logs live, and what it fills in.
struct Console
{
    explicit Console(const nats::ClientOptions &options)
        : client(options)
        , backfill(&client, 300ms)
    {
        QObject::connect(client.subscribe("ops.log.>"), &nats::Subscription::messageReceived,
                         &backfill, [this](const nats::Message &message) {
                             if (message.subject() == QByteArrayView(cutSubject))
                                 return;
                             live.append(message.payload().toByteArray());
                             backfill.heard(message);
                         });
        QObject::connect(&backfill, &LogBackfill::missed, &backfill,
                         [this](const nats::Message &message) {
                             filledIn.append(message.payload().toByteArray());
                         });
        QObject::connect(&backfill, &LogBackfill::problem, &backfill,
                         [this](const QString &text) { problems.append(text); });
        QObject::connect(&client, &nats::Client::stateChanged, &backfill,
                         [this](nats::State state) {
                             if (state == nats::State::Connected)
                                 backfill.start();
                         });
        client.connectToServer();
    }

    nats::Client client;
    LogBackfill backfill;
    Texts live;
    Texts filledIn;
    QStringList problems;
};

class TestLogBackfill : public JetStreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void fillsInWhatDidNotComeLive()
    {
        makeRecord();
        Console console(optionsFor(m_site->server));
        QTRY_COMPARE_WITH_TIMEOUT(consumers(), 3, patienceMs);
        send(liveSubject, "live");
        send(cutSubject, "kept");
        QTRY_COMPARE_WITH_TIMEOUT(console.filledIn, Texts{"kept"}, patienceMs);
        // What comes both ways comes once: the last one is released after all before it.
        send(liveSubject, "live too");
        send(cutSubject, "last");
        QTRY_COMPARE_WITH_TIMEOUT(console.filledIn, (Texts{"kept", "last"}), patienceMs);
        QCOMPARE(console.live, (Texts{"live", "live too"}));
        QVERIFY2(console.problems.isEmpty(), qPrintable(console.problems.join(u'\n')));
    }

    void fillsInWhatTheSitesProgramsSaid()
    {
        makeRecord();
        Console console(optionsFor(m_site->server));
        QTRY_COMPARE_WITH_TIMEOUT(consumers(), 3, patienceMs);
        send("ops.metric.rtt.a", "no such thing");
        for (const char *subject : {"ops.event.gate", "ops.alarm.fire", "ops.log.info.cut"})
            send(subject, subject);
        QTRY_COMPARE_WITH_TIMEOUT(console.filledIn.size(), 3, patienceMs);
        std::ranges::sort(console.filledIn);
        QCOMPARE(console.filledIn, (Texts{"ops.alarm.fire", "ops.event.gate", "ops.log.info.cut"}));
    }

    void fillsInWhatCameWhileTheConsoleWasCutOff()
    {
        makeRecord();
        Relay relay(m_site->server.webSocketPort());
        QVERIFY(relay.listen());
        nats::ClientOptions options = optionsFor(m_site->server);
        options.url = relay.url(options.url);
        Console console(options);
        QTRY_COMPARE_WITH_TIMEOUT(consumers(), 3, patienceMs);
        send(liveSubject, "before");
        QTRY_COMPARE_WITH_TIMEOUT(console.live, Texts{"before"}, patienceMs);
        relay.pause();
        relay.cut();
        QTRY_VERIFY_WITH_TIMEOUT(console.client.state() != nats::State::Connected, patienceMs);
        send(liveSubject, "missed");
        send(liveSubject, "missed too");
        QVERIFY(relay.listen());
        QTRY_COMPARE_WITH_TIMEOUT(console.filledIn, (Texts{"missed", "missed too"}), patienceMs);
        send(liveSubject, "after");
        send(cutSubject, "last");
        QTRY_COMPARE_WITH_TIMEOUT(console.filledIn, (Texts{"missed", "missed too", "last"}),
                                  patienceMs);
        QCOMPARE(console.live, (Texts{"before", "after"}));
    }

    void saysOnceThatThereIsNoRecord()
    {
        Console console(optionsFor(m_site->server));
        QTRY_COMPARE_WITH_TIMEOUT(console.problems.size(), 1, patienceMs);
        QVERIFY2(console.problems[0].contains("stream not found"_L1),
                 qPrintable(console.problems[0]));
        makeRecord();
        console.backfill.start(); // as at the next connection
        QTRY_COMPARE_WITH_TIMEOUT(consumers(), 3, patienceMs);
        send(cutSubject, "kept");
        QTRY_COMPARE_WITH_TIMEOUT(console.filledIn, Texts{"kept"}, patienceMs);
        QCOMPARE(console.problems.size(), 1);
    }

    void saysOnceThatItMayNot()
    {
        makeRecord();
        Console console(optionsFor(m_site->server, {}, u"guest"_s, "guest-pw"));
        QTRY_COMPARE_WITH_TIMEOUT(console.problems.size(), 1, patienceMs);
        QVERIFY2(console.problems[0].startsWith(
                     "What was recorded while a link was cut cannot be filled in: "_L1)
                     && console.problems[0].contains("$JS.API.CONSUMER.CREATE.OPS_RECORD"_L1),
                 qPrintable(console.problems[0]));
    }

private:
    void makeRecord()
    {
        StreamConfig config;
        config.name = QLatin1StringView(LogBackfill::stream);
        config.subjects = {"ops.>"};
        VERIFY_REPLY(createStream(js(), config));
    }

    void send(const QByteArray &subject, const QByteArray &text)
    {
        VERIFY_REPLY(publish(js(), subject, text));
    }

    qint64 consumers()
    {
        const auto info = await<StreamInfo>(
            [this](auto done) { js().streamInfo(QLatin1StringView(LogBackfill::stream), done); });
        return info ? info->state.consumers : -1;
    }
};

QTEST_GUILESS_MAIN(TestLogBackfill)
#include "tst_log_backfill.moc"
