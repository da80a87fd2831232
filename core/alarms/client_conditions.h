// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/look.h"
#include "core/alarms/recent_count.h"

#include <map>
#include <unordered_map>
#include <utility>

namespace nunect::alarms {

/// Clients that let their server wait. Only those for whom bytes wait are looked at again, of
/// however many there are.
class ClientConditions
{
public:
    void look(const Look &look);

private:
    void forget(const Look &look, quint64 rowId);

    std::unordered_map<quint64, QString> m_waiting; ///< what they are called, by row id
};

/// Streams that are nearly full, of those that refuse messages then.
class StreamConditions
{
public:
    void look(const Look &look);

private:
    std::unordered_map<quint64, QString> m_judged; ///< what they are called, by row id
};

/// What is wrong now and then, and counts only if it comes often: refused logins and messages that
/// cannot be read.
class CountedConditions
{
public:
    void look(const Look &look);

private:
    void countLogins(const Look &look);
    void countMessages(const Look &look);

    std::map<QString, RecentCount> m_logins;                          ///< by server
    std::map<std::pair<QByteArray, QString>, RecentCount> m_messages; ///< by subject and reason
};

} // namespace nunect::alarms
