// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/message_tap.h"
#include "app/session.h"
#include "tests/integration/client/client_fixture.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::test;
using app::MessageTap;
using nats::Client;
using store::TapPattern;

/// Listening to subjects through a real nats-server.
class TestMessageTap : public QObject
{
    Q_OBJECT

private:
    /// What a tap hands on, taken at once.
    struct Heard
    {
        std::vector<store::TapMessage> messages;
        std::vector<TapPattern> patterns;
        std::vector<store::TapBatch> held; ///< not taken
        bool hold = false;

        MessageTap::OnBatch taker()
        {
            return [this](store::TapBatch batch) {
                patterns = batch.patterns;
                messages.insert(messages.end(), batch.messages->begin(), batch.messages->end());
                if (hold)
                    held.push_back(std::move(batch));
            };
        }

        TapPattern of(const QByteArray &pattern) const
        {
            const auto found = std::ranges::find(patterns, pattern, &TapPattern::pattern);
            return found != patterns.end() ? *found : TapPattern();
        }
    };

    void publish(int count, const QByteArray &subject = "open.a"_ba,
                 const QByteArray &body = "x"_ba)
    {
        for (int i = 0; i < count; ++i)
            QVERIFY(m_sender->publish(subject, body));
        QVERIFY(settled(*m_sender));
        QVERIFY(settled(*m_listener));
    }

