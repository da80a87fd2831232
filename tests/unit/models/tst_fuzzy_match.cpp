// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/fuzzy_match.h"

#include <QTest>

using namespace nunect::models;
using namespace Qt::Literals::StringLiterals;

class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fits_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        QTest::newRow("nothing typed") << u""_s << u"foh"_s << true;
        QTest::newRow("in any case") << u"FOH"_s << u"foh-left"_s << true;
        QTest::newRow("letters in order") << u"fohr"_s << u"foh-right"_s << true;
        QTest::newRow("not in order") << u"rfoh"_s << u"foh-right"_s << false;
        QTest::newRow("every word") << u"left foh"_s << u"foh-left"_s << true;
        QTest::newRow("one word not") << u"foh stage"_s << u"foh-left"_s << false;
        QTest::newRow("longer than the text") << u"servers"_s << u"server"_s << false;
        QTest::newRow("beyond ASCII") << u"Ü"_s << u"über"_s << true;
    }

    void fits()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QTEST(fuzzyScore(typed, text).has_value(), "fits");
    }

    /// Each is better than the next.
    void order()
    {
        const QStringList texts{u"rtt"_s,
                                u"rtt-a"_s,
                                u"rtt-probe-left"_s,
                                u"ops.rtt.a"_s,
                                u"portth"_s + u"rtt"_s,
                                u"router-tent-two"_s};
        for (qsizetype i = 1; i < texts.size(); ++i)
            QVERIFY2(*fuzzyScore(u"rtt", texts[i - 1]) > *fuzzyScore(u"rtt", texts[i]),
                     qPrintable(texts[i]));
    }
};

QTEST_GUILESS_MAIN(TestFuzzyMatch)

#include "tst_fuzzy_match.moc"
