// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "monitoring_fixture.h"

#include "tests/support/free_port.h"
#include "tests/support/test_certificates.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::app;
using namespace nunect::test;
using store::Endpoint;

/// Says the same to every request, or nothing; to one for VARZ something else, if there is that.
class StubbornServer : public QTcpServer
{
public:
    explicit StubbornServer(const QByteArray &answer, const QByteArray &varz = {})
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, answer, varz] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, answer, varz] {
                const bool isVarz = socket->readAll().contains("/varz");
                if (!answer.isEmpty()) {
                    socket->write(isVarz && !varz.isEmpty() ? varz : answer);
                    socket->disconnectFromHost();
                }
            });
        });
    }

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort())); }
};

/// Monitoring ports that speak TLS, and those that do not speak as they should.
class TestHttpsSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto certificates = TestCertificates::create();
        QVERIFY2(certificates, certificates ? "" : qPrintable(certificates.error().text));
        m_certificates = *certificates;
        for (const CertificateFiles &files :
             {m_certificates->good(), m_certificates->wrongHost(), m_certificates->expired(),
              m_certificates->selfSigned()}) {
            NatsServerOptions options;
            options.certificateFile = files.certificate;
            options.keyFile = files.key;
            options.clientTls = true;
            options.monitoringTls = true;
            options.config = siteAccounts();
            m_servers.push_back(std::make_unique<NatsServer>(options));
            START_SERVER(*m_servers.back());
        }
    }

    void cleanupTestCase() { m_servers.clear(); }

    void allEndpointsWithThePrivateCa()
    {
        nats::Client away(optionsFor(*m_servers[0]));
        Watch watch(away, {{m_servers[0]->monitoringUrl()}, withCa(m_certificates->caFile()), {}});
        watch.poller.setDemand(allEndpoints());
        for (const Endpoint endpoint : allEndpoints()) {
            TRY_ROUND(watch, endpoint, true);
            const auto round = *watch.round(endpoint);
            QVERIFY2(round.problem.isEmpty(), qPrintable(round.problem));
            QCOMPARE(round.answered.size(), 1u);
            QCOMPARE(round.feed, store::MonitoringFeed::Https);
        }
        QVERIFY(watch.all<store::DecodeFailure>().empty());
    }

    void refusedWithWords_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<QString>("ca");
        QTest::addColumn<QString>("words");

        const QString ca = m_certificates->caFile();
        const QUrl good = m_servers[0]->monitoringUrl();
        QTest::newRow("wrong CA") << good << m_certificates->otherCaFile()
                                  << u"is not signed by the CA in"_s;
        QTest::newRow("system's CAs") << good << QString() << u"that this machine trusts"_s;
        QTest::newRow("no CA file") << good << u"/does/not/exist.pem"_s << u"Cannot read the CA"_s;
        QTest::newRow("wrong host")
            << m_servers[1]->monitoringUrl() << ca << u"is for other.example"_s;
        QTest::newRow("expired") << m_servers[2]->monitoringUrl() << ca << u"expired on"_s;
        QTest::newRow("self-signed") << m_servers[3]->monitoringUrl() << ca << u"self-signed"_s;
        QUrl refused = good;
        refused.setPort(freePort());
        QTest::newRow("nobody listens") << refused << ca << u"refuses the connection"_s;
        QTest::newRow("no such host")
            << QUrl(u"https://no-such-host.invalid:8444"_s) << ca << u"no host"_s;
        QUrl plain = good;
        plain.setScheme(u"http"_s);
        QTest::newRow("no TLS to a TLS port") << plain << ca << u"HTTP status 400"_s;
        QUrl natsPort = good;
        natsPort.setPort(m_servers[0]->port());
        QTest::newRow("TLS to a NATS port") << natsPort << ca << u"TLS with 127.0.0.1"_s;
        QUrl elsewhere = good;
        elsewhere.setPath(u"/elsewhere"_s);
        QTest::newRow("wrong path") << elsewhere << ca << u"HTTP status 404"_s;
    }

    void refusedWithWords()
    {
        QFETCH(QUrl, url);
        QFETCH(QString, ca);
        expectProblem(url, ca, Endpoint::Varz);
    }

    void answersThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << QByteArray() << u"did not answer to /varz in time"_s;
        QTest::newRow("no HTTP") << "SSH-2.0-OpenSSH\r\n"_ba << u"127.0.0.1"_s;
        QTest::newRow("no JSON") << "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"_ba
                                 << u"not JSON"_s;
        QTest::newRow("no VARZ") << "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"_ba
                                 << u"127.0.0.1:"_s;
        QTest::newRow("too large")
            << "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n{"_ba << u"larger than"_s;
        QTest::newRow("cut short")
            << "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"a\""_ba << u"127.0.0.1:"_s;
        QTest::newRow("redirect") << "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n"
                                     "Content-Length: 0\r\n\r\n"_ba
                                  << u"HTTP status 302"_s;
        QTest::newRow("wants a login")
            << "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"_ba << u"HTTP status 401"_s;
    }

    void answersThatAreNone()
    {
        QFETCH(QByteArray, answer);
        StubbornServer server(answer);
        expectProblem(server.url(), {}, Endpoint::Varz);
        if (!QTest::currentTestFailed())
            expectProblem(server.url(), {}, Endpoint::Healthz); // which asks for VARZ first
    }

    void oneThatIsNotHealthyHasAnswered()
    {
        StubbornServer server(
            "HTTP/1.1 503 Service Unavailable\r\n\r\n{\"status\":\"unavailable\",\"error\":\"ill\"}"_ba,
            "HTTP/1.1 200 OK\r\n\r\n{\"server_id\":\"S1\",\"server_name\":\"one\"}"_ba);
        nats::Client away(optionsFor(*m_servers[0]));
        Watch watch(away, {{server.url()}, {}, {}});
        watch.poller.setDemand({Endpoint::Healthz});
        TRY_ROUND(watch, Endpoint::Healthz, true);
        QCOMPARE(watch.round(Endpoint::Healthz)->answered, std::vector<QString>{u"S1"_s});
        const auto replies = watch.all<store::MonitoringReply>();
        QCOMPARE(replies.size(), 1u);
        QCOMPARE(replies[0].server.name, u"one"_s);
        QCOMPARE(std::get<domain::Healthz>(replies[0].data).error, u"ill"_s);
    }

    void oneThatIsAwayDoesNotKeepTheOthers()
    {
        QUrl refused = m_servers[0]->monitoringUrl();
        refused.setPort(freePort());
        nats::Client away(optionsFor(*m_servers[0]));
        Watch watch(
            away, {{refused, m_servers[0]->monitoringUrl()}, withCa(m_certificates->caFile()), {}});
        watch.poller.setDemand({Endpoint::Connz});
        TRY_ROUND(watch, Endpoint::Connz, true);
        const auto round = *watch.round(Endpoint::Connz);
        QCOMPARE(round.answered.size(), 1u);
        QCOMPARE(round.missing.size(), 1u);
        QCOMPARE(round.missing[0].name, u"127.0.0.1:%1"_s.arg(refused.port()));
        QCOMPARE(watch.all<store::ConnectionListing>().size(), 1u);
    }

private:
    static nats::TlsOptions withCa(const QString &file)
    {
        nats::TlsOptions tls;
        tls.caFile = file;
        return tls;
    }

    /// The words of the data row stand in the round's problem, and nobody has answered.
    void expectProblem(const QUrl &url, const QString &ca, Endpoint endpoint)
    {
        QFETCH(QString, words);
        nats::Client away(optionsFor(*m_servers[0]));
        Watch watch(away, {{url}, withCa(ca), {}});
        watch.poller.setDemand({endpoint});
        TRY_ROUND(watch, endpoint, true);
        const auto round = *watch.round(endpoint);
        QVERIFY(round.answered.empty());
        QVERIFY2(round.problem.contains(words), qPrintable(round.problem));
        QVERIFY(watch.all<store::MonitoringReply>().empty());
        QCOMPARE(round.missing.size(), 1u);
    }

    std::optional<TestCertificates> m_certificates;
    std::vector<std::unique_ptr<NatsServer>> m_servers;
};

QTEST_GUILESS_MAIN(TestHttpsSource)
#include "tst_https_source.moc"
