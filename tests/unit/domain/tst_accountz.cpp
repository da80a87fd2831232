// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/accountz.h"

#include "tests/unit/domain/monitoring_captures.h"

#include <QJsonArray>

#include <algorithm>

using namespace nunect;
using namespace nunect::domain;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class tst_Accountz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versions_data()
    {
        QTest::addColumn<QString>("version");
        for (const QString &version : versions())
            QTest::newRow(qPrintable(version)) << version;
    }

    void list_data() { versions_data(); }
    void list()
    {
        QFETCH(QString, version);
        const auto accountz = decodeAccountz(monitoring(version, u"accountz-reply"_s));
        QCOMPARE(errorOf(accountz), QString());
        QCOMPARE(accountz->systemAccount, u"SYS"_s);
        QVERIFY(!accountz->account);
        for (const QString &name : {u"APP"_s, u"OPS"_s, u"MQ"_s, u"SYS"_s, u"$G"_s})
            QVERIFY2(accountz->accounts.contains(name), qPrintable(name));
    }

    void details_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("name");
        for (const QString &version : versions()) {
            for (const QString &name : {u"accountz-app-reply"_s, u"accountz-ops-reply"_s,
                                        u"accountz-sys-reply"_s, u"accountz-http"_s})
                QTest::addRow("%s %s", qPrintable(version), qPrintable(name)) << version << name;
        }
    }

    void details()
    {
        QFETCH(QString, version);
        QFETCH(QString, name);
        const QByteArray capture = monitoring(version, name);
        const QJsonObject json = body(capture)["account_detail"_L1].toObject();
        const auto accountz = decodeAccountz(capture);
        QCOMPARE(errorOf(accountz), QString());
        QVERIFY(accountz->account && accountz->accounts.isEmpty());
        const AccountInfo &account = *accountz->account;
        QCOMPARE(account.name, json["account_name"_L1].toString());
        QCOMPARE(account.isSystem, account.name == "SYS"_L1);
        QVERIFY(account.complete && !account.expired);
        QCOMPARE(account.jetStream, json["jetstream_enabled"_L1].toBool());
        QCOMPARE(account.clients, json["client_connections"_L1].toInteger());
        QCOMPARE(account.leafNodes, json["leafnode_connections"_L1].toInteger());
        QCOMPARE(account.subscriptions, json["subscriptions"_L1].toInteger());
        QVERIFY(account.subscriptionStats);
        QCOMPARE(account.exports.size(), static_cast<size_t>(json["exports"_L1].toArray().size()));
        QCOMPARE(account.imports.size(), static_cast<size_t>(json["imports"_L1].toArray().size()));
    }

    void exportsAndImports_data() { versions_data(); }
    void exportsAndImports()
    {
        QFETCH(QString, version);
        const auto app = decodeAccountz(monitoring(version, u"accountz-app-reply"_s));
        const auto &exports = app->account->exports;
        const auto service = std::ranges::find(exports, u"svc.>"_s, &AccountExport::subject);
        QVERIFY(service != exports.end());
        QCOMPARE(service->type, u"service"_s);
        QCOMPARE(service->responseType, u"Streamed"_s);
        QCOMPARE(service->approvedAccounts, QStringList{u"OPS"_s});
        const auto measured = std::ranges::find(exports, u"lat.>"_s, &AccountExport::subject);
        QVERIFY(measured != exports.end() && measured->latency);
        QCOMPARE(measured->latency->percent, 50);
        QCOMPARE(measured->latency->results, u"latency.svc"_s);
        const auto mapping = app->account->mappings.find(u"old.*"_s);
        QVERIFY(mapping != app->account->mappings.end());
        QCOMPARE(mapping->second.size(), 2u);
        QVERIFY(mapping->second[0].weight > 0);

        const auto ops = decodeAccountz(monitoring(version, u"accountz-ops-reply"_s));
        const auto &imports = ops->account->imports;
        const auto stream = std::ranges::find(imports, u"pub.>"_s, &AccountImport::subject);
        QVERIFY(stream != imports.end());
        QCOMPARE(stream->account, u"APP"_s);
        QVERIFY(stream->localSubject.startsWith(u"app.pub"_s));
        const auto shared = std::ranges::find(imports, u"lat.one"_s, &AccountImport::subject);
        QVERIFY(shared != imports.end() && shared->share && !shared->invalid);
    }

    void latencyByHeader()
    {
        const QByteArray reply = monitoring(u"2.9.10"_s, u"accountz-app-reply"_s);
        const auto sampled = [&reply](const QJsonValue &sampling) {
            const QJsonObject made{{u"subject"_s, u"a"_s},
                                   {u"service_latency"_s, QJsonObject{{u"sampling"_s, sampling}}}};
            return decodeAccountz(with(reply, u"data.account_detail.exports"_s, QJsonArray{made}));
        };
        QCOMPARE(sampled(u"headers"_s)->account->exports[0].latency->percent, 0);
        QVERIFY(errorOf(sampled(u"often"_s)).contains("service_latency.sampling'"_L1));
    }

    void info_data() { versions_data(); }
    void info()
    {
        QFETCH(QString, version);
        const auto info = decodeAccountInfo(monitoring(version, u"accountinfo-reply"_s));
        QCOMPARE(errorOf(info), QString());
        QCOMPARE(info->server.version, version);
        QCOMPARE(info->account.name, u"APP"_s);
        QCOMPARE(info->account.leafNodes, 1);
    }

    void statz_data() { addCaptures(u"accstatz"_s); }
    void statz()
    {
        QFETCH(QString, version);
        QFETCH(QString, name);
        const QByteArray capture = monitoring(version, name);
        const auto statz = decodeAccountStatz(capture);
        QCOMPARE(errorOf(statz), QString());
        const QJsonArray rows = body(capture)["account_statz"_L1].toArray();
        QCOMPARE(statz->accounts.size(), static_cast<size_t>(rows.size()));
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const AccountStat &row = statz->accounts[static_cast<size_t>(i)];
            QCOMPARE(row.account, rows[i]["acc"_L1].toString());
            QCOMPARE(row.clients + row.leafNodes, row.totalConnections);
            QCOMPARE(row.clients, rows[i]["conns"_L1].toInteger());
            QCOMPARE(row.sent.messages, rows[i]["sent"_L1]["msgs"_L1].toInteger());
            QCOMPARE(row.sent.bytes, rows[i]["sent"_L1]["bytes"_L1].toInteger());
            QCOMPARE(row.received.messages, rows[i]["received"_L1]["msgs"_L1].toInteger());
            QCOMPARE(row.subscriptions.has_value(), version == "2.10.27"_L1);
        }
    }

    void wrongReplies()
    {
        QVERIFY(
            !errorOf(decodeAccountz(monitoring(u"2.9.10"_s, u"accountz-error-reply"_s))).isEmpty());
        QCOMPARE(errorOf(decodeAccountz("{}")), u"ACCOUNTZ: 'server_id' is missing"_s);
        QCOMPARE(errorOf(decodeAccountInfo("{}")),
                 u"INFO of an account: 'account_name' is missing"_s);
    }
};

QTEST_APPLESS_MAIN(tst_Accountz)
#include "tst_accountz.moc"
