// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/util/timestamp.h"

#include <QDate>
#include <QString>

#include <chrono>
#include <limits>
#include <string_view>

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
template<typename Char>
class Scanner
{
public:
    explicit Scanner(std::basic_string_view<Char> text)
        : m_rest(text)
    {
    }

    bool number(std::size_t digits, int *value)
    {
        if (m_rest.size() < digits)
            return false;
        *value = 0;
        for (const Char c : m_rest.substr(0, digits)) {
            if (!isDigit(c))
                return false;
            *value = *value * 10 + (c - '0');
        }
        m_rest.remove_prefix(digits);
        return true;
    }

    bool one(char c, char or_)
    {
        if (m_rest.empty() || (m_rest.front() != Char(c) && m_rest.front() != Char(or_)))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    bool one(char c) { return one(c, c); }

    /// The decimals after a point as nanoseconds; 0 if there is no point.
    bool fraction(qint64 *ns)
    {
        *ns = 0;
        if (!one('.'))
            return true;
        qint64 unit = nsPerSecond / 10;
        std::size_t digits = 0;
        for (; digits < m_rest.size() && isDigit(m_rest[digits]); ++digits, unit /= 10)
            *ns += (m_rest[digits] - '0') * unit;
        m_rest.remove_prefix(digits);
        return digits > 0;
    }

    bool atEnd() const { return m_rest.empty(); }

private:
    static bool isDigit(Char c) { return c >= '0' && c <= '9'; }

    std::basic_string_view<Char> m_rest;
};

/// Seconds east of UTC; `Z` is 0.
template<typename Char>
static bool scanOffset(Scanner<Char> &scanner, int *seconds)
{
    *seconds = 0;
    if (scanner.one('Z', 'z'))
        return true;
    const bool east = scanner.one('+');
    if (!east && !scanner.one('-'))
        return false;
    int hours = 0;
    int minutes = 0;
    if (!scanner.number(2, &hours) || !scanner.one(':') || !scanner.number(2, &minutes)
        || hours > 23 || minutes > 59)
        return false;
    *seconds = (hours * 60 + minutes) * (east ? 60 : -60);
    return true;
}

template<typename Char>
static std::optional<qint64> scanTime(Scanner<Char> scanner)
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offset = 0;
    qint64 fraction = 0;
    const bool wellFormed = scanner.number(4, &year) && scanner.one('-')
        && scanner.number(2, &month) && scanner.one('-') && scanner.number(2, &day)
        && scanner.one('T', 't') && scanner.number(2, &hour) && scanner.one(':')
        && scanner.number(2, &minute) && scanner.one(':') && scanner.number(2, &second)
        && scanner.fraction(&fraction) && scanOffset(scanner, &offset) && scanner.atEnd();
    const std::chrono::year_month_day date(std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day)));
    // 60 is a leap second; it counts as the first one of the next minute.
    if (!wellFormed || !date.ok() || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    const qint64 seconds = days * secondsPerDay + hour * 3600 + minute * 60 + second - offset;
    constexpr qint64 end = std::numeric_limits<qint64>::max() / nsPerSecond;
    if (seconds < 0 || seconds >= end)
        return std::nullopt;
    return seconds * nsPerSecond + fraction;
}

std::optional<qint64> fromRfc3339(QStringView text)
{
    return scanTime(Scanner(std::u16string_view(text.utf16(), std::size_t(text.size()))));
}

std::optional<qint64> fromRfc3339(QByteArrayView text)
{
    return scanTime(Scanner(std::string_view(text.data(), std::size_t(text.size()))));
}

} // namespace nunect
