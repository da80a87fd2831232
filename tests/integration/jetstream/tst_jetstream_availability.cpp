// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/jetstream/jetstream_fixture.h"

#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::nats::jetstream;
using namespace nunect::test;

/// JetStream that is not there, is not for us, or is elsewhere.
class TestJetStreamAvailability : public JetStreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void noJetStreamOnTheServer();
    void noJetStreamForTheAccount();
    void forbiddenApi();
    void withoutConnection();
    void inADomain();
    void noCallbackAfterItsEnd();
};

void TestJetStreamAvailability::noJetStreamOnTheServer()
{
    NatsServerOptions options = JetStreamSite::serverOptions();
    options.jetStream = false;
    JetStreamSite site(options);
    QCOMPARE(site.start(), QString());
    const auto info = await<AccountInfo>([&](auto done) { site.jetStream->accountInfo(done); });
    QVERIFY(!info);
    QCOMPARE(info.error().kind, JetStreamError::Unavailable);
    QCOMPARE(info.error().request, ErrorCode::NoResponders);
}

void TestJetStreamAvailability::noJetStreamForTheAccount()
{
    NatsServerOptions options;
    options.jetStream = true;
    options.config = uR"(accounts {
        WITH { jetstream: enabled, users: [{user: with, password: pw}] }
        WITHOUT { users: [{user: console, password: s3cret}] }
    })"_s;
    JetStreamSite site(options);
    QCOMPARE(site.start(), QString());
    const auto info = await<AccountInfo>([&](auto done) { site.jetStream->accountInfo(done); });
    QVERIFY(!info);
    QCOMPARE(info.error().kind, JetStreamError::Unavailable);
    QVERIFY(info.error().text.contains("not enabled"_L1));
}

void TestJetStreamAvailability::forbiddenApi()
{
    Client guest(optionsFor(m_site->server, {}, u"guest"_s, "guest-pw"_ba));
    JetStream forbidden(&guest);
    guest.connectToServer();
    QTRY_COMPARE(guest.state(), State::Connected);
    const auto info = await<AccountInfo>([&](auto done) { forbidden.accountInfo(done); });
    QVERIFY(!info);
    QCOMPARE(info.error().kind, JetStreamError::NoAnswer);
    QCOMPARE(info.error().request, ErrorCode::PermissionDenied);
}

void TestJetStreamAvailability::withoutConnection()
{
    m_site->client->close();
    const auto info = await<AccountInfo>([&](auto done) { js().accountInfo(done); });
    QVERIFY(!info);
    QCOMPARE(info.error().kind, JetStreamError::NoAnswer);
    QCOMPARE(info.error().request, ErrorCode::Disconnected);
}

void TestJetStreamAvailability::inADomain()
{
    QTemporaryDir store;
    NatsServerOptions options;
    options.config
        = twoUsers() + u"\njetstream { store_dir: \"%1\", domain: \"site\" }\n"_s.arg(store.path());
    JetStreamSite site(options);
    QCOMPARE(site.start(), QString());
    JetStream domain(site.client.get(), {u"site"_s, 5s});
    QCOMPARE(domain.apiSubject("INFO"_ba), "$JS.site.API.INFO"_ba);
    const auto info = await<AccountInfo>([&](auto done) { domain.accountInfo(done); });
    VERIFY_REPLY(info);
    QCOMPARE(info->domain, u"site"_s);
    VERIFY_REPLY(createStream(domain, streamOf(u"A"_s)));
    const auto ack = publish(domain, "A.x"_ba, "1"_ba);
    VERIFY_REPLY(ack);
    QCOMPARE(ack->domain, u"site"_s);
    JetStream nowhere(site.client.get(), {u"elsewhere"_s, 5s});
    const auto none = await<AccountInfo>([&](auto done) { nowhere.accountInfo(done); });
    QVERIFY(!none);
    QCOMPARE(none.error().kind, JetStreamError::Unavailable);
}

void TestJetStreamAvailability::noCallbackAfterItsEnd()
{
    auto shortLived = std::make_unique<JetStream>(m_site->client.get());
    int calls = 0;
    shortLived->accountInfo([&calls](const Reply<AccountInfo> &) { ++calls; });
    shortLived->streamInfo(u"a.b"_s, [&calls](const Reply<StreamInfo> &) { ++calls; });
    shortLived.reset();
    VERIFY_REPLY(await<AccountInfo>([&](auto done) { js().accountInfo(done); }));
    QCOMPARE(calls, 0);
}

QTEST_GUILESS_MAIN(TestJetStreamAvailability)
#include "tst_jetstream_availability.moc"
