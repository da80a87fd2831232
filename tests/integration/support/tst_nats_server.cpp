// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/nats_server.h"
#include "tests/support/test_certificates.h"

#include <QSslCertificate>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::test;

/// The tools of the other tests, against the real programs.
class TestNatsServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAndAnswers();
    void keepsItsPortsOverRestart();
    void badConfigurationSaysWhy();
    void certificatesAreWhatTheyClaim();
};

void TestNatsServer::startsAndAnswers()
{
    NatsServer server;
    const Result<void> started = server.start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
    const Result<QByteArray> varz = server.monitor("/varz"_ba);
    QVERIFY2(varz, qPrintable(varz ? QString() : varz.error().text));
    QVERIFY(varz->contains("\"test-hub\""));
    server.stop();
    QVERIFY(!server.isRunning());
}

void TestNatsServer::keepsItsPortsOverRestart()
{
    NatsServer server;
    QVERIFY(server.start());
    const QUrl url = server.webSocketUrl();
    const qint64 pid = server.pid();
    server.kill();
    QVERIFY(!server.isRunning());
    QVERIFY(server.start());
    QCOMPARE(server.webSocketUrl(), url);
    QCOMPARE_NE(server.pid(), pid);
}

void TestNatsServer::badConfigurationSaysWhy()
{
    NatsServerOptions options;
    options.config = u"no_such_setting: 1"_s;
    NatsServer server(options);
    const Result<void> started = server.start();
    QVERIFY(!started);
    QVERIFY2(started.error().text.contains("no_such_setting"_L1), qPrintable(started.error().text));
}

void TestNatsServer::certificatesAreWhatTheyClaim()
{
    const Result<TestCertificates> made = TestCertificates::create();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
    const auto load = [](const QString &path) { return QSslCertificate::fromPath(path).value(0); };
    const QSslCertificate ca = load(made->caFile());
    QVERIFY(ca.isSelfSigned());
    QCOMPARE(load(made->good().certificate).issuerDisplayName(), ca.subjectDisplayName());
    QVERIFY(load(made->good().certificate)
                .subjectAlternativeNames()
                .contains(QSsl::DnsEntry, u"localhost"_s));
    QVERIFY(!load(made->wrongHost().certificate)
                 .subjectAlternativeNames()
                 .contains(QSsl::DnsEntry, u"localhost"_s));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(load(made->expired().certificate).expiryDate() < now);
    QVERIFY(load(made->notYetValid().certificate).effectiveDate() > now);
    QCOMPARE_NE(load(made->fromOtherCa().certificate).issuerDisplayName(), ca.subjectDisplayName());
}

QTEST_GUILESS_MAIN(TestNatsServer)
#include "tst_nats_server.moc"
