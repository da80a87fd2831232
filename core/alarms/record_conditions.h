// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/look.h"

#include <unordered_map>

namespace nunect::alarms {

/// Leaf nodes of which a stream that gathers theirs has heard nothing for too long. Judged by when
/// a source was last active, never by its lag: that stays 0 while a link is cut, as nobody can tell
/// the hub what waits.
class RecordConditions
{
public:
    void look(const Look &look);

private:
    void judge(const Look &look, const store::StreamRow &row);
    void forget(const Look &look, const QStringList &members);

    std::unordered_map<quint64, QStringList> m_judged; ///< what they are called, by row id
};

} // namespace nunect::alarms
