// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/env_file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;

class TestEnvFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void value_data();
    void value();
    void error_data();
    void error();
    void knowsWhereAValueStands();
    void unreadableFile();
};

void TestEnvFile::value_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("value"); // of KEY
    const auto row = [](const char *name, const char *content, const QString &value) {
        QTest::newRow(name) << QByteArray(content) << value;
    };
    row("plain", "KEY=value", u"value"_s);
    row("empty", "KEY=", QString());
    row("spaces round it", "  KEY=  value \t\n", u"value"_s);
    row("inner spaces", "KEY=a b", u"a b"_s);
    row("double quotes", "KEY=\" a b \"", u" a b "_s);
    row("single quotes", "KEY='a \"b\"'", u"a \"b\""_s);
    row("empty quotes", "KEY=\"\"", QString());
    row("quote inside", "KEY=it's", u"it's"_s);
    row("hash", "KEY=a#b # c", u"a#b # c"_s);
    row("equals", "KEY=a=b", u"a=b"_s);
    row("nothing is expanded", "KEY=$HOME`id`\\n", u"$HOME`id`\\n"_s);
    row("comments and blank lines", "# KEY=no\n\n   # also\nKEY=yes\n", u"yes"_s);
    row("last one counts", "KEY=a\nKEY=b", u"b"_s);
    row("CRLF", "KEY=value\r\nOTHER=x\r\n", u"value"_s);
    row("UTF-8", "KEY=\xc3\xbc", u"ü"_s);
    row("strangers are welcome", "NATS_WSS_PORT=8443\nanything_9=1\nKEY=v", u"v"_s);
}

void TestEnvFile::value()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, value);
    const Result<EnvFile> file = parseEnvFile(content, u".env"_s);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().text));
    QVERIFY(file->contains(u"KEY"_s));
    QCOMPARE(file->value(u"KEY"_s).value, value);
}

void TestEnvFile::error_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *content, const QString &error) {
        QTest::newRow(name) << QByteArray(content) << error;
    };
    row("no equals", "A=1\n\nsecret", u"a/.env:3: expected KEY=VALUE"_s);
    row("no key", "=secret", u"a/.env:1: expected KEY=VALUE"_s);
    row("space in key", "MY KEY=secret", u"a/.env:1: expected KEY=VALUE"_s);
    row("space before equals", "KEY =secret", u"a/.env:1: expected KEY=VALUE"_s);
    row("digit first", "1KEY=secret", u"a/.env:1: expected KEY=VALUE"_s);
    row("foreign letter in key", "K\xc3\x84Y=secret", u"a/.env:1: expected KEY=VALUE"_s);
    row("export", "export KEY=secret", u"a/.env:1: expected KEY=VALUE"_s);
    row("open quote", "A=1\nKEY=\"secret", u"a/.env:2: the value's quote is not closed"_s);
    row("lone quote", "KEY='", u"a/.env:1: the value's quote is not closed"_s);
    row("mixed quotes", "KEY='secret\"", u"a/.env:1: the value's quote is not closed"_s);
}

void TestEnvFile::error()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, error);
    const Result<EnvFile> file = parseEnvFile(content, u"a/.env"_s);
    QVERIFY(!file);
    QCOMPARE(file.error().text, error); // and nothing of the line's content
}

void TestEnvFile::knowsWhereAValueStands()
{
    for (const QString &name : {u"/etc/nunect.env"_s, u"/etc/%1/%2.env"_s}) {
        const Result<EnvFile> file = parseEnvFile("# one\nKEY=v\n"_ba, name);
        QVERIFY(file);
        QCOMPARE(file->value(u"KEY"_s).where, name + u":2"_s);
    }
}

void TestEnvFile::unreadableFile()
{
    QTemporaryDir dir;
    const Result<EnvFile> missing = readEnvFile(dir.filePath(u"none"_s));
    QVERIFY(!missing);
    QVERIFY2(missing.error().text.contains(dir.filePath(u"none"_s)),
             qPrintable(missing.error().text));
}

QTEST_GUILESS_MAIN(TestEnvFile)
#include "tst_env_file.moc"
