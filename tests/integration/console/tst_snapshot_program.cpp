// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "site.h"

#include "tests/support/nats_server.h"
#include "tests/support/test_certificates.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace nunect;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

/// The console without a window, run as a program against a real hub and guardian.
class TestSnapshotProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto hub = m_site.startHub();
        QVERIFY2(hub, hub ? "" : qPrintable(hub.error().text));
        const auto guardian = m_site.startGuardian();
        QVERIFY2(guardian, guardian ? "" : qPrintable(guardian.error().text));
    }

    void holdsWhatTheServerHolds()
    {
        const auto run = m_site.runConsole(loggedIn() + QStringList{u"--snapshot"_s, u"5"_s});
        QVERIFY2(run.exitCode == 0, run.errors.constData());
        const QJsonObject json = QJsonDocument::fromJson(run.output).object();

        // The guardian's connection is there before and after; the console's own ended with it.
        const auto connz = m_site.monitor(u"/connz?auth=1"_s);
        QVERIFY2(connz, connz ? "" : qPrintable(connz.error().text));
        const QSet<qint64> shown = cids(json[u"connections"].toArray());
        const QSet<qint64> real = cids((*connz)[u"connections"].toArray());
        QVERIFY(!real.isEmpty());
        QVERIFY2((real - shown).isEmpty(), run.output.constData());
        QCOMPARE(shown.size(), real.size() + 1);

        const QJsonObject rtt = rowWithRole(json, u"guardian"_s, u"rtt"_s);
        QVERIFY2(rtt[u"native_rtt_us"].toDouble() > 0, run.output.constData());
        QVERIFY2(rtt[u"app_rtt_us"].toDouble() > 0, run.output.constData());
        const QJsonObject time = rowWithRole(json, u"guardian"_s, u"time"_s);
        QVERIFY2(time.contains(u"source") && time.contains(u"quality"), run.output.constData());

        // On one machine there is but one clock, and its error cannot hide that.
        const QJsonObject unit = rowWithRole(json, u"guardian"_s, u"units"_s);
        const QJsonObject offset = unit[u"clock_offset"].toObject();
        QVERIFY2(offset.contains(u"offset_ns"), run.output.constData());
        const qint64 errorNs = offset[u"error_ns"].toInteger();
        QVERIFY2(errorNs > 0 && errorNs < 1'000'000'000, run.output.constData());
        QVERIFY2(qAbs(offset[u"offset_ns"].toInteger()) <= errorNs, run.output.constData());
        QVERIFY2(!offset[u"stale"].toBool(true), run.output.constData());
        QVERIFY2(unit[u"echoes_sent"].toInt() >= 2, run.output.constData());
        QCOMPARE(unit[u"echoes_lost"].toInt(-1), 0);

        QCOMPARE(json[u"servers"].toArray().size(), 1);
        QCOMPARE(json[u"decode_errors"].toObject()[u"total"].toInt(-1), 0);
    }

    void logsInWithAContext_data()
    {
        QTest::addColumn<QString>("inContext");
        QTest::addColumn<QString>("ours");
        const QString password = m_site.setting(u"NATS_OPS_PASSWORD"_s);
        QTest::newRow("its own login") << password << QString();
        QTest::newRow("our password wins") << u"not-the-password"_s << password;
    }

    void logsInWithAContext()
    {
        QFETCH(QString, inContext);
        QFETCH(QString, ours);
        QTemporaryDir home;
        QVERIFY(QDir(home.path()).mkpath(u"nats/context"_s));
        QFile file(home.filePath(u"nats/context/site.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        file.write(QJsonDocument(QJsonObject{{u"url"_s, m_site.url()},
                                             {u"ca"_s, m_site.caFile()},
                                             {u"user"_s, m_site.setting(u"NATS_OPS_USER"_s)},
                                             {u"password"_s, inContext},
                                             {u"tls_first"_s, true}})
                       .toJson());
        file.close();

        QProcessEnvironment extra;
        extra.insert(u"XDG_CONFIG_HOME"_s, home.path());
        extra.insert(u"NATS_OPS_PASSWORD"_s, ours);
        const auto run
            = m_site.runConsole({u"--context"_s, u"site"_s, u"--client"_s,
                                 m_site.setting(u"NUNECT_CLIENT"_s), u"--snapshot"_s, u"2"_s},
                                extra);
        QVERIFY2(run.exitCode == 0, run.errors.constData());
        QVERIFY(!run.output.isEmpty());
        QVERIFY2(run.errors.contains("'tls_first'"), run.errors.constData());
        for (const QString &password : {inContext, ours}) {
            if (!password.isEmpty())
                QVERIFY(!(run.errors + run.output).contains(password.toUtf8()));
        }
    }

    void eachFailureHasItsOwnWords_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("words");

        const auto certificates = TestCertificates::create();
        QVERIFY2(certificates, certificates ? "" : qPrintable(certificates.error().text));
        m_certificates = *certificates;
        m_misnamed = std::make_unique<NatsServer>(
            NatsServerOptions{.webSocketTls = true,
                              .certificateFile = m_certificates->wrongHost().certificate,
                              .keyFile = m_certificates->wrongHost().key});
        const auto started = m_misnamed->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().text));

        QTest::newRow("wrong password") << loggedIn() << u"wrong-password"_s << u"password"_s;
        QTest::newRow("wrong CA") << QStringList{u"--url"_s, m_site.url(), u"--ca"_s,
                                                 m_certificates->otherCaFile()}
                                  << QString() << u"not signed by"_s;
        QTest::newRow("wrong host name")
            << QStringList{u"--url"_s, m_misnamed->webSocketUrl().toString(), u"--ca"_s,
                           m_certificates->caFile()}
            << QString() << u"127.0.0.1"_s;
        QTest::newRow("nobody there")
            << QStringList{u"--url"_s, u"wss://127.0.0.1:1"_s} << QString() << u"refused"_s;
    }

    void eachFailureHasItsOwnWords()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, password);
        QFETCH(QString, words);
        QProcessEnvironment extra;
        if (!password.isEmpty())
            extra.insert(u"NATS_OPS_PASSWORD"_s, password);
        const auto run = m_site.runConsole(arguments + QStringList{u"--snapshot"_s, u"2"_s}, extra);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(QString::fromUtf8(run.errors).contains(words, Qt::CaseInsensitive),
                 run.errors.constData());
        QVERIFY2(run.output.isEmpty(), run.output.constData());
        QVERIFY(!run.errors.contains("wrong-password"));
    }

