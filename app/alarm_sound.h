// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm_list.h"

#include <QObject>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>
#include <optional>

class QProcess;

namespace nunect::app {

/// Is heard as long as there is an unacknowledged alarm whose rule has a sound: three tones every
/// few seconds for a critical one, two now and then for others. A person can mute it for a while;
/// that ends by itself.
///
/// A program of the machine plays it (PipeWire's, PulseAudio's or ALSA's): Qt Multimedia would
/// bring hundreds of megabytes for that. Where one fails, as its sound server does not run, the
/// next one is tried.
class AlarmSound : public QObject
{
    Q_OBJECT
    /// There is something to be heard, muted or not.
    Q_PROPERTY(bool wanted READ wanted NOTIFY changed)
    Q_PROPERTY(bool muted READ muted NOTIFY changed)
    /// How long it stays so: "4:59".
    Q_PROPERTY(QString mutedFor READ mutedFor NOTIFY changed)
    /// Why nothing is heard although it should be; empty: it is.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    static constexpr qint64 muteMs = 5 * 60'000;
    static constexpr qint64 criticalEachMs = 4000;
    static constexpr qint64 otherEachMs = 15'000;
    /// The tones take a second: a player that runs longer waits for a server that hangs.
    static constexpr std::chrono::milliseconds playerTimeout{3000};

    /// \a list must outlive it.
    explicit AlarmSound(const alarms::AlarmList &list, QObject *parent = nullptr);
    ~AlarmSound() override;

    /// From now on it is heard. \a players: programs that play a WAV file, in the order in which
    /// they are tried; those that are not there are left out.
    void start(const QStringList &players
               = {QStringLiteral("pw-play"), QStringLiteral("paplay"), QStringLiteral("aplay")});
    /// Each tick.
    void flush(qint64 nowMs);

    bool wanted() const { return m_now.wanted; }
    bool muted() const { return m_now.mutedS > 0; }
    QString mutedFor() const;
    QString problem() const { return m_now.problem; }

    Q_INVOKABLE void mute();
    Q_INVOKABLE void unmute();

Q_SIGNALS:
    void changed();

private:
    /// What the scene is shown.
    struct Shown
    {
        bool wanted = false;
        qint64 mutedS = 0;
        QString problem;

        bool operator==(const Shown &) const = default;
    };

    std::optional<alarms::AlarmPriority> worst() const;
    void play(alarms::AlarmPriority priority);
    void playBy(qsizetype player, const QString &file);
    void onPlayed(qsizetype player, const QString &file, const QString &failure);
    void silence();
    QString soundFile(int tones);

    const alarms::AlarmList &m_list;
    QStringList m_players; ///< the one that played last is the first
    QTemporaryDir m_folder;
    QProcess *m_playing = nullptr;
    std::optional<qint64> m_playedMs;
    std::optional<alarms::AlarmPriority> m_played;
    qint64 m_nowMs = 0;
    qint64 m_mutedUntilMs = 0;
    QStringList m_failures; ///< of the players that were tried for the sound that is due
    QString m_problem;
    Shown m_now;
};

} // namespace nunect::app
