// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/hub_url.h"

#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

class TestHubUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asItIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url"); // empty: it is refused
        QTest::newRow("host") << u" hub.example "_s << u"wss://hub.example:8443"_s;
        QTest::newRow("host and port") << u"hub.example:443"_s << u"wss://hub.example:443"_s;
        QTest::newRow("IPv6") << u"[::1]:9443"_s << u"wss://[::1]:9443"_s;
        QTest::newRow("nunect") << u"nunect://hub.example"_s << u"wss://hub.example:8443"_s;
        QTest::newRow("nunect, port") << u"nunect://hub:1/"_s << u"wss://hub:1/"_s;
        // Whoever writes wss means its port: a proxy's, perhaps.
        QTest::newRow("wss") << u"wss://hub.example/nats"_s << u"wss://hub.example/nats"_s;
        QTest::newRow("ws to this machine") << u"ws://127.0.0.1:8080"_s << u"ws://127.0.0.1:8080"_s;
        QTest::newRow("ws elsewhere") << u"ws://hub.example"_s << QString();
        QTest::newRow("nats") << u"nats://hub.example:4222"_s << QString();
        QTest::newRow("https") << u"https://hub.example"_s << QString();
        QTest::newRow("nothing") << u"  "_s << QString();
        QTest::newRow("a sentence") << u"the hub"_s << QString();
        QTest::newRow("a login") << u"me:geheim@hub"_s << QString();
    }

    void asItIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        const auto read = parseTypedHubUrl(typed);
        QCOMPARE(read ? read->toString() : QString(), url);
        QVERIFY(read || !read.error().text.contains(u"geheim"_s));
    }

    void parses()
    {
        QVERIFY(!parseHubUrl(u"hub.example"_s)); // typed addresses only
        QCOMPARE(parseMonitorUrl(u"https://hub:8444"_s)->port(), 8444);
        QVERIFY(!parseMonitorUrl(u"http://hub:8222"_s));
        QVERIFY(parseMonitorUrl(u"http://localhost:8222"_s));
    }

    void repeatsNoLogin()
    {
        for (const QString &text : {u"me:geheim@hub"_s, u"wss:/me:geheim@hub"_s, u"geheim@"_s}) {
            for (const auto &read : {parseHubUrl(text), parseMonitorUrl(text)}) {
                QVERIFY(!read);
                QVERIFY2(!read.error().text.contains(u"geheim"_s), qPrintable(read.error().text));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHubUrl)
#include "tst_hub_url.moc"
