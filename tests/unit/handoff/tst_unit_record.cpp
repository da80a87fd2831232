// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/handoff/unit_record.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace nunect;
using namespace nunect::handoff;
using namespace Qt::Literals::StringLiterals;

static UnitRecord record()
{
    return {u"foh-7"_s, u"leaf-2"_s, 12, 1'795'428'000'123'456'789, u"5d1c0f"_s};
}

static const QByteArray json = R"({"v":1,"unit":"foh-7","leaf":"leaf-2","epoch":12,
    "since":"2026-11-23T10:00:00.123456789Z","client":"5d1c0f"})"_ba;

static QString errorOf(const QByteArray &text)
{
    const auto decoded = decodeUnitRecord(text);
    return decoded ? QString() : decoded.error().text;
}

class tst_UnitRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asDocumented()
    {
        QCOMPARE(unitKey(u"foh-7"_s), u"unit.foh-7"_s);
        QCOMPARE(QJsonDocument::fromJson(encode(record())), QJsonDocument::fromJson(json));
        const auto decoded = decodeUnitRecord(json);
        QVERIFY2(decoded, qPrintable(errorOf(json)));
        QVERIFY(*decoded == record());
        QVERIFY(*decodeUnitRecord(encode(record())) == record());
    }

    void unknownFieldsAreIgnored()
    {
        QJsonObject more = QJsonDocument::fromJson(json).object();
        more.insert("rssi"_L1, -60);
        QCOMPARE(errorOf(QJsonDocument(more).toJson()), QString());
    }

    void refused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("error");
        const auto row = [](QStringView field, const QJsonValue &value, QStringView error) {
            QTest::addRow("%s %s", qPrintable(field.toString()),
                          qPrintable(value.toVariant().toString().left(10)))
                << field.toString() << value << u"unit record: "_s + error.toString();
        };
        for (const QStringView field : {u"v", u"unit", u"leaf", u"epoch", u"since", u"client"})
            row(field, QJsonValue::Undefined, u"'%1' is missing"_s.arg(field));
        row(u"v", 2, u"'v' is out of range: 2");
        row(u"unit", u"a.b"_s, u"'unit' is not a unit ID: \"a.b\"");
        row(u"epoch", 0, u"'epoch' is out of range: 0");
        row(u"since", u"today"_s, u"'since' is not an RFC 3339 time: \"today\"");
        row(u"client", QString(), u"'client' should have 1 to 64 characters");
        row(u"client", QString(65, u'x'), u"'client' should have 1 to 64 characters");
    }

    void refused()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject wrong = QJsonDocument::fromJson(json).object();
        if (value.isUndefined())
            wrong.remove(field);
        else
            wrong.insert(field, value);
        QTEST(errorOf(QJsonDocument(wrong).toJson()), "error");
    }

    void everyTruncationIsRefused()
    {
        for (qsizetype length = 0; length < json.size(); ++length)
            QVERIFY2(!errorOf(json.first(length)).isEmpty(), json.first(length).constData());
    }
};

QTEST_APPLESS_MAIN(tst_UnitRecord)
#include "tst_unit_record.moc"
