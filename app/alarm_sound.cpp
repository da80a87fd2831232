// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/alarm_sound.h"

#include "app/message_decoder.h"
#include "app/tone.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <utility>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;
using alarms::AlarmPriority;

AlarmSound::AlarmSound(const alarms::AlarmList &list, QObject *parent)
    : QObject(parent)
    , m_list(list)
{
}

AlarmSound::~AlarmSound()
{
    if (!m_playing)
        return;
    m_playing->disconnect(this);
    m_playing->kill();
    m_playing->waitForFinished(1000);
}

void AlarmSound::start(const QStringList &players)
{
    m_problem = tr("none of these programs is installed: %1").arg(players.join(u", "));
    for (const QString &player : players) {
        m_player = QStandardPaths::findExecutable(player);
        if (m_player.isEmpty())
            continue;
        m_problem.clear();
        return;
    }
}

/// The most urgent of what is to be heard.
std::optional<AlarmPriority> AlarmSound::worst() const
{
    std::optional<AlarmPriority> worst;
    for (const alarms::Alarm &alarm : m_list.rows()) {
        const bool isHeard = alarm.state == alarms::AlarmState::Unacknowledged
            && m_list.rules().of(alarm.kind).sound;
        if (isHeard && (!worst || alarm.priority < *worst))
            worst = alarm.priority;
    }
    return worst;
}

void AlarmSound::flush(qint64 nowMs)
{
    m_nowMs = nowMs;
    const auto wanted = worst();
    if (wanted && nowMs >= m_mutedUntilMs) {
        const qint64 eachMs = *wanted == AlarmPriority::Critical ? criticalEachMs : otherEachMs;
        const bool isMoreUrgent = m_played && *wanted < *m_played;
        if (!m_playedMs || isMoreUrgent || nowMs - *m_playedMs >= eachMs) {
            m_playedMs = nowMs;
            m_played = wanted;
            play(*wanted);
        }
    } else {
        m_playedMs.reset();
        m_played.reset();
    }
    const qint64 leftMs = std::max<qint64>(0, m_mutedUntilMs - nowMs);
    const Shown now{wanted.has_value(), (leftMs + 999) / 1000, wanted ? m_problem : QString()};
    if (now == m_now)
        return;
    m_now = now;
    Q_EMIT changed();
}

QString AlarmSound::mutedFor() const
{
    return u"%1:%2"_s.arg(m_now.mutedS / 60).arg(m_now.mutedS % 60, 2, 10, QChar(u'0'));
}

void AlarmSound::mute()
{
    m_mutedUntilMs = m_nowMs + muteMs;
    if (m_playing)
        m_playing->terminate();
    flush(m_nowMs);
}

void AlarmSound::unmute()
{
    m_mutedUntilMs = 0;
    flush(m_nowMs);
}

/// Written once, into a folder that goes with the console.
QString AlarmSound::soundFile(int tones)
{
    const QString path = m_folder.filePath(u"%1.wav"_s.arg(tones));
    QFile file(path);
    if (!file.exists() && file.open(QIODevice::WriteOnly))
        file.write(toneWav(tones));
    return path;
}

void AlarmSound::play(AlarmPriority priority)
{
    if (m_player.isEmpty() || m_playing)
        return;
    m_playing = new QProcess(this);
    m_playing->setProcessChannelMode(QProcess::MergedChannels);
    const auto done = [this](const QString &problem) {
        m_problem = problem;
        std::exchange(m_playing, nullptr)->deleteLater();
    };
    connect(m_playing, &QProcess::errorOccurred, this, [this, done](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            done(m_playing->errorString());
    });
    connect(m_playing, &QProcess::finished, this, [this, done](int code, QProcess::ExitStatus how) {
        const bool failed = how == QProcess::NormalExit && code != 0;
        const QString said = QString::fromLocal8Bit(m_playing->readAll()).trimmed().left(200);
        done(failed ? tr("%1 failed: %2").arg(m_player, said) : QString());
    });
    m_playing->start(m_player, {soundFile(priority == AlarmPriority::Critical ? 3 : 2)});
}

} // namespace nunect::app
