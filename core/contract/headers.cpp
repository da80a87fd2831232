// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/headers.h"

#include "core/contract/unit_id.h"
#include "core/util/enum_text.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <charconv>
#include <type_traits>
#include <utility>

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

std::optional<ClockSource> clockSourceFromText(QAnyStringView text)
{
    return enumFromText(text, std::array{ClockSource::None, ClockSource::Ntp, ClockSource::Ptp});
}

std::optional<ClockQuality> clockQualityFromText(QAnyStringView text)
{
    return enumFromText(text,
                        std::array{ClockQuality::Freerun, ClockQuality::Acquiring,
                                   ClockQuality::Tracking, ClockQuality::Locked});
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
    std::make_unsigned_t<Integer> number = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
    if (error != std::errc() || end != text.end() || !std::in_range<Integer>(number))
        return std::nullopt;
    return static_cast<Integer>(number);
}

static bool isEpoch(QByteArrayView all)
{
    // By hand, as the guardian reads these and has no other use for a regular expression's memory.
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isHex = [&](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); };
    return all.size() >= 10 && all.size() <= 28 && all[8] == ':'
        && std::ranges::all_of(all.first(8), isHex) && std::ranges::all_of(all.sliced(9), isDigit);
}

// The contract's order.
enum Place { Unit, Tx, Rx, Seq, Source, Quality, ErrorNs, Ref, Epoch };
static constexpr QByteArrayView names[]
    = {header::unitId,       header::txTimestamp, header::rxTimestamp,
       header::seq,          header::clockSource, header::clockQuality,
       header::clockErrorNs, header::clockRef,    header::clockEpoch};

void HeaderViews::add(QByteArrayView name, QByteArrayView value)
{
    static_assert(std::size(names) == count);
    for (std::size_t tries = 0; tries < count; ++tries) {
        const std::size_t at = (m_next + tries) % count;
        if (names[at] != name)
            continue;
        if (m_values[at].isNull())
            m_values[at] = value;
        m_next = at + 1;
        return;
    }
}

Headers fromHeaderViews(const HeaderViews &views, QStringList *malformed, WordCache *words)
{
    const auto read = [&](Place place, auto parse) -> decltype(parse(QByteArrayView())) {
        const QByteArrayView text = views.m_values[place];
        if (text.isNull())
            return std::nullopt;
        auto value = parse(text);
        if (!value && malformed)
            malformed->append(QString::fromLatin1(names[place]));
        return value;
    };
    const auto wordIf = [words](bool isValid, QByteArrayView text) {
        return isValid ? std::optional(toWord(text, words)) : std::nullopt;
    };

    Headers headers;
    headers.unit = read(Unit, [&](QByteArrayView text) {
                       return wordIf(isValidUnitId(text), text);
                   }).value_or(QString());
    headers.txNs = read(Tx, parseNumber<qint64>);
    headers.rxNs = read(Rx, parseNumber<qint64>);
    headers.seq = read(Seq, parseNumber<quint64>);

    const auto source = read(
        Source, [](QByteArrayView text) { return clockSourceFromText(QLatin1StringView(text)); });
    const auto quality = read(
        Quality, [](QByteArrayView text) { return clockQualityFromText(QLatin1StringView(text)); });
    const auto errorNs = read(ErrorNs, parseNumber<qint64>);
    const auto epoch
        = read(Epoch, [&](QByteArrayView text) { return wordIf(isEpoch(text), text); });
    if (source && quality) {
        headers.clock = ClockStamp{*source, *quality, errorNs, toWord(views.m_values[Ref], words),
                                   epoch.value_or(QString())};
    }
    return headers;
}

Headers fromHeaders(const HeaderLookup &lookup, QStringList *malformed)
{
    std::array<QByteArray, std::size(names)> values;
    HeaderViews views;
    for (std::size_t at = 0; at < std::size(names); ++at) {
        values[at] = lookup(names[at]);
        views.add(names[at], values[at]);
    }
    return fromHeaderViews(views, malformed);
}

} // namespace nunect::contract