    static std::unique_ptr<Client> connected(const nats::ClientOptions &options)
    {
        auto client = std::make_unique<Client>(options);
        client->connectToServer();
        (void)QTest::qWaitFor([&] { return client->state() == nats::State::Connected; }, 10'000);
        return client;
    }

private Q_SLOTS:
    void initTestCase()
    {
        NatsServerOptions options;
        options.config = twoUsers();
        m_server = std::make_unique<NatsServer>(options);
        START_SERVER(*m_server);
    }

    void init()
    {
        m_sender = connected(optionsFor(*m_server));
        m_listener = connected(optionsFor(*m_server, {}, u"guest"_s, "guest-pw"));
        QCOMPARE(m_sender->state(), nats::State::Connected);
        QCOMPARE(m_listener->state(), nats::State::Connected);
    }

    void cleanup()
    {
        m_sender.reset();
        m_listener.reset();
    }

    void hearsWhole()
    {
        Heard heard;
        MessageTap tap(*m_listener, heard.taker());
        tap.setPatterns({"open.>"});
        QVERIFY(settled(*m_listener));
        QVERIFY(m_sender->publish("open.a.b", "hello", {{"unit", "cam-1"}, {"unit", "cam-2"}},
                                  "open.reply"));
        publish(1, "closed.x"); // not listened to
        QTRY_COMPARE(heard.messages.size(), 1u);
        const store::TapMessage &message = heard.messages[0];
        QCOMPARE(message.pattern, "open.>"_ba);
        QCOMPARE(message.subject, "open.a.b"_ba);
        QCOMPARE(message.reply, "open.reply"_ba);
        QCOMPARE(message.payload, "hello"_ba);
        QCOMPARE(message.payloadSize, 5);
        QVERIFY(message.size > 5); // with its headers
        QCOMPARE(message.headers.size(), 2);
        QCOMPARE(message.headers[1].first, "unit"_ba);
        QCOMPARE(message.headers[1].second, "cam-2"_ba);
        QVERIFY(message.receivedNs > 0);
        QCOMPARE(heard.of("open.>").state, TapPattern::Listening);
        QCOMPARE(heard.of("open.>").received, 1u);
        QCOMPARE(heard.of("open.>").receivedBytes, quint64(message.size));
    }

    void severalAtOnceAndFewer()
    {
        Heard heard;
        MessageTap tap(*m_listener, heard.taker());
        tap.setPatterns({"open.a", "open.*"});
        QVERIFY(settled(*m_listener));
        publish(1); // both match: each brings it
        QTRY_COMPARE(heard.messages.size(), 2u);
        tap.setPatterns({"open.*"});
        QVERIFY(settled(*m_listener));
        publish(1);
        QTRY_COMPARE(heard.messages.size(), 3u);
        QCOMPARE(heard.patterns.size(), 1u);
        QCOMPARE(heard.of("open.*").received, 2u); // its count has gone on
        tap.setPatterns({});
        QCOMPARE(heard.of("open.*").state, TapPattern::Ended);
        publish(1);
        QCOMPARE(heard.messages.size(), 3u);
    }

    void saysWhatIsDenied()
    {
        Heard heard;
        MessageTap tap(*m_listener, heard.taker());
        tap.setPatterns({"secret.>", "open.>"});
        QTRY_COMPARE(heard.of("secret.>").state, TapPattern::Denied);
        QCOMPARE(heard.of("open.>").state, TapPattern::Listening);
        publish(1, "secret.a"_ba);
        publish(1);
        QTRY_COMPARE(heard.messages.size(), 1u);
        QCOMPARE(heard.messages[0].subject, "open.a"_ba);
    }

    void takesNoMoreThanTheRate()
    {
        Heard heard;
        MessageTap::Limits limits;
        limits.messagesPerSecond = 10;
        MessageTap tap(*m_listener, heard.taker(), limits);
        tap.setPatterns({"open.>"});
        QVERIFY(settled(*m_listener));
        publish(1000);
        QTRY_COMPARE(heard.of("open.>").received, 1000u);
        const auto shown = heard.messages.size();
        QVERIFY2(shown >= 10 && shown < 500, qPrintable(QString::number(shown)));
        QCOMPARE(shown + heard.of("open.>").overRate, 1000u);
        // And goes on in the next second.
        QTRY_VERIFY_WITH_TIMEOUT((publish(1), heard.messages.size() > shown), 5000);
    }

    void takesNoMoreBytesThanTheRate()
    {
        Heard heard;
        MessageTap::Limits limits;
        limits.bytesPerSecond = 10'000;
        MessageTap tap(*m_listener, heard.taker(), limits);
        tap.setPatterns({"open.>"});
        QVERIFY(settled(*m_listener));
        publish(50, "open.a"_ba, QByteArray(4000, 'x'));
        QTRY_COMPARE(heard.of("open.>").received, 50u);
        QVERIFY(heard.messages.size() >= 2);
        QCOMPARE(heard.messages.size() + heard.of("open.>").overRate, 50u);
        QVERIFY(heard.of("open.>").overRate > 0);
    }

    void waitsUntilItsBatchesAreTaken()
    {
        Heard heard;
        heard.hold = true;
        MessageTap::Limits limits;
        limits.maxBatches = 2;
        MessageTap tap(*m_listener, heard.taker(), limits);
        tap.setPatterns({"open.>"});
        QVERIFY(settled(*m_listener));
        for (int i = 0; i < 5; ++i) {
            publish(1);
            tap.flush();
        }
        QCOMPARE(heard.messages.size(), 2u);
        QCOMPARE(heard.of("open.>").overRate, 3u);
        heard.held.clear();
        tap.flush(); // sees that they have been taken
        publish(1);
        QTRY_COMPARE(heard.messages.size(), 3u);
    }

    void cutsLargeBodies()
    {
        Heard heard;
        MessageTap tap(*m_listener, heard.taker());
        tap.setPatterns({"open.>"});
        QVERIFY(settled(*m_listener));
        publish(1, "open.a"_ba, QByteArray(500'000, 'x'));
        QTRY_COMPARE(heard.messages.size(), 1u);
        QCOMPARE(heard.messages[0].payload.size(), MessageTap::Limits().maxBodyBytes);
        QCOMPARE(heard.messages[0].payloadSize, 500'000);
        QVERIFY(heard.messages[0].isCut());
    }

    void goesOnAfterAnOutage()
    {
        Heard heard;
        MessageTap tap(*m_listener, heard.taker());
        tap.setPatterns({"open.>"});
        QTRY_COMPARE(heard.of("open.>").state, TapPattern::Listening);
        m_server->kill();
        QTRY_COMPARE_WITH_TIMEOUT(heard.of("open.>").state, TapPattern::Waiting, 10'000);
        START_SERVER(*m_server);
        QTRY_COMPARE_WITH_TIMEOUT(heard.of("open.>").state, TapPattern::Listening, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_sender->state(), nats::State::Connected, 20'000);
        QVERIFY(settled(*m_listener));
        publish(1);
        QTRY_COMPARE(heard.messages.size(), 1u);
    }

    /// Through the threads, and into no log: bodies may be secret.
    void throughASession()
    {
        app::Options options;
        options.url = m_server->webSocketUrl();
        options.user = u"console"_s;
        options.unitId = u"console-under-test"_s;
        const auto password = std::make_shared<app::PasswordSource>();
        password->set("s3cret");
        app::Session session(options, password);
        session.start();
        QTRY_COMPARE_WITH_TIMEOUT(session.link().state, nats::State::Connected, 10'000);
        session.setTap({"open.>"});
        const auto state = [&] {
            const auto &patterns = session.site().tap.patterns();
            return patterns.empty() ? TapPattern::Ended : patterns.front().state;
        };
        QTRY_COMPARE_WITH_TIMEOUT(state(), TapPattern::Listening, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            (publish(1, "open.a", "hush-hush"), !session.site().tap.rows().empty()), 10'000);
        QCOMPARE(session.site().tap.rows().front().message.payload, "hush-hush"_ba);
        for (const store::Activity &line : session.site().activity.lines())
            QVERIFY(!line.text.contains(u"hush"_s) && !line.who.contains(u"hush"_s));
        QVERIFY(!m_server->log().contains(u"hush"_s));
        session.setTap({});
        QTRY_COMPARE_WITH_TIMEOUT(state(), TapPattern::Ended, 10'000);
        session.clearTap();
        QVERIFY(session.site().tap.rows().empty());
    }

private:
    std::unique_ptr<NatsServer> m_server;
    std::unique_ptr<Client> m_sender;
    std::unique_ptr<Client> m_listener;
};

QTEST_GUILESS_MAIN(TestMessageTap)
#include "tst_message_tap.moc"
