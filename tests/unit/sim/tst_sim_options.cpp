// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/sim/burst.h"
#include "tests/sim/open_files.h"
#include "tests/sim/options.h"

#include "core/contract/messages.h"
#include "core/util/timestamp.h"

#include <QTemporaryDir>
#include <QTest>

using namespace nunect;
using namespace nunect::sim;
using namespace Qt::Literals::StringLiterals;

static std::variant<Options, EarlyExit> parse(QStringList arguments,
                                              const QByteArray &password = {})
{
    arguments.prepend(u"nunect-sim"_s);
    return parseOptions(arguments, [password](const char *name) {
        return QByteArrayView(name) == "NUNECT_SIM_PASSWORD" ? password : QByteArray();
    });
}

class TestSimOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        writeFile(u"logins"_s, "# who\n\none:first-secret\ntwo:second:secret\n");
        writeFile(u"no-colon"_s, "one:first-secret\nnonsense\n");
        writeFile(u"empty"_s, "# nobody\n");
    }

    void takesAll()
    {
        const auto parsed = parse({u"--url"_s,         u"wss://hub.example:8443"_s,
                                   u"--user"_s,        u"unit"_s,
                                   u"--units"_s,       u"10000"_s,
                                   u"--connections"_s, u"50"_s,
                                   u"--churn"_s,       u"6"_s,
                                   u"--faults"_s,      u"7"_s,
                                   u"--seed"_s,        u"8"_s,
                                   u"--seconds"_s,     u"9"_s,
                                   u"--rate"_s,        u"10"_s,
                                   u"--subject"_s,     u"ops.x"_s,
                                   u"--burst"_s,       u"500000"_s,
                                   u"--logins"_s,      m_dir.filePath(u"logins"_s)},
                                  "secret");
        QVERIFY(std::holds_alternative<Options>(parsed));
        const auto &options = std::get<Options>(parsed);
        QCOMPARE(options.client.url, QUrl(u"wss://hub.example:8443"_s));
        QCOMPARE(options.site.units, 10'000);
        QCOMPARE(options.site.connections, 50);
        QCOMPARE(options.site.churn, 6);
        QCOMPARE(options.site.faults, 7);
        QCOMPARE(options.site.seed, 8U);
        QCOMPARE(options.seconds, 9);
        QCOMPARE(options.rate, 10);
        QCOMPARE(options.subject, "ops.x");
        QCOMPARE(options.burst, 500'000);
        QCOMPARE(options.client.credentials()->description(), u"user \"unit\""_s);
        QCOMPARE(options.cells, QList{options.client.url});
        QCOMPARE(options.logins.size(), 2);
        QCOMPARE(options.logins[1].user, u"two"_s);
        QCOMPARE(options.logins[1].credentials()->description(), u"user \"two\""_s);
    }

    void takesMoves()
    {
        const auto parsed
            = parse({u"--url"_s, u"wss://leaf1:8443"_s, u"--url"_s, u"wss://leaf2:8443"_s,
                     u"--moves"_s, u"12"_s, u"--ping-pong"_s, u"25"_s, u"--domain"_s, u"demo"_s,
                     u"--inbox-prefix"_s, u"_INBOX.unit"_s});
        QVERIFY(std::holds_alternative<Options>(parsed));
        const auto &options = std::get<Options>(parsed);
        QCOMPARE(options.cells, (QList{QUrl(u"wss://leaf1:8443"_s), QUrl(u"wss://leaf2:8443"_s)}));
        QCOMPARE(options.client.url, options.cells.first());
        QCOMPARE(options.site.cells, 2);
        QCOMPARE(options.site.moves, 12);
        QCOMPARE(options.site.pingPong, 0.25);
        QCOMPARE(options.domain, u"demo"_s);
        QCOMPARE(options.client.inboxPrefix, "_INBOX.unit");
    }

    void takesUrl_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url : {"wss://hub", "wss://hub.example:8443", "wss://10.77.254.1:8443",
                                "wss://[fd00::1]:8443", "wss://hub.example/nats", "ws://localhost",
                                "ws://127.0.0.1:4223", "ws://127.8.8.8:1", "ws://[::1]:4223"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }

    void takesUrl()
    {
        QFETCH(QString, url);
        const auto parsed = parse({u"--url"_s, url});
        const auto *early = std::get_if<EarlyExit>(&parsed);
        QVERIFY2(!early, early ? qPrintable(early->text) : "");
        QCOMPARE(std::get<Options>(parsed).client.url, QUrl(url));
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, QStringList arguments, const QString &words) {
            if (!arguments.contains(u"--url"_s))
                arguments += {u"--url"_s, u"ws://127.0.0.1:1"_s};
            QTest::newRow(name) << arguments << words;
        };
        QTest::newRow("no URL") << QStringList() << u"--url is needed"_s;
        const QString noUrl = u"is no URL of a server"_s;
        row("empty URL", {u"--url"_s, QString()}, noUrl);
        row("other scheme", {u"--url"_s, u"http://hub"_s}, noUrl);
        row("no scheme", {u"--url"_s, u"hub.example:8443"_s}, noUrl);
        row("no host", {u"--url"_s, u"wss://:8443"_s}, noUrl);
        row("port 0", {u"--url"_s, u"wss://hub:0"_s}, noUrl);
        row("port too large", {u"--url"_s, u"wss://hub:65536"_s}, noUrl);
        row("blank", {u"--url"_s, u"wss://hub .example"_s}, noUrl);
        row("fragment", {u"--url"_s, u"wss://hub#1"_s}, noUrl);
        const QString login = u"The URL holds a login"_s;
        row("login in URL", {u"--url"_s, u"wss://u:hush@hub"_s}, login);
        row("login without scheme", {u"--url"_s, u"u:hush@hub:8443"_s}, login);
        row("login in no URL", {u"--url"_s, u"wss://u:hush@hub:port"_s}, login);
        row("login without host", {u"--url"_s, u"wss://u:hush@"_s}, login);
        row("in the clear", {u"--url"_s, u"ws://hub.example"_s}, u"in the clear"_s);
        row("all addresses in the clear", {u"--url"_s, u"ws://0.0.0.0:80"_s}, u"in the clear"_s);
        row("as if loopback", {u"--url"_s, u"ws://localhost.example"_s}, u"in the clear"_s);
        row("one of two", {u"--url"_s, u"wss://leaf1"_s, u"--url"_s, u"leaf2"_s}, noUrl);
        row("twice", {u"--url"_s, u"wss://leaf1"_s, u"--url"_s, u"wss://leaf1"_s}, u"twice"_s);
        row("nowhere to move", {u"--moves"_s, u"1"_s}, u"--moves needs servers"_s);
        row("two without moves", {u"--url"_s, u"wss://leaf1"_s, u"--url"_s, u"wss://leaf2"_s},
            u"of no use without --moves"_s);
        row("to and fro without moves", {u"--ping-pong"_s, u"5"_s}, u"of no use without --moves"_s);
        row("more than all", {u"--ping-pong"_s, u"101"_s}, u"--ping-pong takes"_s);
        row("no inbox", {u"--inbox-prefix"_s, u"_INBOX.>"_s}, u"is no prefix of inboxes"_s);
        row("unknown flag", {u"--unit"_s, u"1"_s}, u"unit"_s);
        row("stray word", {u"fast"_s}, u"'fast' is not understood"_s);
        row("no number", {u"--units"_s, u"many"_s}, u"--units takes a whole number"_s);
        row("negative", {u"--churn"_s, u"-1"_s}, u"--churn takes"_s);
        row("too many", {u"--units"_s, u"100001"_s}, u"from 0 to 100000"_s);
        row("no password", {u"--user"_s, u"unit"_s}, u"No password for user 'unit'"_s);
        row("no user", {u"--password-file"_s, u"x"_s}, u"without --user"_s);
        row("no CA", {u"--ca"_s, u"/nowhere.pem"_s}, u"'/nowhere.pem' cannot be read"_s);
        row("wildcard", {u"--subject"_s, u"ops.>"_s}, u"'ops.>' is no subject"_s);
        row("nothing", {u"--units"_s, u"0"_s}, u"nothing to do"_s);
        row("no logins", {u"--logins"_s, u"/nowhere"_s}, u"'/nowhere' cannot be read"_s);
        row("no colon", {u"--logins"_s, m_dir.filePath(u"no-colon"_s)}, u"line 2"_s);
        row("empty logins", {u"--logins"_s, m_dir.filePath(u"empty"_s)}, u"holds none"_s);
    }

    void refuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const auto parsed = parse(arguments);
        QVERIFY(std::holds_alternative<EarlyExit>(parsed));
        const auto &early = std::get<EarlyExit>(parsed);
        QCOMPARE(early.code, 2);
        QVERIFY2(early.text.contains(words), qPrintable(early.text));
        QVERIFY2(!early.text.contains(u"hush") && !early.text.contains(u"secret"),
                 qPrintable(early.text));
    }

    void helpNamesEverything()
    {
        const auto parsed = parse({u"--help"_s});
        const auto &early = std::get<EarlyExit>(parsed);
        QCOMPARE(early.code, 0);
        for (const QString &word : {u"Usage: nunect-sim --url URL"_s, u"NUNECT_SIM_PASSWORD"_s,
                                    u"--burst"_s, u"--logins"_s, u"--moves"_s, u"--ping-pong"_s})
            QVERIFY2(early.text.contains(word), qPrintable(early.text));
    }

    void connectionsFitIntoOpenFiles()
    {
        QCOMPARE(socketsThatFit(200, 22, 20'000), 200);
        QCOMPARE(socketsThatFit(50'000, 22, 20'000), 20'000 - 22 - 32);
        QCOMPARE(socketsThatFit(10, 1, 20), 0);
        QVERIFY(raiseOpenFiles() >= 256);
    }

    void burstsAreMetrics()
    {
        SiteOptions site;
        site.units = 1000;
        const auto operations = metricOperations(SiteModel(site), nowNs());
        QCOMPARE(operations.size(), 256);
        for (const QByteArray &operation : operations) {
            const qsizetype body = operation.lastIndexOf("\r\n\r\n") + 4;
            QVERIFY(operation.startsWith("HPUB ops.metric.rtt."));
            QVERIFY(contract::decodeRtt(operation.sliced(body).chopped(2)));
        }
    }

private:
    void writeFile(const QString &name, const QByteArray &text)
    {
        QFile file(m_dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QTemporaryDir m_dir;
};

QTEST_APPLESS_MAIN(TestSimOptions)
#include "tst_sim_options.moc"
