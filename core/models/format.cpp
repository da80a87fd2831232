// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace nunect::models::format {

using namespace Qt::Literals::StringLiterals;

static QString tr(const char *text)
{
    return QCoreApplication::translate("nunect::models::format", text);
}

/// The C locale (of tests and of a service) groups no digits.
static QLocale shownLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates)
                                           : locale;
}

QString decimal(double value, int decimals)
{
    QLocale locale;
    if (std::abs(value) >= 999) // less has no groups, and options cost a copy for each figure shown
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', decimals);
}

/// Three digits that count: "1.23", "12.3", "123".
static QString threeDigits(double value)
{
    const double magnitude = std::abs(value);
    int decimals = 0;
    if (magnitude < 9.995)
        decimals = 2;
    else if (magnitude < 99.95)
        decimals = 1;
    return decimal(value, decimals);
}

QString none() { return u"–"_s; }

QString nanoseconds(qint64 ns)
{
    const auto value = static_cast<double>(ns);
    const double magnitude = std::abs(value);
    if (magnitude < 1e3)
        return u"%1 ns"_s.arg(ns);
    if (magnitude < 999.5e3) // above, three digits would read 1000 µs
        return u"%1 µs"_s.arg(threeDigits(value / 1e3));
    if (magnitude < 999.5e6)
        return u"%1 ms"_s.arg(threeDigits(value / 1e6));
    return u"%1 s"_s.arg(threeDigits(value / 1e9));
}

QString nanoseconds(const std::optional<qint64> &ns) { return ns ? nanoseconds(*ns) : none(); }

QString microseconds(double us)
{
    const double ms = us / 1000;
    if (ms < 1)
        return u"%1 ms"_s.arg(decimal(ms, 3));
    return ms < 1000 ? u"%1 ms"_s.arg(threeDigits(ms)) : u"%1 s"_s.arg(threeDigits(ms / 1000));
}

QString microseconds(const std::optional<double> &us) { return us ? microseconds(*us) : none(); }

QString bound(const std::optional<qint64> &ns) { return ns ? u"± "_s + nanoseconds(*ns) : none(); }

QString bytes(qint64 count)
{
    static constexpr const char *units[] = {"kB", "MB", "GB", "TB"};
    if (count < 1000)
        return u"%1 B"_s.arg(count);
    double value = static_cast<double>(count) / 1000;
    std::size_t unit = 0;
    while (value >= 999.5 && unit + 1 < std::size(units)) {
        value /= 1000;
        ++unit;
    }
    return u"%1 %2"_s.arg(threeDigits(value), QString::fromLatin1(units[unit]));
}

QString count(qint64 value) { return QString::number(value); }

QString grouped(qint64 value) { return shownLocale().toString(value); }

QString rate(double perSecond)
{
    static constexpr const char *units[] = {"", "k", "M", "G"};
    double value = perSecond;
    std::size_t unit = 0;
    while (std::abs(value) >= 999.5 && unit + 1 < std::size(units)) {
        value /= 1000;
        ++unit;
    }
    const QString digits = perSecond == 0 ? u"0"_s : threeDigits(value);
    return u"%1 %2/s"_s.arg(digits, QString::fromLatin1(units[unit]));
}

QString byteRate(double perSecond) { return bytes(std::llround(perSecond)) + u"/s"_s; }

QString percent(double percent)
{
    return u"%1 %"_s.arg(decimal(percent, percent > 0 && percent < 99.95 ? 1 : 0));
}