private:
    QStringList loggedIn() const
    {
        return {u"--url"_s,    m_site.url(),
                u"--ca"_s,     m_site.caFile(),
                u"--user"_s,   m_site.setting(u"NATS_OPS_USER"_s),
                u"--client"_s, m_site.setting(u"NUNECT_CLIENT"_s)};
    }

    static QSet<qint64> cids(const QJsonArray &rows)
    {
        QSet<qint64> result;
        for (const auto &row : rows) {
            if (row.toObject()[u"state"].toString(u"open"_s) != u"closed"_s)
                result.insert(row.toObject()[u"cid"].toInteger());
        }
        return result;
    }

    /// The row of \a table for the first unit that has \a role.
    static QJsonObject rowWithRole(const QJsonObject &json, const QString &role,
                                   const QString &table)
    {
        QString unit;
        for (const auto &row : json[u"units"].toArray()) {
            if (row.toObject()[u"role"].toString() == role)
                unit = row.toObject()[u"unit"].toString();
        }
        for (const auto &row : json[table].toArray()) {
            if (!unit.isEmpty() && row.toObject()[u"unit"].toString() == unit)
                return row.toObject();
        }
        return {};
    }

    Site m_site;
    std::optional<TestCertificates> m_certificates;
    std::unique_ptr<NatsServer> m_misnamed;
};

QTEST_GUILESS_MAIN(TestSnapshotProgram)
#include "tst_snapshot_program.moc"
