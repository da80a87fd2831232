// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/natscli_context.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::nats;

class TestNatscliContext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void folder();
    void noFolderIsNoContext();
    void listsContexts();
    void wrongNames_data();
    void wrongNames();
    void unknownNameSaysWhichThereAre();
    void urls_data();
    void urls();
    void unusableUrls_data();
    void unusableUrls();
    void userWaitsForPassword();
    void otherOptions();
    void badFiles_data();
    void badFiles();
    void notes_data();
    void notes();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QString write(const QString &name, const QByteArray &content);
    Result<NatscliContext> read(const QByteArray &json);

    std::unique_ptr<QTemporaryDir> m_dir; ///< the folder, and $NUNECT_TEST_DIR
};

void TestNatscliContext::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_dir->path()).mkdir(u"context"_s));
    qputenv("NUNECT_TEST_DIR", m_dir->path().toUtf8());
    write(u"secret"_s, "s3cret"_ba);
}

QString TestNatscliContext::write(const QString &name, const QByteArray &content)
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return file.fileName();
}

/// Writes \a json as the context "site", and reads it.
Result<NatscliContext> TestNatscliContext::read(const QByteArray &json)
{
    write(u"context/site.json"_s, json);
    return readNatscliContext(m_dir->path(), u"site"_s);
}

void TestNatscliContext::folder()
{
    QCOMPARE(natscliFolder(u"/etc/xdg"_s), u"/etc/xdg/nats"_s);
    QCOMPARE(natscliFolder(QString()), QDir::homePath() + u"/.config/nats"_s);
}

void TestNatscliContext::noFolderIsNoContext()
{
    QVERIFY(natscliContexts(u"/nowhere"_s).isEmpty());
    QVERIFY(selectedNatscliContext(u"/nowhere"_s).isEmpty());
    const auto context = readNatscliContext(u"/nowhere"_s, u"site"_s);
    QVERIFY(!context);
    QVERIFY2(context.error().text.contains("there are none"_L1), qPrintable(context.error().text));
}

void TestNatscliContext::listsContexts()
{
    for (const QString &name :
         {u"stage.json"_s, u"foh.json"_s, u"ngs.js.json"_s, u"notes.txt"_s, u"out..side.json"_s})
        write(u"context/"_s + name, "{}"_ba);
    write(u"context/empty.json"_s, {});
    QVERIFY(QDir(m_dir->path()).mkdir(u"context/folder.json"_s));
    QCOMPARE(natscliContexts(m_dir->path()), (QStringList{u"foh"_s, u"ngs.js"_s, u"stage"_s}));
    QVERIFY(selectedNatscliContext(m_dir->path()).isEmpty());
    write(u"context.txt"_s, " stage\n"_ba);
    QCOMPARE(selectedNatscliContext(m_dir->path()), u"stage"_s);
}

void TestNatscliContext::wrongNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("upwards") << u".."_s;
    QTest::newRow("dots") << u"a..b"_s;
    QTest::newRow("path") << u"a/b"_s;
    QTest::newRow("out of the folder") << u"../outside"_s;
}

void TestNatscliContext::wrongNames()
{
    QFETCH(QString, name);
    write(u"outside.json"_s, "{}"_ba);
    const auto context = readNatscliContext(m_dir->path(), name);
    QVERIFY(!context);
    QVERIFY2(context.error().text.contains(u"\"%1\" is no name"_s.arg(name)),
             qPrintable(context.error().text));
}

void TestNatscliContext::unknownNameSaysWhichThereAre()
{
    write(u"context/foh.json"_s, "{}"_ba);
    write(u"context/stage.json"_s, "{}"_ba);
    write(u"context.txt"_s, "stage"_ba);
    const auto context = readNatscliContext(m_dir->path(), u"site"_s);
    QVERIFY(!context);
    for (const QString &words :
         {u"\"site\""_s, m_dir->path(), u"there are foh, stage (stage is selected)"_s})
        QVERIFY2(context.error().text.contains(words), qPrintable(context.error().text));
}

void TestNatscliContext::urls_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QStringList>("urls");
    QTest::newRow("one") << "wss://hub:8443"_ba << QStringList{u"wss://hub:8443"_s};
    QTest::newRow("list") << " wss://a:1 ,wss://b:2/,, ws://c"_ba
                          << QStringList{u"wss://a:1"_s, u"wss://b:2"_s, u"ws://c"_s};
    QTest::newRow("path") << "wss://hub/nats"_ba << QStringList{u"wss://hub/nats"_s};
}

void TestNatscliContext::urls()
{
    QFETCH(QByteArray, url);
    QFETCH(QStringList, urls);
    const auto context = read(R"({"url":")"_ba + url + R"("})"_ba);
    QVERIFY2(context, context ? "" : qPrintable(context.error().text));
    QCOMPARE(context->urlProblem, QString());
    QStringList got{context->options.url.toString()};
    for (const QUrl &more : context->options.moreUrls)
        got += more.toString();
    QCOMPARE(got, urls);
}

