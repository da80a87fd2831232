// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/sim/burst.h"
#include "tests/sim/crowd.h"
#include "tests/sim/fleet.h"
#include "tests/sim/options.h"
#include "tests/sim/rovers.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace nunect::sim {

/// Runs the model in real time and sends what it says. Prints a line every five seconds, and what
/// goes wrong with the connections to stderr.
class Simulator : public QObject
{
    Q_OBJECT

public:
    explicit Simulator(const Options &options, QObject *parent = nullptr);
    ~Simulator() override;

    void start();
    /// Closes all connections and tells what was done; then comes finished().
    void end();

Q_SIGNALS:
    /// 0, or 1 if there was never a connection.
    void finished(int exitCode);

private:
    std::unique_ptr<UnitCarrier> makeFleet();
    std::unique_ptr<UnitCarrier> makeRovers();
    void makeBursts(const Options &options);
    void beginOnceConnected();
    void begin();
    void tick();
    void onEvent(const nats::Event &event);
    void giveUp(const QString &why);
    void tellOnce(const QString &text);
    void printStatus();
    QString trafficText(double seconds);
    void finish(int exitCode);

    Options m_options;
    SiteModel m_model;
    std::unique_ptr<UnitCarrier> m_units;
    Crowd m_crowd;
    std::vector<std::unique_ptr<Burst>> m_bursts;

    QTimer m_ticks;
    QTimer m_status;
    QTimer m_end;
    QElapsedTimer m_running;  ///< since start()
    QElapsedTimer m_modelled; ///< since begin()
    bool m_hasBegun = false;
    bool m_wasConnected = false;
    bool m_isFinished = false;
    qint64 m_skipped = 0; ///< steps
    QSet<QString> m_told; ///< since the last status line
    qint64 m_untold = 0;

    struct Totals
    {
        qint64 atMs = 0;
        quint64 sent = 0;
        quint64 burst = 0;
        double cpuS = 0;
    };
    Totals m_last;
};

} // namespace nunect::sim
