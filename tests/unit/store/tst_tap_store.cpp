// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/site_store.h"

#include <QTest>

using namespace nunect::store;

class TestTapStore : public QObject
{
    Q_OBJECT

private:
    static TapBatch batch(int messages, qsizetype bodyBytes = 10)
    {
        auto list = std::make_shared<std::vector<TapMessage>>();
        for (int i = 0; i < messages; ++i) {
            TapMessage &message = list->emplace_back();
            message.subject = "a.b";
            message.payload = QByteArray(bodyBytes, 'x');
            message.payloadSize = message.size = bodyBytes;
        }
        TapPattern pattern;
        pattern.pattern = "a.>";
        pattern.state = TapPattern::Listening;
        pattern.received = quint64(messages);
        return {list, {pattern}};
    }

private Q_SLOTS:
    void keepsTheNewest()
    {
        TapStore store({3, 1'000'000});
        store.apply(batch(2));
        QCOMPARE(store.rows().size(), 2u);
        QCOMPARE(store.dropped(), 0u);
        store.apply(batch(2));
        QCOMPARE(store.rows().size(), 3u);
        QCOMPARE(store.rows().front().id, 2u);
        QCOMPARE(store.lastId(), 4u);
        QCOMPARE(store.dropped(), 1u);
        QCOMPARE(store.patterns().front().received, 2u);
    }

    void boundsItsMemory()
    {
        TapStore store({1000, 10'000});
        for (int i = 0; i < 50; ++i) {
            store.apply(batch(1, 3000));
            QVERIFY(store.bytes() <= 10'000);
        }
        QVERIFY(store.rows().size() >= 2);
        QCOMPARE(store.dropped() + store.rows().size(), 50u);
        // One that is larger than all the room is not kept, but counted.
        store.apply(batch(1, 20'000));
        QVERIFY(store.rows().empty());
        QCOMPARE(store.bytes(), 0u);
        QCOMPARE(store.dropped(), 51u);
    }

    void countsHeadersAsMemory()
    {
        TapRow row;
        const std::size_t bare = row.bytes();
        row.message.headers = {{"name", QByteArray(500, 'x')}};
        QVERIFY(row.bytes() > bare + 500);
    }

    void numbersGoOnAfterClear()
    {
        TapStore store;
        store.apply(batch(3));
        store.clear();
        QVERIFY(store.rows().empty());
        QCOMPARE(store.bytes(), 0u);
        store.apply(batch(1));
        QCOMPARE(store.rows().front().id, 4u);
    }

    void isOfTheSite()
    {
        SiteStore site;
        site.apply({Update{1, 2, batch(2)}});
        QCOMPARE(site.tap.rows().size(), 2u);
        QVERIFY(site.activity.lines().empty()); // what was heard may be secret
        site.apply({Update{1, 2, TapBatch{nullptr, {}}}});
        QVERIFY(site.tap.patterns().empty());
        QCOMPARE(site.tap.rows().size(), 2u);
    }
};

QTEST_APPLESS_MAIN(TestTapStore)
#include "tst_tap_store.moc"
