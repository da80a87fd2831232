// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/password_source.h"

#include <QTemporaryFile>
#include <QTest>

using namespace nunect;
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
        QCOMPARE(source.read()->view(), "s3cret"_ba);
        QCOMPARE(source.read()->view(), "s3cret"_ba); // wiping one reading leaves the next alone
    }

    void changedPasswordIsPickedUp()
    {
        const auto source = std::make_shared<PasswordSource>();
        const nats::CredentialsProvider login = loginOf(u"console"_s, {}, source);
        QVERIFY(!login().ok());
        for (const QByteArray &password : {"first"_ba, "second"_ba}) {
            source->set(password);
            QCOMPARE(login()->fingerprint(), fingerprint(password));
        }
    }

    void fileIsReadEachTime()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        const auto source = std::make_shared<PasswordSource>();
        source->set("in-memory"_ba);
        const nats::CredentialsProvider login = loginOf(u"console"_s, file.fileName(), source);
        QVERIFY(!login().ok()); // it is empty
        for (const QByteArray &password : {"first"_ba, "second"_ba}) {
            QVERIFY(file.resize(0) && file.seek(0));
            file.write(password + "\r\nmore\n");
            QVERIFY(file.flush());
            QCOMPARE(login()->fingerprint(), fingerprint(password));
        }
    }

private:
    static QByteArray fingerprint(const QByteArray &password)
    {
        return nats::Credentials(u"console"_s, nats::Secret::copyOf(password)).fingerprint();
    }
};

QTEST_APPLESS_MAIN(TestPasswordSource)
#include "tst_password_source.moc"
