// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/util/timestamp.h"

#include <QDate>
#include <QString>

#include <chrono>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace nunect {

static constexpr qint64 nsPerSecond = 1'000'000'000;
static constexpr qint64 secondsPerDay = 86'400;
static constexpr qint64 epochJulianDay = 2'440'588; // 1970-01-01

qint64 nowNs()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
}

/// Division that rounds towards the past, also before 1970.
static qint64 floorDiv(qint64 value, qint64 by) { return value / by - (value % by < 0 ? 1 : 0); }

/// What floorDiv() leaves. From the remainder: its quotient times \a by may be too small for
/// qint64.
static qint64 floorMod(qint64 value, qint64 by) { return value % by + (value % by < 0 ? by : 0); }

QString toRfc3339(qint64 ns)
{
    const qint64 seconds = floorDiv(ns, nsPerSecond);
    const qint64 days = floorDiv(seconds, secondsPerDay);
    const int ofDay = static_cast<int>(seconds - days * secondsPerDay);
    const QDate date = QDate::fromJulianDay(epochJulianDay + days);
    return QString::asprintf("%04d-%02d-%02dT%02d:%02d:%02d.%09dZ", date.year(), date.month(),
                             date.day(), ofDay / 3600, ofDay / 60 % 60, ofDay % 60,
                             static_cast<int>(floorMod(ns, nsPerSecond)));
}

/// Eats fixed parts of a text from its front; false as soon as one is not there.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_rest(text)
    {
    }

    bool number(int digits, int *value)
    {
        if (m_rest.size() < digits)
            return false;
        *value = 0;
        for (int i = 0; i < digits; ++i) {
            if (!isDigit(m_rest[i]))
                return false;
            *value = *value * 10 + (m_rest[i].unicode() - u'0');
        }
        m_rest = m_rest.sliced(digits);
        return true;
    }

    bool one(QChar c, QChar or_)
    {
        if (m_rest.isEmpty() || (m_rest.front() != c && m_rest.front() != or_))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }
    bool one(QChar c) { return one(c, c); }

    /// The decimals after a point as nanoseconds; 0 if there is no point.
    bool fraction(qint64 *ns)
    {
        *ns = 0;
        if (!one(u'.'))
            return true;
        qint64 unit = nsPerSecond / 10;
        qsizetype digits = 0;
        for (; digits < m_rest.size() && isDigit(m_rest[digits]); ++digits, unit /= 10)
            *ns += (m_rest[digits].unicode() - u'0') * unit;
        m_rest = m_rest.sliced(digits);
        return digits > 0;
    }

    bool atEnd() const { return m_rest.isEmpty(); }

private:
    static bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

    QStringView m_rest;
};

/// Seconds east of UTC; `Z` is 0.
static bool scanOffset(Scanner &scanner, int *seconds)
{
    *seconds = 0;
    if (scanner.one(u'Z', u'z'))
        return true;
    const bool east = scanner.one(u'+');
    if (!east && !scanner.one(u'-'))
        return false;
    int hours = 0;
    int minutes = 0;
    if (!scanner.number(2, &hours) || !scanner.one(u':') || !scanner.number(2, &minutes)
        || hours > 23 || minutes > 59)
        return false;
    *seconds = (hours * 60 + minutes) * (east ? 60 : -60);
    return true;
}

std::optional<qint64> fromRfc3339(QStringView text)
{
    Scanner scanner(text);
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offset = 0;
    qint64 fraction = 0;
    const bool wellFormed = scanner.number(4, &year) && scanner.one(u'-')
        && scanner.number(2, &month) && scanner.one(u'-') && scanner.number(2, &day)
        && scanner.one(u'T', u't') && scanner.number(2, &hour) && scanner.one(u':')
        && scanner.number(2, &minute) && scanner.one(u':') && scanner.number(2, &second)
        && scanner.fraction(&fraction) && scanOffset(scanner, &offset) && scanner.atEnd();
    // 60 is a leap second; it counts as the first one of the next minute.
    if (!wellFormed || !QDate::isValid(year, month, day) || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    const qint64 days = QDate(year, month, day).toJulianDay() - epochJulianDay;
    const qint64 seconds = days * secondsPerDay + hour * 3600 + minute * 60 + second - offset;
    constexpr qint64 end = std::numeric_limits<qint64>::max() / nsPerSecond;
    if (seconds < 0 || seconds >= end)
        return std::nullopt;
    return seconds * nsPerSecond + fraction;
}

} // namespace nunect
