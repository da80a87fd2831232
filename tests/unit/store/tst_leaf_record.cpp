// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/store/leaf_scene.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static constexpr qint64 second = 1'000'000'000;

/// "5", "at most 5", "5 once", "unknown"
static QString words(const LeafRecord &record)
{
    if (!record.waiting)
        return u"unknown"_s;
    const QString count = QString::number(*record.waiting);
    return (record.isAtMost ? u"at most "_s : QString()) + count
        + (record.isOld ? u" once"_s : QString());
}

class tst_LeafRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyGathers()
    {
        LeafScene scene;
        scene.settings();
        scene.leafStream(100);
        QVERIFY(scene.leaf().record.stream.isEmpty());
        QCOMPARE(words(scene.leaf().record), u"unknown"_s);
    }

    void isFollowed()
    {
        LeafScene scene;
        scene.settings();
        scene.leafStream(100);
        scene.nowMs += 2000;
        scene.hubStream(second / 2, 3);
        const LeafRecord record = scene.leaf().record;
        QCOMPARE(record.stream, u"OPS_leaf1"_s);
        QCOMPARE(record.gatheredBy, u"OPS_RECORD"_s);
        QCOMPARE(words(record), u"3"_s);
        QCOMPARE(record.hubHas, std::optional<quint64>(97));
        QCOMPARE(record.silentNs, std::optional(second / 2));
    }

    /// The hub says a lag of 0 all the time; the leaf can be asked another way.
    void aCutWhileTheLeafAnswers()
    {
        LeafScene scene;
        scene.settings();
        scene.leafStream(100);
        scene.nowMs += 2000;
        scene.hubStream(second / 2);
        QCOMPARE(words(scene.leaf().record), u"0"_s);
        scene.nowMs += 10'000;
        scene.hubStream(10 * second);
        scene.leafStream(1300);
        QCOMPARE(words(scene.leaf().record), u"at most 1200"_s);
        // It is back.
        scene.nowMs += 5000;
        scene.leafStream(1350);
        scene.nowMs += 2000;
        scene.hubStream(second / 2);
        QCOMPARE(words(scene.leaf().record), u"0"_s);
    }

    /// Nobody can say how many: what was last known, and that it is old; never a fresh 0.
    void aCutWhileTheLeafIsSilent()
    {
        LeafScene scene;
        scene.settings();
        scene.leafStream(100);
        scene.nowMs += 2000;
        scene.hubStream(second / 2, 7);
        (void)scene.leaf();
        const qint64 knownMs = scene.nowMs;
        scene.nowMs += 10'000;
        scene.hubStream(10 * second);
        scene.endRound(Endpoint::Jsz, {u"leaf1"_s});
        QCOMPARE(words(scene.leaf().record), u"7 once"_s);
        QCOMPARE(scene.leaf().record.asOfMs, knownMs);
    }

    /// Of a leaf that was cut off before this console came.
    void neverFollowed()
    {
        LeafScene scene;
        scene.settings();
        scene.leafStream(100);
        scene.hubStream(-1);
        QCOMPARE(words(scene.leaf().record), u"at most 100"_s);
        LeafScene other;
        other.settings();
        other.hubStream(60 * second);
        QCOMPARE(words(other.leaf().record), u"unknown"_s);
        QVERIFY(other.leaf().record.isOld);
    }

    /// A stream that was made anew counts from 1 again.
    void madeAnew()
    {
        LeafScene scene;
        scene.settings();
        scene.leafStream(100);
        scene.nowMs += 2000;
        scene.hubStream(second / 2);
        (void)scene.leaf();
        scene.nowMs += 10'000;
        scene.hubStream(10 * second);
        scene.leafStream(5);
        QCOMPARE(words(scene.leaf().record), u"at most 5"_s);
    }
};

QTEST_GUILESS_MAIN(tst_LeafRecord)
#include "tst_leaf_record.moc"
