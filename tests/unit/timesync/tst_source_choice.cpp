// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/source_choice.h"

#include <QTest>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using contract::ClockSource;

static constexpr qint64 second = 1'000'000'000;
static constexpr qint64 wallClock = 1'795'430'000 * second;

/// f followed, h held over, a acquiring, l lost.
static Verdict verdictFrom(QChar letter)
{
    Verdict verdict;
    switch (letter.toLatin1()) {
    case 'f':
        verdict.standing = Standing::Followed;
        return verdict;
    case 'h':
        verdict.standing = Standing::Holdover;
        break;
    case 'a':
        verdict.standing = Standing::Acquiring;
        break;
    case 'l':
        break;
    default:
        qFatal("no such standing");
    }
    verdict.why = u"why-%1"_s.arg(letter);
    return verdict;
}

static QChar letterOf(ClockSource source) { return contract::toText(source).front(); }

class TestSourceChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void course_data();
    void course();
    void changeIsAValue();
    void neverFlaps();
    void ptpIsNotStarved();
};

void TestSourceChoice::course_data()
{
    QTest::addColumn<QString>("ptp"); // one look a second
    QTest::addColumn<QString>("ntp");
    QTest::addColumn<QString>("sources"); // p, n or - for none
    QTest::addColumn<QStringList>("reasons");
    const auto row = [](const char *name, const QString &ptp, const QString &ntp,
                        const QString &sources, const QStringList &reasons) {
        QTest::newRow(name) << ptp << ntp << sources << reasons;
    };
    const QString good(40, u'f');
    const QString none(40, u'l');
    const auto of = [](qsizetype count, QChar letter) { return QString(count, letter); };
    row("nothing", none, none, of(40, u'-'), {});
    row("both: PTP", good, good, of(40, u'p'), {u"PTP is good"_s});
    row("only NTP", none, good, of(40, u'n'), {u"NTP is good"_s});
    row("what acquires is a source, too", u"llaa"_s, u"llll"_s, u"--pp"_s,
        {u"PTP is not ready: why-a"_s});
    row("the better one", u"a"_s, u"h"_s, u"n"_s, {u"NTP is not ready: why-h"_s});
    row("PTP comes later: 10 s", of(5, u'a') + of(15, u'f'), of(20, u'f'),
        of(15, u'n') + of(5, u'p'), {u"NTP is good"_s, u"PTP has been good for 10 s"_s});
    row("PTP is lost and held over: 10 s", u"ff"_s + of(15, u'h'), of(17, u'f'),
        of(12, u'p') + of(5, u'n'), {u"PTP is good"_s, u"PTP is lost: why-h"_s});
    row("PTP is back before that", u"ff"_s + of(9, u'h') + u"ff"_s, of(13, u'f'), of(13, u'p'),
        {u"PTP is good"_s});
    row("nothing to hold over: at once", u"ffl"_s, u"fff"_s, u"ppn"_s,
        {u"PTP is good"_s, u"PTP is lost: why-l"_s});
    row("nothing to change to", u"ff"_s + of(15, u'h') + u"l"_s, of(18, u'l'),
        of(17, u'p') + u"-"_s, {u"PTP is good"_s, u"PTP is lost: why-l"_s});
    row("back to PTP: 30 s", u"ffl"_s + of(33, u'f'), of(36, u'f'),
        u"pp"_s + of(31, u'n') + u"ppp"_s,
        {u"PTP is good"_s, u"PTP is lost: why-l"_s, u"PTP has been good for 30 s"_s});
    row("30 s without a break", u"ffl"_s + of(29, u'f') + u"h"_s + of(31, u'f'), of(64, u'f'),
        u"pp"_s + of(61, u'n') + u"p"_s,
        {u"PTP is good"_s, u"PTP is lost: why-l"_s, u"PTP has been good for 30 s"_s});
    row("NTP is lost: PTP after 10 s, however new", u"ffl"_s + of(14, u'f'),
        u"ffff"_s + of(13, u'h'), u"pp"_s + of(12, u'n') + u"ppp"_s,
        {u"PTP is good"_s, u"PTP is lost: why-l"_s, u"NTP is lost: why-h"_s});
    row("NTP cannot be held over: at once", u"fflff"_s, u"fffla"_s, u"ppnpp"_s,
        {u"PTP is good"_s, u"PTP is lost: why-l"_s, u"NTP is lost: why-l"_s});
    row("what never was good is not given up", u"aa"_s + of(12, u'f'), u"l"_s + of(13, u'f'),
        u"p"_s + of(11, u'n') + u"pp"_s,
        {u"PTP is not ready: why-a"_s, u"PTP is not ready: why-a"_s,
         u"PTP has been good for 10 s"_s});
    row("found again no sooner than after 5 s", u"alalalala"_s, of(9, u'l'), u"p-----p--"_s,
        {u"PTP is not ready: why-a"_s, u"PTP is not ready: why-l"_s, u"PTP is not ready: why-a"_s,
         u"PTP is not ready: why-l"_s});
}

