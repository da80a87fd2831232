// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/secret_file.h"
#include "core/client/credential_files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

static constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

class TestSecretFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("CREDENTIALS_DIRECTORY"); }

    void expands()
    {
        QCOMPARE(*secretFilePath(u"/a/b"_s), u"/a/b"_s);
        QCOMPARE(*secretFilePath(u"~/b"_s), QDir::homePath() + u"/b"_s);
        const auto without = secretFilePath(u"$CREDENTIALS_DIRECTORY/nats"_s);
        QVERIFY(!without);
        QVERIFY2(without.error().text.contains(u"LoadCredential="_s),
                 qPrintable(without.error().text));
        qputenv("CREDENTIALS_DIRECTORY", "/run/credentials/x");
        QCOMPARE(*secretFilePath(u"$CREDENTIALS_DIRECTORY/nats"_s), u"/run/credentials/x/nats"_s);
    }

    void refusesWhatOthersCanRead_data()
    {
        QTest::addColumn<QFileDevice::Permissions>("more");
        QTest::addColumn<bool>("isCredential");
        QTest::addColumn<bool>("isTaken");
        const QFileDevice::Permissions none;
        QTest::newRow("0600") << none << false << true;
        QTest::newRow("0640") << QFileDevice::Permissions(QFileDevice::ReadGroup) << false << false;
        QTest::newRow("0604") << QFileDevice::Permissions(QFileDevice::ReadOther) << false << false;
        QTest::newRow("0620") << QFileDevice::Permissions(QFileDevice::WriteGroup) << false
                              << false;
        // systemd lets a service's user read by an ACL, which shows as the group's right.
        QTest::newRow("credential")
            << QFileDevice::Permissions(QFileDevice::ReadGroup) << true << true;
        QTest::newRow("credential for all")
            << QFileDevice::Permissions(QFileDevice::ReadOther) << true << false;
    }

    void refusesWhatOthersCanRead()
    {
        QFETCH(QFileDevice::Permissions, more);
        QFETCH(bool, isCredential);
        QFETCH(bool, isTaken);
        QTemporaryDir dir;
        const QString path = dir.filePath(u"password"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("s3cret\n");
        file.close();
        QVERIFY(file.setPermissions(ownerOnly | more));
        if (isCredential)
            qputenv("CREDENTIALS_DIRECTORY", dir.path().toLocal8Bit());

        const auto checked = checkSecretFile(path);
        QCOMPARE(checked.ok(), isTaken);
        const auto login = guardedFile(
            isCredential ? u"$CREDENTIALS_DIRECTORY/password"_s : path,
            [](const QString &at) { return nats::passwordFromFile(u"console"_s, at); })();
        QCOMPARE(login.ok(), isTaken);
        if (!isTaken) {
            const QString &why = login.error().text;
            QVERIFY2(why.contains(u"chmod 600"_s) && why.contains(path), qPrintable(why));
        }
    }

    void noFile() { QVERIFY(!checkSecretFile(u"/nowhere/password"_s)); }
};

QTEST_GUILESS_MAIN(TestSecretFile)
#include "tst_secret_file.moc"
