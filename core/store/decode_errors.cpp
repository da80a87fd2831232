// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/decode_errors.h"

namespace nunect::store {

bool DecodeErrors::add(const DecodeFailure &failure)
{
    ++m_total;
    const auto key = std::pair(failure.subject, failure.reason);
    auto known = m_kinds.find(key);
    const bool isNew = known == m_kinds.end();
    if (isNew) {
        if (m_kinds.size() >= maxKinds)
            return false;
        known = m_kinds.emplace(key, Kind()).first;
    }
    ++known->second.count;
    known->second.lastPayload = failure.payload.first(qMin(failure.payload.size(), maxRawBytes));
    return isNew;
}

} // namespace nunect::store
