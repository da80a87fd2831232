// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/healthz.h"

#include "tests/unit/domain/monitoring_captures.h"

#include <QJsonArray>

#include <algorithm>

using namespace nunect;
using namespace nunect::domain;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class tst_Healthz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void captures_data() { addCaptures(u"healthz"_s); }
    void captures()
    {
        QFETCH(QString, version);
        QFETCH(QString, name);
        const QByteArray capture = monitoring(version, name);
        const QJsonObject json = body(capture);
        const auto healthz = decodeHealthz(capture);
        QCOMPARE(errorOf(healthz), QString());
        QCOMPARE(healthz->status, json["status"_L1].toString());
        QCOMPARE(healthz->error, json["error"_L1].toString());
        QCOMPARE(healthz->isHealthy(), healthz->error.isEmpty() && healthz->errors.empty());
        QCOMPARE(healthz->server.id.isEmpty(), name.endsWith("http"_L1));
        QCOMPARE(healthz->statusCode.has_value(),
                 version == "2.10.27"_L1 && !name.endsWith("http"_L1));
    }

    void versions_data()
    {
        QTest::addColumn<QString>("version");
        for (const QString &version : versions())
            QTest::newRow(qPrintable(version)) << version;
    }

    void withoutLeader_data() { versions_data(); }
    void withoutLeader()
    {
        QFETCH(QString, version);
        const auto healthz = decodeHealthz(monitoring(version, u"healthz-failing-reply"_s));
        QVERIFY(!healthz->isHealthy());
        QCOMPARE(healthz->status, u"unavailable"_s);
        QVERIFY(healthz->error.contains("meta leader"_L1));
        QCOMPARE(healthz->statusCode.value_or(503), 503);
    }

    void details()
    {
        const auto healthz = decodeHealthz(monitoring(u"2.10.27"_s, u"healthz-details-reply"_s));
        QCOMPARE(healthz->statusCode, 404);
        QCOMPARE(healthz->errors.size(), 1u);
        QCOMPARE(healthz->errors[0].type, u"STREAM"_s);
        QCOMPARE(healthz->errors[0].account, u"APP"_s);
        QCOMPARE(healthz->errors[0].stream, u"NONE"_s);
        QVERIFY(healthz->errors[0].error.contains("not found"_L1));
    }

    void wrongReplies()
    {
        QCOMPARE(errorOf(decodeHealthz("{}")), u"HEALTHZ: 'status' is missing"_s);
        QCOMPARE(errorOf(decodeHealthz(R"({"status":"error","error":{"code":1}})")),
                 u"HEALTHZ: 'error' should be a string, is an object"_s);
    }
};

QTEST_APPLESS_MAIN(tst_Healthz)
#include "tst_healthz.moc"