QString age(qint64 ms)
{
    if (ms < 1000)
        return tr("now");
    if (ms < 120'000)
        return tr("%1 s").arg(ms / 1000);
    if (ms < 7'200'000)
        return tr("%1 min").arg(ms / 60'000);
    return tr("%1 h").arg(ms / 3'600'000);
}

QString duration(qint64 seconds)
{
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    if (seconds < 60)
        return tr("%1 s").arg(seconds);
    if (hours == 0)
        return tr("%1 min").arg(minutes);
    if (hours < 24)
        return tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    return tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

QString timeInState(const domain::ClockHistory &history, qint64 nowMs)
{
    const QString time = duration(qMax(nowMs - history.sinceMs(), qint64(0)) / 1000);
    return history.isOlder() ? u"≥ "_s + time : time;
}

QString largest(const domain::OffsetTrend &trend)
{
    const auto ns = trend.largestNs();
    return ns ? tr("max %1").arg(nanoseconds(*ns)) : none();
}

/// A bound stays one only if it is rounded away from zero.
static double roundedUp(double value, int decimals)
{
    const double scale = std::pow(10, decimals);
    return std::ceil(value * scale) / scale;
}

QString delay(const domain::OneWayDelay &delay)
{
    if (!delay.uncertaintyNs)
        return none();
    const double uncertaintyMs = double(*delay.uncertaintyNs) / 1e6;
    if (delay.isBelowUncertainty() && !delay.isImpossible())
        return u"< "_s + microseconds(roundedUp(double(*delay.mostNs()) / 1e3, 0));
    const double ms = double(delay.delayNs) / 1e6;
    // Both to the same place, or they cannot be compared.
    const double larger = qMax(std::abs(ms), uncertaintyMs);
    const int decimals = larger < 1 ? 3 : larger < 10 ? 2 : larger < 100 ? 1 : 0;
    return u"%1 ± %2 ms"_s.arg(decimal(ms, decimals))
        .arg(decimal(roundedUp(uncertaintyMs, decimals), decimals));
}

namespace {

/// A unit of time, and how fine a figure is written in it.
struct Scale
{
    const char *name;
    qint64 ns;
    int decimals = 0;
    qint64 stepNs = 1; ///< of the last digit

    double shown(qint64 steps) const { return double(steps) * double(stepNs) / double(ns); }
};

} // namespace

/// For figures of which \a largestNs is the largest: three digits, but never finer than 1 µs.
static Scale scaleFor(qint64 largestNs)
{
    constexpr qint64 second = 1'000'000'000;
    constexpr qint64 minute = 60 * second;
    constexpr qint64 hour = 60 * minute;
    Scale scale{"ms", 1'000'000};
    if (largestNs >= 48 * hour)
        scale = {"d", 24 * hour};
    else if (largestNs >= 2 * hour)
        scale = {"h", hour};
    else if (largestNs >= 2 * minute)
        scale = {"min", minute};
    else if (largestNs >= second)
        scale = {"s", second};
    scale.stepNs = scale.ns;
    for (qint64 limitNs = 100 * scale.ns; largestNs < limitNs && scale.decimals < 3;
         limitNs /= 10) {
        ++scale.decimals;
        scale.stepNs /= 10;
    }
    return scale;
}

QString offset(const domain::OffsetSample &offset)
{
    if (offset.isBelowError()) {
        const Scale scale = scaleFor(offset.mostNs());
        const qint64 steps = offset.mostNs() / scale.stepNs + 1;
        return u"< %1 %2"_s.arg(decimal(scale.shown(steps), scale.decimals))
            .arg(QString::fromLatin1(scale.name));
    }
    const Scale scale = scaleFor(qAbs(offset.offsetNs));
    const qint64 away = qAbs(offset.offsetNs) + scale.stepNs / 2;
    const qint64 steps = away / scale.stepNs;
    // What rounding takes from the offset, the error has to cover.
    const qint64 cutNs = qAbs(away % scale.stepNs - scale.stepNs / 2);
    const qint64 errorSteps = (offset.errorNs + cutNs + scale.stepNs - 1) / scale.stepNs;
    return u"%1%2 ± %3 %4"_s.arg(QLatin1Char(offset.offsetNs < 0 ? '-' : '+'))
        .arg(decimal(scale.shown(steps), scale.decimals))
        .arg(decimal(scale.shown(errorSteps), scale.decimals))
        .arg(QString::fromLatin1(scale.name));
}

static QString formatted(qint64 ns, const QString &pattern)
{
    if (ns <= 0)
        return none();
    return QDateTime::fromMSecsSinceEpoch(ns / 1'000'000, Qt::UTC).toString(pattern);
}

QString utc(qint64 ns) { return formatted(ns, u"yyyy-MM-dd HH:mm:ss"_s); }

QString utcTime(qint64 ns) { return formatted(ns, u"HH:mm:ss.zzz"_s); }

QString source(contract::ClockSource source)
{
    switch (source) {
    case contract::ClockSource::Ptp:
        return u"PTP"_s;
    case contract::ClockSource::Ntp:
        return u"NTP"_s;
    case contract::ClockSource::None:
        break;
    }
    return tr("none");
}

QString quality(contract::ClockQuality quality)
{
    switch (quality) {
    case contract::ClockQuality::Locked:
        return tr("locked");
    case contract::ClockQuality::Tracking:
        return tr("tracking");
    case contract::ClockQuality::Acquiring:
        return tr("acquiring");
    case contract::ClockQuality::Freerun:
        break;
    }
    return tr("freerun");
}

QString clock(const contract::TimeMetric &metric)
{
    if (metric.source == contract::ClockSource::None)
        return tr("no source, %1").arg(quality(metric.quality));
    const QString words = source(metric.source) + u' ' + quality(metric.quality);
    return metric.errorBoundNs ? words + u' ' + bound(metric.errorBoundNs) : words;
}

} // namespace nunect::models::format
