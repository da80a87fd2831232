// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "guardian/bus.h"
#include "guardian/sender.h"
#include "guardian/sender_delays.h"

#include <QObject>

#include <optional>

namespace nunect::guardian {

/// On a unit that is not the site's time authority: asks for the time configuration at each connect
/// (`ops.time.config.get`) and hears of its changes (`ops.time.config`).
class TimeConfigLearner : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds requestTimeout{2000};

    /// \a delays takes in what comes.
    TimeConfigLearner(Bus &bus, const Sender &sender, SenderDelays &delays,
                      QObject *parent = nullptr);

    /// The last one that was heard; nothing before that.
    const std::optional<contract::TimeConfig> &config() const { return m_config; }

Q_SIGNALS:
    /// It says something else than before.
    void changed();
    /// What came cannot be used.
    void problem(const QString &text);

private:
    void hear(const BusMessage &message);

    SenderDelays &m_delays;
    std::optional<contract::TimeConfig> m_config; ///< without its stamp
};

} // namespace nunect::guardian
