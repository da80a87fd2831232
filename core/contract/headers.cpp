// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/headers.h"

#include "core/contract/unit_id.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace nunect::contract {

QLatin1StringView toText(ClockSource source)
{
    switch (source) {
    case ClockSource::Ptp:
        return "ptp"_L1;
    case ClockSource::Ntp:
        return "ntp"_L1;
    case ClockSource::None:
        break;
    }
    return "none"_L1;
}

QLatin1StringView toText(ClockQuality quality)
{
    switch (quality) {
    case ClockQuality::Locked:
        return "locked"_L1;
    case ClockQuality::Tracking:
        return "tracking"_L1;
    case ClockQuality::Acquiring:
        return "acquiring"_L1;
    case ClockQuality::Freerun:
        break;
    }
    return "freerun"_L1;
}

template<typename Enum, std::size_t count>
static std::optional<Enum> fromText(QStringView text, const Enum (&all)[count])
{
    for (const Enum value : all) {
        if (text == toText(value))
            return value;
    }
    return std::nullopt;
}

std::optional<ClockSource> clockSourceFromText(QStringView text)
{
    return fromText(text, {ClockSource::None, ClockSource::Ntp, ClockSource::Ptp});
}

std::optional<ClockQuality> clockQualityFromText(QStringView text)
{
    return fromText(text,
                    {ClockQuality::Freerun, ClockQuality::Acquiring, ClockQuality::Tracking,
                     ClockQuality::Locked});
}

static QByteArray toBytes(QLatin1StringView text) { return {text.data(), text.size()}; }

static void appendClock(HeaderList &list, const ClockStamp &clock)
{
    list.append({header::clockSource, toBytes(toText(clock.source))});
    list.append({header::clockQuality, toBytes(toText(clock.quality))});
    if (clock.errorNs)
        list.append({header::clockErrorNs, QByteArray::number(*clock.errorNs)});
    if (!clock.ref.isEmpty())
        list.append({header::clockRef, clock.ref.toUtf8()});
    if (!clock.epoch.isEmpty())
        list.append({header::clockEpoch, clock.epoch.toUtf8()});
}

HeaderList toHeaderList(const Headers &headers)
{
    HeaderList list;
    if (!headers.unit.isEmpty())
        list.append({header::unitId, headers.unit.toUtf8()});
    if (headers.txNs)
        list.append({header::txTimestamp, QByteArray::number(*headers.txNs)});
    if (headers.rxNs)
        list.append({header::rxTimestamp, QByteArray::number(*headers.rxNs)});
    if (headers.seq)
        list.append({header::seq, QByteArray::number(*headers.seq)});
    if (headers.clock)
        appendClock(list, *headers.clock);
    return list;
}

/// Whole decimal numbers from 0 on; QByteArray's own conversion would also take signs and spaces.
template<typename Integer>
static std::optional<Integer> parseNumber(QByteArrayView text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty() || !std::ranges::all_of(text, isDigit))
        return std::nullopt;
    bool ok = false;
    const qulonglong number = text.toULongLong(&ok);
    if (!ok || number > qulonglong(std::numeric_limits<Integer>::max()))
        return std::nullopt;
    return static_cast<Integer>(number);
}

static std::optional<QString> parseEpoch(QByteArrayView all)
{
    // By hand, as the guardian reads these and has no other use for a regular expression's memory.
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isHex = [&](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); };
    if (all.size() < 10 || all.size() > 28 || all[8] != ':'
        || !std::ranges::all_of(all.first(8), isHex)
        || !std::ranges::all_of(all.sliced(9), isDigit))
        return std::nullopt;
    return QString::fromLatin1(all);
}

/// \a lookup may give bytes or a view of them.
static Headers readHeaders(const auto &lookup, QStringList *malformed)
{
    const auto read = [&](const char *name, auto parse) -> decltype(parse(QByteArrayView())) {
        const auto text = lookup(name);
        if (text.isNull())
            return std::nullopt;
        auto value = parse(text);
        if (!value && malformed)
            malformed->append(QString::fromLatin1(name));
        return value;
    };
    const auto unitId = [](QByteArrayView text) {
        const QString id = QString::fromUtf8(text);
        return isValidUnitId(id) ? std::optional(id) : std::nullopt;
    };

    Headers headers;
    headers.unit = read(header::unitId, unitId).value_or(QString());
    headers.txNs = read(header::txTimestamp, parseNumber<qint64>);
    headers.rxNs = read(header::rxTimestamp, parseNumber<qint64>);
    headers.seq = read(header::seq, parseNumber<quint64>);

    const auto source = read(header::clockSource, [](QByteArrayView text) {
        return clockSourceFromText(QString::fromUtf8(text));
    });
    const auto quality = read(header::clockQuality, [](QByteArrayView text) {
        return clockQualityFromText(QString::fromUtf8(text));
    });
    const auto errorNs = read(header::clockErrorNs, parseNumber<qint64>);
    const auto epoch = read(header::clockEpoch, parseEpoch);
    if (source && quality) {
        headers.clock
            = ClockStamp{*source, *quality, errorNs, QString::fromUtf8(lookup(header::clockRef)),
                         epoch.value_or(QString())};
    }
    return headers;
}

Headers fromHeaders(const HeaderLookup &lookup, QStringList *malformed)
{
    return readHeaders(lookup, malformed);
}

Headers fromHeaderViews(const HeaderViewLookup &lookup, QStringList *malformed)
{
    return readHeaders(lookup, malformed);
}

} // namespace nunect::contract
