// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/decode_errors.h"

#include <QTest>

using namespace nunect::store;
using namespace Qt::Literals::StringLiterals;

class tst_DecodeErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsBySubjectAndReason()
    {
        DecodeErrors errors;
        QVERIFY(errors.add({"ops.heartbeat.a", u"x"_s, "1"}));
        QVERIFY(!errors.add({"ops.heartbeat.a", u"x"_s, "2"}));
        QVERIFY(errors.add({"ops.heartbeat.a", u"y"_s, "3"}));
        QVERIFY(errors.add({"ops.heartbeat.b", u"x"_s, "4"}));
        QCOMPARE(errors.total(), 4u);
        QCOMPARE(errors.kinds().size(), 3u);
        const auto kind = errors.kinds().at({"ops.heartbeat.a", u"x"_s});
        QCOMPARE(kind.count, 2u);
        QCOMPARE(kind.lastPayload, "2"_ba);
    }

    void keepsNoMoreThanItMay()
    {
        DecodeErrors errors;
        errors.add({"s", u"big"_s, QByteArray(1'000'000, 'x')});
        QCOMPARE(errors.kinds().begin()->second.lastPayload.size(), DecodeErrors::maxRawBytes);
        for (int i = 0; i < 1000; ++i)
            errors.add({"s", QString::number(i), {}});
        QCOMPARE(errors.kinds().size(), DecodeErrors::maxKinds);
        QCOMPARE(errors.total(), 1001u);
        QVERIFY(!errors.add({"s", u"one more"_s, {}})); // no line for what is not kept
        QVERIFY(!errors.add({"s", u"big"_s, "small"}));
        QCOMPARE(errors.kinds().at({"s", u"big"_s}).count, 2u);
    }
};

QTEST_APPLESS_MAIN(tst_DecodeErrors)
#include "tst_decode_errors.moc"
