// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/alarm_sound.h"

#include "app/message_decoder.h"
#include "app/tone.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

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
    for (const QString &player : players) {
        if (const QString path = QStandardPaths::findExecutable(player); !path.isEmpty())
            m_players += path;
    }
    if (m_players.isEmpty())
        m_problem = tr("none of these programs is installed: %1").arg(players.join(u", "));
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
            if (isMoreUrgent)
                silence();
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
    silence();
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
    m_failures.clear();
    if (!m_players.isEmpty() && !m_playing)
        playBy(0, soundFile(priority == AlarmPriority::Critical ? 3 : 2));
}

void AlarmSound::playBy(qsizetype player, const QString &file)
{
    m_playing = new QProcess(this);
    m_playing->setProcessChannelMode(QProcess::MergedChannels);
    connect(m_playing, &QProcess::errorOccurred, this, [=, this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onPlayed(player, file, m_playing->errorString());
    });
    connect(m_playing, &QProcess::finished, this, [=, this](int code, QProcess::ExitStatus how) {
        if (how == QProcess::CrashExit)
            return onPlayed(player, file, tr("it did not end by itself"));
        // The last line says it; ALSA writes many before.
        const QString said = QString::fromLocal8Bit(m_playing->readAll()).trimmed();
        const QString failure = said.section(u'\n', -1).left(200);
        onPlayed(player, file, code == 0 ? QString() : failure);
    });
    QTimer::singleShot(playerTimeout, m_playing, &QProcess::kill);
    m_playing->start(m_players[player], {file});
}

/// \a failure: why it was not; empty: it was.
void AlarmSound::onPlayed(qsizetype player, const QString &file, const QString &failure)
{
    std::exchange(m_playing, nullptr)->deleteLater();
    if (failure.isEmpty()) {
        m_players.move(player, 0);
        m_problem.clear();
        return;
    }
    m_failures += tr("%1 failed: %2").arg(m_players[player], failure);
    if (player + 1 < m_players.size())
        playBy(player + 1, file);
    else
        m_problem = m_failures.join(u"; ");
}

/// At once, and without a word on it.
void AlarmSound::silence()
{
    if (!m_playing)
        return;
    m_playing->disconnect(this);
    m_playing->kill();
    connect(m_playing, &QProcess::finished, m_playing, &QObject::deleteLater);
    m_playing = nullptr;
}

} // namespace nunect::app