void TestNatscliContext::unusableUrls_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("words");
    const QString empty = u"nats://localhost:4222. This client needs a WebSocket: wss://"_s;
    QTest::newRow("none") << R"({})"_ba << empty;
    QTest::newRow("empty") << R"({"url":" , "})"_ba << empty;
    QTest::newRow("nats") << R"({"url":"nats://hub:4222"})"_ba << u"nats://hub:4222 is not"_s;
    QTest::newRow("tls") << R"({"url":"wss://a:1,tls://hub:4"})"_ba << u"tls://hub:4 is not"_s;
    QTest::newRow("no scheme") << R"({"url":"hub:4222"})"_ba << u"nats://hub:4222 is not"_s;
    QTest::newRow("login") << R"({"url":"wss://me:s3cret@hub:1"})"_ba << u"Move that to 'user'"_s;
    QTest::newRow("token") << R"({"url":"wss://s3cret@hub:1"})"_ba << u"to 'token'"_s;
    QTest::newRow("no URL") << R"({"url":"wss://s3cret @hub"})"_ba << u"Write wss://HOST:PORT"_s;
    QTest::newRow("no host") << R"({"url":"wss://"})"_ba << u"Write wss://HOST:PORT"_s;
}

void TestNatscliContext::unusableUrls()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, words);
    const auto context = read(json);
    QVERIFY2(context, context ? "" : qPrintable(context.error().text));
    QVERIFY(context->options.url.isEmpty() && context->options.moreUrls.isEmpty());
    for (const QString &part : {words, path(u"context/site.json"_s), u"'url'"_s})
        QVERIFY2(context->urlProblem.contains(part), qPrintable(context->urlProblem));
    QVERIFY2(!context->urlProblem.contains("s3cret"_L1), qPrintable(context->urlProblem));
}

void TestNatscliContext::userWaitsForPassword()
{
    const auto without = read(R"({"user":"me"})"_ba);
    QVERIFY(without);
    QCOMPARE(without->user, u"me"_s);
    QVERIFY(!without->options.credentials);
    const auto with = read(R"({"user":"me","password":"pw"})"_ba);
    QVERIFY(with);
    QVERIFY(with->options.credentials);
}

void TestNatscliContext::otherOptions()
{
    const auto context = read(R"({"ca":"~/ca.pem","cert":"file://$NUNECT_TEST_DIR/c.pem",
        "key":"certs/k.pem","inbox_prefix":"_INBOX_me","jetstream_domain":"leaf-1"})"_ba);
    QVERIFY2(context, context ? "" : qPrintable(context.error().text));
    QCOMPARE(context->file, path(u"context/site.json"_s));
    QCOMPARE(context->options.tls.caFile, QDir::homePath() + u"/ca.pem"_s);
    QCOMPARE(context->options.tls.certificateFile, path(u"c.pem"_s));
    QCOMPARE(context->options.tls.keyFile, u"certs/k.pem"_s);
    QCOMPARE(context->options.inboxPrefix, "_INBOX_me"_ba);
    QCOMPARE(context->jetStreamDomain, u"leaf-1"_s);
    QCOMPARE(context->notes, QStringList());
    QCOMPARE(read("{}"_ba)->options.inboxPrefix, "_INBOX"_ba);
}

void TestNatscliContext::badFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("words");
    QTest::newRow("not JSON") << R"({"user":s3cret})"_ba << u"byte 8"_s;
    QTest::newRow("number") << R"({"user":5})"_ba << u"'user' must be a text"_s;
    QTest::newRow("list") << R"({"url":["wss://a"]})"_ba << u"'url' must be a text"_s;
    QTest::newRow("ca") << R"({"ca":"data:;base64,s3cret"})"_ba << u"'ca': It must be the path"_s;
    QTest::newRow("key") << R"({"key":"op://v/k"})"_ba << u"'key': It must be the path"_s;
    QTest::newRow("inbox") << R"({"inbox_prefix":"a.>"})"_ba << u"'inbox_prefix'"_s;
}

void TestNatscliContext::badFiles()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, words);
    const auto context = read(json);
    QVERIFY(!context);
    for (const QString &part : {words, path(u"context/site.json"_s)})
        QVERIFY2(context.error().text.contains(part), qPrintable(context.error().text));
    QVERIFY(!context.error().text.contains("s3cret"_L1));
}

void TestNatscliContext::notes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("publicFile");
    QTest::addColumn<QString>("words");
    QTest::newRow("tls_first") << R"({"tls_first":true})"_ba << QString() << u"'tls_first'"_s;
    QTest::newRow("socks") << R"({"socks_proxy":"socks5://p:1"})"_ba << QString()
                           << u"'socks_proxy'"_s;
    QTest::newRow("cert alone") << R"({"cert":"/c.pem"})"_ba << QString() << u"'cert'"_s;
    QTest::newRow("public context") << R"({})"_ba << u"context/site.json"_s << u"chmod 600"_s;
    QTest::newRow("public creds") << R"({"creds":"$NUNECT_TEST_DIR/secret"})"_ba << u"secret"_s
                                  << u"the creds file"_s;
    QTest::newRow("public password")
        << R"({"user":"me","password":"file://$NUNECT_TEST_DIR/secret"})"_ba << u"secret"_s
        << u"the password file"_s;
    QTest::newRow("none")
        << R"({"tls_first":false,"socks_proxy":"","password":"$NUNECT_TEST_DIR/secret"})"_ba
        << QString() << QString();
}

void TestNatscliContext::notes()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, publicFile);
    QFETCH(QString, words);
    QVERIFY(read(json));
    if (!publicFile.isEmpty()) {
        QVERIFY(QFile::setPermissions(path(publicFile),
                                      QFileDevice::ReadOwner | QFileDevice::ReadOther));
    }
    const auto context = readNatscliContext(m_dir->path(), u"site"_s);
    QVERIFY(context);
    const QString text = context->notes.join(u'\n');
    QCOMPARE(context->notes.size(), words.isEmpty() ? 0 : 1);
    QVERIFY2(text.contains(words) && text.contains(publicFile), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestNatscliContext)
#include "tst_natscli_context.moc"
