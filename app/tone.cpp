// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/tone.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nunect::app {

static constexpr int samplesPerSecond = 16'000;
static constexpr int toneSamples = samplesPerSecond * 160 / 1000;
static constexpr int pauseSamples = samplesPerSecond * 60 / 1000;
static constexpr int fadeSamples = samplesPerSecond * 10 / 1000; // without it each tone clicks
static constexpr double highHz = 880;
static constexpr double lowHz = 660;
static constexpr double loudness = 0.6 * 32'767;

template<typename Number>
static void append(QByteArray &bytes, Number number)
{
    const Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

static void appendTone(QByteArray &bytes, double hz)
{
    for (int i = 0; i < toneSamples; ++i) {
        const double fade
            = std::min({1.0, double(i) / fadeSamples, double(toneSamples - i) / fadeSamples});
        const double wave = std::sin(2 * std::numbers::pi * hz * i / samplesPerSecond);
        append(bytes, static_cast<qint16>(loudness * fade * wave));
    }
    bytes.append(pauseSamples * sizeof(qint16), '\0');
}

QByteArray toneWav(int tones)
{
    QByteArray sound;
    for (int i = 0; i < tones; ++i)
        appendTone(sound, i % 2 == 0 ? highHz : lowHz);
    QByteArray wav("RIFF");
    append(wav, static_cast<quint32>(36 + sound.size()));
    wav.append("WAVEfmt ");
    append<quint32>(wav, 16);
    append<quint16>(wav, 1); // PCM
    append<quint16>(wav, 1); // channels
    append<quint32>(wav, samplesPerSecond);
    append<quint32>(wav, samplesPerSecond * sizeof(qint16));
    append<quint16>(wav, sizeof(qint16));
    append<quint16>(wav, 16);
    wav.append("data");
    append(wav, static_cast<quint32>(sound.size()));
    return wav + sound;
}

} // namespace nunect::app
