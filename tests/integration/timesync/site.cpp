// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/timesync/site.h"

using namespace Qt::Literals::StringLiterals;

namespace nunect::test {

// Interfaces, and the addresses at the path's two ends.
static constexpr QLatin1StringView unitEnd("unit0");
static constexpr QLatin1StringView hubEnd("hub0");
static constexpr QLatin1StringView toUnit("relay0");
static constexpr QLatin1StringView toHub("relay1");

Site::Site(const std::optional<PathFaults> &faults)
    : nats(guardedServer())
    , grandmaster(Ptp4l::Role::Grandmaster, hubEnd, &hub)
    , ntpServer(u"local stratum 1\nallow 10.99.0.0/24"_s, &hub)
    , ptpFollower(Ptp4l::Role::Follower, unitEnd)
    , ntpFollower(u"server 10.99.0.1 minpoll -1 maxpoll -1\nport 0"_s)
    , m_faults(faults)
{
    // All daemons read the same clock, unless the path tells them otherwise.
    watcher.setTrueErrorNs(faults ? -faults->hubAhead.count() : 0);
}

Site::~Site()
{
    // A namespace takes its end of the cable along some time after its last process only.
    std::ignore = ip({u"link"_s, u"delete"_s, unitEnd});
}

Result<void> Site::start()
{
    return inTurn({
        [this] { return hub.create(); },
        [this] { return layPath(); },
        [] {
            return ip({u"address"_s, u"add"_s, u"10.99.0.2/24"_s, u"dev"_s, unitEnd});
        },
        [this] {
            return ip({u"address"_s, u"add"_s, u"10.99.0.1/24"_s, u"dev"_s, hubEnd}, &hub);
        },
        [this] { return nats.start(); },
        [this] { return watcher.start(nats); },
        [this] { return startGuardian(u"ptp"_s); },
        [this] { return startGuardian(u"chrony"_s); },
        [this] { return startGuardian(u"auto"_s); },
    });
}

const QStringList &Site::units()
{
    static const QStringList all{u"ptp"_s, u"chrony"_s, u"auto"_s};
    return all;
}

Result<void> Site::layPath()
{
    if (!m_faults)
        return layCable(nullptr, unitEnd, hub, hubEnd);
    m_relay = std::make_unique<DelayRelay>(*m_faults);
    return inTurn({
        [this] { return m_between.create(); },
        [this] { return layCable(nullptr, unitEnd, m_between, toUnit); },
        [this] { return layCable(&m_between, toHub, hub, hubEnd); },
        [this] { return m_relay->start(m_between, toUnit, toHub); },
    });
}

Result<void> Site::startDaemons()
{
    return inTurn({
        [this] { return grandmaster.start(); },
        [this] { return ntpServer.start(); },
        [this] { return ptpFollower.start(); },
        [this] { return ntpFollower.start(); },
        [this] { return ptpFollower.calibrate(); },
    });
}

Result<void> Site::startGuardian(const QString &mode)
{
    auto guardian = std::make_unique<GuardianProcess>(nats);
    guardian->set("NUNECT_UNIT", mode);
    guardian->set("TIME_SYNC_MODE", mode);
    guardian->set("PTP_UDS_ADDRESS", ptpFollower.socket());
    guardian->set("CHRONY_ADDRESS", Chronyd::address());
    // States must last before they count; here some samples are enough.
    guardian->set("TIME_LOCK_AFTER_S", u"1"_s);
    guardian->set("TIME_UNLOCK_AFTER_S", u"1"_s);
    guardian->set("TIME_UPGRADE_EVERY_S", u"0.5"_s);
    guardian->set("TIME_PTP_FIRST_S", u"1"_s);
    guardian->set("TIME_PTP_RETURN_S", u"5"_s);
    guardian->set("TIME_SOURCE_LOST_S", u"2"_s);
    if (!guardian->start({u"--time-ms"_s, u"200"_s}))
        return Error{u"nunect-guardian does not start"_s};
    m_guardians[mode] = std::move(guardian);
    return {};
}

Result<void> Site::setLink(bool isUp)
{
    return ip({u"link"_s, u"set"_s, hubEnd, isUp ? u"up"_s : u"down"_s}, &hub);
}

bool Site::allSay(const QString &ptp, const QString &chrony, const QString &automatic)
{
    constexpr int patienceMs = 30000;
    return QTest::qWaitFor(
        [&] {
            return watcher.hasSettled(u"ptp"_s, ptp) && watcher.hasSettled(u"chrony"_s, chrony)
                && watcher.hasSettled(u"auto"_s, automatic);
        },
        patienceMs);
}

std::chrono::milliseconds Site::longestSilence() const
{
    std::chrono::milliseconds longest{0};
    for (const QString &unit : units())
        longest = std::max(longest, watcher.longestSilence(unit));
    return longest;
}

QString Site::logs()
{
    constexpr qsizetype enough = 1500;
    QString text = watcher.lastWords();
    for (const auto &[name, daemon] :
         {std::pair<QLatin1StringView, const Daemon *>{"grandmaster"_L1, &grandmaster},
          {"NTP server"_L1, &ntpServer},
          {"PTP follower"_L1, &ptpFollower},
          {"NTP follower"_L1, &ntpFollower}})
        text += u"\n%1:\n"_s.arg(name) + daemon->log().right(enough);
    for (const auto &[mode, guardian] : m_guardians)
        text += u"\nguardian %1:\n"_s.arg(mode) + guardian->output().right(enough);
    return text;
}

} // namespace nunect::test
