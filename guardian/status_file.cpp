// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/status_file.h"

#include "core/util/timestamp.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

static QString delaysText(const QList<contract::OneWay> &delays)
{
    QStringList texts;
    for (const contract::OneWay &delay : delays) {
        texts.append(u"%1,%2,%3"_s.arg(delay.from)
                         .arg(delay.delayUs, 0, 'f', 1)
                         .arg(delay.errorUs, 0, 'f', 1));
    }
    return texts.join(u' ');
}

QByteArray statusText(const Status &status)
{
    QString text;
    const auto add = [&text](QLatin1StringView key, const QString &value) {
        text += key + u'=' + value.simplified() + u'\n';
    };
    const auto time = [](qint64 ns) { return ns == 0 ? QString() : toRfc3339(ns); };
    add("pid"_L1, QString::number(::getpid()));
    add("version"_L1, QStringLiteral(NUNECT_VERSION));
    add("unit"_L1, status.unit);
    add("state"_L1, status.connected ? u"connected"_s : u"not connected"_s);
    add("since"_L1, time(status.sinceNs));
    add("url"_L1, status.url);
    add("server"_L1, status.server);
    add("reason"_L1, status.connected ? QString() : status.reason);
    add("last_heartbeat"_L1, time(status.heartbeatNs));
    add("clock_source"_L1, contract::toText(status.clock.source));
    add("clock_quality"_L1, contract::toText(status.clock.quality));
    add("clock_error_bound_ns"_L1,
        status.clock.errorNs ? QString::number(*status.clock.errorNs) : QString());
    add("one_way"_L1, delaysText(status.delays));
    add("written"_L1, time(nowNs()));
    return text.toUtf8();
}

Result<void> replaceFile(const QString &path, const QByteArray &text)
{
    // QSaveFile would wait for the disk, for a file that need not outlive this process.
    QFile file(path + u".new"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        return Error{u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString())};
    file.close();
    if (std::rename(QFile::encodeName(file.fileName()).constData(),
                    QFile::encodeName(path).constData())
        != 0) {
        return Error{
            u"%1 cannot be replaced: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(errno)))};
    }
    return {};
}

} // namespace nunect::guardian
