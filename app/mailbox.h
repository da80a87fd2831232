// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/sharing/policy_news.h"
#include "app/sharing/record_news.h"
#include "core/client/event.h"
#include "core/contract/messages.h"
#include "core/protocol/server_info.h"
#include "core/store/leaf_needs.h"
#include "core/store/update.h"

#include <QString>

#include <algorithm>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace nunect::app {

/// Where our own connection stands, for the header and for a person who asks why.
struct LinkState
{
    nats::State state = nats::State::Closed;
    std::optional<nats::ErrorCode> gaveUp; ///< why it will not try again by itself
    bool everUp = false;                   ///< was connected at least once since start
    QString problem;                       ///< why it is down; empty while it is up
    std::optional<qint64> nextTryMs;       ///< monotonic clock
    nats::ServerInfo server;
    std::optional<double> rttUs; ///< our own PING to PONG; none if the last probe failed
    qint64 rttAtMs = 0;          ///< monotonic clock
};

/// What the network thread has for the GUI thread since it last looked.
struct Mail
{
    store::Batch updates;
    std::optional<LinkState> link;
    std::optional<LinkState> systemLink; ///< of the system login, where there is one
    std::optional<contract::TimeMetric> localClock;
    std::vector<RecordNews> records;
    std::optional<QString> sharingProblem; ///< why alarms are not shared; empty: they are
    std::optional<store::RegistryReading> registry;
    std::vector<PolicyNews> policies;
    std::optional<QString> policyProblem; ///< of what is approved; empty: none
    quint64 dropped = 0; ///< updates lost since the last take(), because nobody took them
};

/// The one crossing between the threads: the network thread puts, the GUI thread takes once a
/// tick. Bounded, so that a GUI that stands still costs memory for `capacity` updates and no more.
///
/// Of one unit's RTT messages only the last is kept: it tells all that the store wants to know of
/// them, and a burst of them costs the GUI thread no more than one each.
class Mailbox
{
public:
    static constexpr std::size_t capacity = 200'000;
    static_assert(sizeof(store::Update) <= 408, "so many of them wait");

    void put(store::Update update)
    {
        const std::lock_guard lock(m_mutex);
        const auto *rtt = std::get_if<store::RttUpdate>(&update.value);
        if (rtt) {
            const auto known = m_rttPlaces.find(rtt->message.unit);
            if (known != m_rttPlaces.end()) {
                m_mail.updates[known->second] = std::move(update);
                return;
            }
        }
        if (m_mail.updates.size() >= capacity) {
            ++m_mail.dropped;
            return;
        }
        if (rtt)
            m_rttPlaces.emplace(rtt->message.unit, m_mail.updates.size());
        m_mail.updates.push_back(std::move(update));
    }

    void put(const LinkState &link)
    {
        const std::lock_guard lock(m_mutex);
        m_mail.link = link;
    }

    void putSystemLink(const LinkState &link)
    {
        const std::lock_guard lock(m_mutex);
        m_mail.systemLink = link;
    }

    void put(const contract::TimeMetric &localClock)
    {
        const std::lock_guard lock(m_mutex);
        m_mail.localClock = localClock;
    }

    void put(RecordNews record)
    {
        const std::lock_guard lock(m_mutex);
        m_mail.records.push_back(std::move(record));
    }

    void putSharingProblem(const QString &problem)
    {
        const std::lock_guard lock(m_mutex);
        m_mail.sharingProblem = problem;
    }

    void put(store::RegistryReading reading)
    {
        const std::lock_guard lock(m_mutex);
        m_mail.registry = std::move(reading);
    }

    void put(PolicyNews news)
    {
        const std::lock_guard lock(m_mutex);
        m_mail.policies.push_back(std::move(news));
    }

    void putPolicyProblem(const QString &problem)
    {
        const std::lock_guard lock(m_mutex);
        m_mail.policyProblem = problem;
    }

    Mail take()
    {
        const std::lock_guard lock(m_mutex);
        m_rttPlaces.clear();
        Mail mail = std::exchange(m_mail, {});
        // About as many will come in the next tick. No room is kept for thousands: most of the time
        // it would lie here unused.
        m_mail.updates.reserve(std::min(mail.updates.size(), keptRoom));
        return mail;
    }

private:
    static constexpr std::size_t keptRoom = 256;

    std::mutex m_mutex;
    Mail m_mail;
    std::unordered_map<QString, std::size_t> m_rttPlaces; ///< in the updates, by unit
};

} // namespace nunect::app
