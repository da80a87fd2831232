// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/util/word_cache.h"

#include <QTest>

using namespace nunect;
using namespace Qt::Literals::StringLiterals;

class tst_WordCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameWordSharesItsMemory()
    {
        WordCache words;
        const QString first = words.word("leaf-3");
        const QString second = words.word(QByteArray("leaf-3"));
        QCOMPARE(first, u"leaf-3"_s);
        QCOMPARE(second.constData(), first.constData());
    }

    /// Far more than there is room for, and each twice.
    void forgetsButMakesNoMistake()
    {
        WordCache words;
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray number = QByteArray::number(i / 2);
            QCOMPARE(words.word("unit-" + number), u"unit-"_s + QString::fromLatin1(number));
            QCOMPARE(words.word(number), QString::fromLatin1(number));
        }
    }

    void anyBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("beyond ASCII") << QByteArray("b\xc3\xbchne");
        QTest::newRow("its bytes one by one") << QByteArray("b\xc3\x83\xc2\xbchne");
        QTest::newRow("no UTF-8") << QByteArray("b\xfchne");
        QTest::newRow("a zero") << QByteArray("a\0b", 3);
        QTest::newRow("long") << QByteArray(WordCache::maxLength + 1, 'x');
    }

    void anyBytes()
    {
        QFETCH(const QByteArray, bytes);
        WordCache words;
        QCOMPARE(words.word(bytes), QString::fromUtf8(bytes));
        QCOMPARE(words.word(bytes), QString::fromUtf8(bytes));
    }

    void longOnesAreNotKept()
    {
        WordCache words;
        const QByteArray kept(WordCache::maxLength, 'x');
        QCOMPARE(words.word(kept).constData(), words.word(kept).constData());
        const QString once = words.word(kept + 'x');
        const QString again = words.word(kept + 'x');
        QVERIFY(once.constData() != again.constData());
    }

    void withoutACache()
    {
        WordCache words;
        QCOMPARE(toWord("b\xc3\xbchne", nullptr), u"b\u00fchne"_s);
        QCOMPARE(toWord("hub", &words).constData(), words.word("hub").constData());
    }
};

QTEST_APPLESS_MAIN(tst_WordCache)
#include "tst_word_cache.moc"
