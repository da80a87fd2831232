// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/update.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <utility>

namespace nunect::store {

/// Messages that could not be decoded, counted by subject and reason.
class DecodeErrors
{
public:
    struct Kind
    {
        quint64 count = 0;
        QByteArray lastPayload; ///< the first maxRawBytes of the newest one
    };
    using Key = std::pair<QByteArray, QString>; ///< subject, reason

    static constexpr qsizetype maxRawBytes = 4096;
    /// Further kinds only add to total(), so that bad senders cannot fill the memory.
    static constexpr std::size_t maxKinds = 256;

    /// True if this was the first of its kind.
    bool add(const DecodeFailure &failure);

    const std::map<Key, Kind> &kinds() const { return m_kinds; }
    quint64 total() const { return m_total; }

private:
    std::map<Key, Kind> m_kinds;
    quint64 m_total = 0;
};

} // namespace nunect::store
