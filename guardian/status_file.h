// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "core/util/result.h"

#include <QList>
#include <QString>

namespace nunect::guardian {

/// What a guardian says of itself to the scripts of its own machine. Times are wall clock, ns; 0 is
/// never.
struct Status
{
    QString unit;
    bool connected = false;
    qint64 sinceNs = 0;     ///< of that
    QString url;            ///< of the connection; while there is none, of the last one
    QString server;         ///< its name
    QString reason;         ///< why there is no connection
    qint64 heartbeatNs = 0; ///< the last one that was sent
    contract::ClockStamp clock;
    QList<contract::OneWay> delays; ///< to this unit
};

/// `KEY=VALUE` lines, as settings files have them; a value never holds a line's end. Of delays,
/// `FROM,DELAY-US,ERROR-US` each.
QByteArray statusText(const Status &status);

/// Puts \a text in the place of \a path's content at one stroke: a reader sees the old or the new.
Result<void> replaceFile(const QString &path, const QByteArray &text);

} // namespace nunect::guardian
