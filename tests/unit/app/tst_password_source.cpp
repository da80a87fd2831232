// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/password_source.h"

#include <QTemporaryFile>
#include <QTest>

using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

class TestPasswordSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("NATS_OPS_PASSWORD"); }

    void nothingSet()
    {
        PasswordSource source;
        source.takeFromEnvironment();
        QVERIFY(!source.isSet());
        QVERIFY(!source.read().ok());
    }

    void environmentIsTakenAndCleared()
    {
        qputenv("NATS_OPS_PASSWORD", "s3cret");
        PasswordSource source;
        source.takeFromEnvironment();
        QVERIFY(!qEnvironmentVariableIsSet("NATS_OPS_PASSWORD"));
        QCOMPARE(*source.read(), "s3cret"_ba);
        QCOMPARE(*source.read(), "s3cret"_ba); // wiping one reading leaves the next alone
    }

    void fileBeforeEnvironmentAndReadEachTime()
    {
        qputenv("NATS_OPS_PASSWORD", "from-env");
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("first\r\nsecond line\n");
        file.flush();
        PasswordSource source(file.fileName());
        source.takeFromEnvironment();
        QCOMPARE(*source.read(), "first"_ba);

        file.resize(0);
        file.seek(0);
        file.write("rotated");
        file.flush();
        QCOMPARE(*source.read(), "rotated"_ba);
    }

    void unreadableFileIsNamed()
    {
        const PasswordSource source(u"/no/such/file"_s);
        const auto secret = source.read();
        QVERIFY(!secret.ok());
        QVERIFY2(secret.error().text.contains(u"/no/such/file"_s), qPrintable(secret.error().text));
    }

    void emptyFileIsAnError()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        QVERIFY(!PasswordSource(file.fileName()).read().ok());
    }
};

QTEST_APPLESS_MAIN(TestPasswordSource)
#include "tst_password_source.moc"
