// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "guardian/bus.h"
#include "guardian/sender.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace nunect::guardian {

/// On the site's time authority alone: publishes the time configuration on `ops.time.config` at
/// each connect, at each change and every 30 s, and answers `ops.time.config.get` with it.
class TimeConfigService : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds period{30};

    TimeConfigService(Bus &bus, const Sender &sender, contract::TimeConfig config,
                      QObject *parent = nullptr);

    void setConfig(const contract::TimeConfig &config);

private:
    void publish();
    QByteArray message() const;

    const Sender &m_sender;
    contract::TimeConfig m_config;
    QTimer m_timer;
};

} // namespace nunect::guardian