void TestSourceChoice::course()
{
    QFETCH(QString, ptp);
    QFETCH(QString, ntp);
    QFETCH(QString, sources);
    QFETCH(QStringList, reasons);
    SourceChoice choice({});
    QString seen;
    QStringList told;
    for (qsizetype i = 0; i < ptp.size(); ++i) {
        const ClockSource before = choice.source();
        const auto change = choice.choose(verdictFrom(ptp[i]), verdictFrom(ntp[i]),
                                          (1000 + i) * second, wallClock);
        QCOMPARE(change.has_value(), choice.source() != before);
        if (change)
            told.append(change->reason);
        seen += choice.source() == ClockSource::None ? u'-' : letterOf(choice.source());
    }
    QCOMPARE(seen, sources);
    QCOMPARE(told, reasons);
}

void TestSourceChoice::changeIsAValue()
{
    SourceChoice choice({});
    choice.choose(verdictFrom(u'f'), verdictFrom(u'f'), 0, wallClock);
    const auto change = choice.choose(verdictFrom(u'l'), verdictFrom(u'f'), second, wallClock + 7);
    QCOMPARE(
        change,
        (SourceChange{ClockSource::Ptp, ClockSource::Ntp, u"PTP is lost: why-l"_s, wallClock + 7}));
    QVERIFY(!choice.choose(verdictFrom(u'l'), verdictFrom(u'f'), 2 * second, wallClock));
}

/// However PTP comes and goes: while NTP is good, PTP is given up and taken back at most once in 30
/// s.
void TestSourceChoice::neverFlaps()
{
    std::mt19937_64 random(3);
    const QString letters = u"fhal"_s;
    std::uniform_int_distribution<qsizetype> letter(0, letters.size() - 1);
    std::uniform_int_distribution<int> stays(1, 60);
    int changes = 0;
    SourceChoice choice({});
    std::optional<qint64> givenUpAt;
    qint64 now = 0;
    for (int i = 0; i < 5000; ++i) {
        const Verdict ptp = verdictFrom(letters[letter(random)]);
        for (int left = stays(random); left > 0; --left) {
            now += second;
            const auto change = choice.choose(ptp, verdictFrom(u'f'), now, wallClock);
            QVERIFY(choice.source() != ClockSource::None);
            if (!change)
                continue;
            ++changes;
            if (change->to == ClockSource::Ntp)
                givenUpAt = now;
            else if (givenUpAt)
                QVERIFY2(now - *givenUpAt >= 30 * second, qPrintable(QString::number(i)));
        }
    }
    QVERIFY2(changes > 100, qPrintable(QString::number(changes))); // or it proved nothing
}

/// And what is good stays or becomes the source, whatever was before.
void TestSourceChoice::ptpIsNotStarved()
{
    std::mt19937_64 random(4);
    const QString letters = u"fhal"_s;
    std::uniform_int_distribution<qsizetype> letter(0, letters.size() - 1);
    SourceChoice choice({});
    qint64 now = 0;
    for (int i = 0; i < 200; ++i) {
        for (int j = 0; j < 50; ++j) {
            now += second;
            choice.choose(verdictFrom(letters[letter(random)]),
                          verdictFrom(letters[letter(random)]), now, wallClock);
        }
        for (int j = 0; j <= 31; ++j) {
            now += second;
            choice.choose(verdictFrom(u'f'), verdictFrom(letters[letter(random)]), now, wallClock);
        }
        QCOMPARE(choice.source(), ClockSource::Ptp);
    }
}

QTEST_GUILESS_MAIN(TestSourceChoice)
#include "tst_source_choice.moc"
