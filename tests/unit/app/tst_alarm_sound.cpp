// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/alarm_sound.h"

#include "app/tone.h"
#include "tests/unit/alarms/alarm_probe.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace nunect;
using namespace nunect::app;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;
using alarms::AlarmKind;

/// A player that writes down what it is to play.
class Player
{
public:
    explicit Player(const QByteArray &last = "exit 0")
    {
        QFile script(program());
        if (!script.open(QIODevice::WriteOnly))
            return;
        script.write("#!/bin/sh\nhead -c 4 \"$1\" >> " + log().toUtf8() + "\nbasename \"$1\" >> "
                     + log().toUtf8() + '\n' + last + '\n');
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    QString program() const { return m_dir.filePath(u"player"_s); }
    QStringList played() const
    {
        QFile file(log());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }

private:
    QString log() const { return m_dir.filePath(u"log"_s); }

    QTemporaryDir m_dir;
};

static bool isPlaying(const AlarmSound &sound) { return sound.findChild<QProcess *>() != nullptr; }

class tst_AlarmSound : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// As its header says, the file has so many samples; none is louder than it may be.
    void tone()
    {
        const QByteArray wav = toneWav(3);
        QVERIFY(wav.startsWith("RIFF") && wav.mid(8, 8) == "WAVEfmt ");
        QCOMPARE(qFromLittleEndian<quint32>(wav.constData() + 4), quint32(wav.size() - 8));
        QCOMPARE(qFromLittleEndian<quint32>(wav.constData() + 40), quint32(wav.size() - 44));
        int loudest = 0;
        for (qsizetype at = 44; at < wav.size(); at += 2)
            loudest = qMax(loudest, std::abs(int(qFromLittleEndian<qint16>(wav.constData() + at))));
        QVERIFY2(loudest > 15'000 && loudest < 25'000, QByteArray::number(loudest).constData());
        QVERIFY(toneWav(2).size() < wav.size());
    }

    void isHeardUntilAcknowledged()
    {
        AlarmProbe probe;
        AlarmSound sound(probe.list);
        const Player player;
        sound.start({u"there-is-no-such-program"_s, player.program()});
        sound.flush(0);
        QVERIFY(!sound.wanted());
        probe.begin(AlarmKind::UnitLost, u"a"_s);
        sound.flush(100);
        QVERIFY(sound.wanted());
        QTRY_COMPARE(player.played(), QStringList{u"RIFF2.wav"_s});
        QTRY_VERIFY(!isPlaying(sound));
        sound.flush(200);
        probe.begin(AlarmKind::ServerDown, u"hub"_s); // more urgent: at once
        sound.flush(300);
        QTRY_COMPARE(player.played(), (QStringList{u"RIFF2.wav"_s, u"RIFF3.wav"_s}));
        QTRY_VERIFY(!isPlaying(sound));
        sound.flush(300 + AlarmSound::criticalEachMs - 1);
        sound.flush(300 + AlarmSound::criticalEachMs);
        QTRY_COMPARE(player.played().size(), 3);
        for (const char16_t *key : {u"unit-lost:a", u"server-down:hub"}) {
            const QString name = QString::fromUtf16(key);
            QVERIFY(probe.list.acknowledge(probe.id(name), u"foh"_s, probe.now()));
        }
        sound.flush(60'000);
        QVERIFY(!sound.wanted());
    }

    void aRuleMayHaveNone()
    {
        AlarmProbe probe;
        AlarmSound sound(probe.list);
        probe.begin(AlarmKind::DecodeErrors, u"a"_s); // to be seen to within the day
        sound.flush(0);
        QVERIFY(!sound.wanted());
    }

    void muteEndsByItself()
    {
        AlarmProbe probe;
        AlarmSound sound(probe.list);
        const Player player;
        sound.start({player.program()});
        sound.flush(1000);
        sound.mute();
        QVERIFY(sound.muted());
        QCOMPARE(sound.mutedFor(), u"5:00"_s);
        probe.begin(AlarmKind::ServerDown, u"hub"_s);
        sound.flush(1000 + 61'000);
        QCOMPARE(sound.mutedFor(), u"3:59"_s);
        QVERIFY(sound.wanted());
        QVERIFY(player.played().isEmpty());
        sound.flush(1000 + AlarmSound::muteMs);
        QVERIFY(!sound.muted());
        QTRY_COMPARE(player.played().size(), 1);
        sound.mute();
        sound.unmute();
        QVERIFY(!sound.muted());
    }

    /// One may be installed whose sound server does not run.
    void triesTheNextPlayer()
    {
        AlarmProbe probe;
        probe.begin(AlarmKind::ServerDown, u"hub"_s);
        AlarmSound sound(probe.list);
        const Player failing("echo no server >&2; exit 1");
        const Player playing;
        sound.start({failing.program(), playing.program()});
        sound.flush(0);
        QTRY_VERIFY(!isPlaying(sound) && playing.played().size() == 1);
        sound.flush(AlarmSound::criticalEachMs); // the one that played is the first from then on
        QTRY_COMPARE(playing.played().size(), 2);
        QCOMPARE(failing.played().size(), 1);
        QCOMPARE(sound.problem(), QString());
    }

    void saysWhyNothingIsHeard()
    {
        AlarmProbe probe;
        probe.begin(AlarmKind::ServerDown, u"hub"_s);
        AlarmSound none(probe.list);
        none.start({u"there-is-no-such-program"_s});
        none.flush(0);
        QVERIFY2(none.problem().contains(u"there-is-no-such-program"_s),
                 qPrintable(none.problem()));

        AlarmSound failing(probe.list);
        const Player first("echo no server >&2; exit 1");
        const Player second("echo much else >&2; echo no such device >&2; exit 1");
        failing.start({first.program(), second.program()});
        failing.flush(0);
        const QString problem = first.program() + u" failed: no server; "_s + second.program()
            + u" failed: no such device"_s;
        const auto isSaid = [&] {
            failing.flush(10);
            return failing.problem() == problem;
        };
        QVERIFY2(QTest::qWaitFor(isSaid), qPrintable(failing.problem()));
    }
};

QTEST_GUILESS_MAIN(tst_AlarmSound)
#include "tst_alarm_sound.moc"
