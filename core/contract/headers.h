// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/word_cache.h"

#include <QAnyStringView>
#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <array>
#include <functional>
#include <optional>
#include <utility>

/// The headers of the wire contract: timing and routing, readable without the payload.
namespace nunect::contract {

enum class ClockSource { None, Ntp, Ptp };
enum class ClockQuality { Freerun, Acquiring, Tracking, Locked };

QLatin1StringView toText(ClockSource source);
QLatin1StringView toText(ClockQuality quality);
std::optional<ClockSource> clockSourceFromText(QAnyStringView text);
std::optional<ClockQuality> clockQualityFromText(QAnyStringView text);

namespace header {
inline constexpr char unitId[] = "X-Unit-ID";
inline constexpr char txTimestamp[] = "X-TX-Timestamp";
inline constexpr char rxTimestamp[] = "X-RX-Timestamp";
inline constexpr char seq[] = "X-Seq";
inline constexpr char clockSource[] = "X-Clock-Source";
inline constexpr char clockQuality[] = "X-Clock-Quality";
inline constexpr char clockErrorNs[] = "X-Clock-Error-Ns";
inline constexpr char clockRef[] = "X-Clock-Ref";
inline constexpr char clockEpoch[] = "X-Clock-Epoch";
} // namespace header

/// What a sender states about its clock with each stamp.
struct ClockStamp
{
    ClockSource source = ClockSource::None;
    ClockQuality quality = ClockQuality::Freerun;
    std::optional<qint64> errorNs; ///< guaranteed bound on |CLOCK_REALTIME - UTC|
    QString ref;                   ///< grandmaster identity or NTP reference id; empty if none
    QString epoch;                 ///< "{8 hex of the boot id}:{step counter}"; empty if unknown

    bool operator==(const ClockStamp &) const = default;
};

/// The headers of one message.
struct Headers
{
    QString unit;
    std::optional<qint64> txNs; ///< sender's wall clock, ns since the Unix epoch
    std::optional<qint64> rxNs; ///< echo replies: when the request reached the responder
    std::optional<quint64> seq; ///< periodic messages, from 1
    std::optional<ClockStamp> clock;

    bool operator==(const Headers &) const = default;
};

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

/// In the contract's order; only what is set.
HeaderList toHeaderList(const Headers &headers);

/// Gives a header's value, or a null view where the message has none.
using HeaderLookup = std::function<QByteArray(QByteArrayView name)>;

/// Reads what is there; a value that does not parse counts as absent and its header's name is
/// appended to \a malformed, so that it can be counted and shown.
Headers fromHeaders(const HeaderLookup &lookup, QStringList *malformed = nullptr);

/// The contract's headers among those of a message, picked out in one walk over them all.
class HeaderViews
{
public:
    /// One after the other as they stand in the message: what comes a second time does not count.
    void add(QByteArrayView name, QByteArrayView value);

private:
    friend Headers fromHeaderViews(const HeaderViews &, QStringList *, WordCache *);

    static constexpr std::size_t count = 9;
    std::array<QByteArrayView, count> m_values; ///< null: not there
    std::size_t m_next = 0;                     ///< senders keep the contract's order
};

/// The same where the headers lie somewhere as they are. \a words, if given, makes the strings.
Headers fromHeaderViews(const HeaderViews &views, QStringList *malformed = nullptr,
                        WordCache *words = nullptr);

} // namespace nunect::contract
