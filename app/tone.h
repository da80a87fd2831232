// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace nunect::app {

/// A sound of so many short tones, high and low by turns, as a WAV file: 16 bit, one channel.
QByteArray toneWav(int tones);

} // namespace nunect::app
