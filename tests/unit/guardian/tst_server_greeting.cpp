// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/server_greeting.h"

#include <QElapsedTimer>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;

class TestServerGreeting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses();
    void refusesOthers_data();
    void refusesOthers();
    void nobodyListens();
    void listenerSaysNothing();
    void lineComesInPieces();
    void unknownHost();
};

/// A listener on a port of its own on 127.0.0.1.
class Listener
{
public:
    Listener()
        : m_fd(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_fd, generic, size) != 0 || ::listen(m_fd, 5) != 0)
            qFatal("cannot listen");
        ::getsockname(m_fd, generic, &size);
        m_port = ntohs(address.sin_port);
    }
    ~Listener() { close(); }

    quint16 port() const { return m_port; }
    int accept() const { return ::accept(m_fd, nullptr, nullptr); }
    void close()
    {
        if (m_fd >= 0)
            ::close(std::exchange(m_fd, -1));
    }

private:
    int m_fd;
    quint16 m_port = 0;
};

void TestServerGreeting::parses()
{
    const Result<ServerGreeting> named = parseGreeting(
        "INFO {\"server_id\":\"NAB\",\"server_name\":\"hub\",\"tls_required\":true} \r\n");
    QVERIFY(named);
    QCOMPARE(named->identity, (contract::ServerIdentity{u"hub"_s, u"NAB"_s}));
    QVERIFY(named->wantsTls);
    const Result<ServerGreeting> unnamed = parseGreeting("INFO {\"server_id\":\"NAB\"}\r\n");
    QVERIFY(unnamed);
    QCOMPARE(unnamed->identity.name, u"NAB"_s);
    QVERIFY(!unnamed->wantsTls);
}

void TestServerGreeting::refusesOthers_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another program") << "SSH-2.0-OpenSSH_9.2\r\n"_ba;
    QTest::newRow("no JSON") << "INFO hub\r\n"_ba;
    QTest::newRow("no object") << "INFO []\r\n"_ba;
    QTest::newRow("no ID") << "INFO {\"server_name\":\"hub\"}\r\n"_ba;
    QTest::newRow("wrong type") << "INFO {\"server_id\":1}\r\n"_ba;
    QTest::newRow("cut") << "INFO {\"server_id\":\"NA"_ba;
}

void TestServerGreeting::refusesOthers()
{
    QFETCH(QByteArray, line);
    const Result<ServerGreeting> greeting = parseGreeting(line);
    QVERIFY(!greeting);
    QCOMPARE(greeting.error().text, u"what answers there is no NATS server"_s);
}

void TestServerGreeting::nobodyListens()
{
    Listener listener;
    listener.close();
    const Result<ServerGreeting> greeting = readGreeting(u"127.0.0.1"_s, listener.port(), 5s);
    QVERIFY(!greeting);
    QCOMPARE(greeting.error().text, u"connection refused"_s);
}

void TestServerGreeting::listenerSaysNothing()
{
    const Listener listener;
    QElapsedTimer time;
    time.start();
    const Result<ServerGreeting> greeting = readGreeting(u"127.0.0.1"_s, listener.port(), 200ms);
    QVERIFY(!greeting);
    QCOMPARE(greeting.error().text, u"the server does not answer"_s);
    QVERIFY(time.elapsed() >= 200 && time.elapsed() < 10000);
}

void TestServerGreeting::lineComesInPieces()
{
    const Listener listener;
    std::thread server([&listener] {
        const int fd = listener.accept();
        for (const char c : "INFO {\"server_id\":\"NAB\",\"server_name\":\"hub\"}\r\n"_ba)
            (void)!::write(fd, &c, 1);
        char rest = 0;
        (void)!::read(fd, &rest, 1); // until the other side has read all and closed
        ::close(fd);
    });
    const Result<ServerGreeting> greeting = readGreeting(u"127.0.0.1"_s, listener.port(), 10s);
    server.join();
    QVERIFY2(greeting, qPrintable(greeting ? QString() : greeting.error().text));
    QCOMPARE(greeting->identity.name, u"hub"_s);
}

void TestServerGreeting::unknownHost()
{
    const Result<ServerGreeting> greeting = readGreeting(u"no such host"_s, 4222, 1s);
    QVERIFY(!greeting);
    QVERIFY2(greeting.error().text.startsWith("the host name cannot be found"_L1),
             qPrintable(greeting.error().text));
}

QTEST_GUILESS_MAIN(TestServerGreeting)
#include "tst_server_greeting.moc"
