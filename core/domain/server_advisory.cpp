// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/server_advisory.h"

#include <QStringList>
#include <QVersionNumber>

#include <array>

namespace nunect::domain {

using namespace Qt::Literals::StringLiterals;

static constexpr std::array table{
    ServerAdvisory{"CVE-2023-47090"_L1, "2.2.0"_L1, "2.9.23 2.10.2"_L1,
                   "login bypass when only the system account is defined"_L1},
    ServerAdvisory{"CVE-2023-46129"_L1, "2.10.0"_L1, "2.10.4"_L1, "xkeys with a fixed key"_L1},
    ServerAdvisory{"CVE-2025-30215"_L1, "2.2.0"_L1, "2.10.27 2.11.1"_L1,
                   "JetStream API reached across accounts"_L1},
    ServerAdvisory{"CVE-2026-27571"_L1, "2.2.0"_L1, "2.11.12 2.12.3"_L1,
                   "WebSocket: decompression bomb before login"_L1},
    ServerAdvisory{"CVE-2026-27889"_L1, "2.2.0"_L1, "2.11.14 2.12.5"_L1,
                   "WebSocket: remote crash before login"_L1},
    ServerAdvisory{"CVE-2026-33219"_L1, "2.2.0"_L1, "2.11.15 2.12.6"_L1,
                   "WebSocket: memory use before login"_L1},
    ServerAdvisory{"CVE-2026-29785"_L1, "2.2.0"_L1, "2.11.17 2.12.8"_L1,
                   "leaf nodes: remote crash before login"_L1},
    ServerAdvisory{"CVE-2026-33247"_L1, "2.2.0"_L1, "2.11.15 2.12.6"_L1,
                   "monitoring shows credentials of the command line"_L1},
    ServerAdvisory{"2026-16/17/18"_L1, "2.2.0"_L1, "2.11.16 2.12.7 2.14.0"_L1,
                   "permissions passed by through wildcards and queues"_L1},
    ServerAdvisory{"2026-28"_L1, "2.2.0"_L1, "2.12.12 2.14.3"_L1,
                   "remote crash by paging of connection lists"_L1},
};

/// Major, minor and patch; null for what is no such version. A suffix ("2.11.0-RC.1") is passed
/// over.
static QVersionNumber versionOf(QStringView text)
{
    if (text.startsWith(u'v'))
        text = text.sliced(1);
    const QVersionNumber version = QVersionNumber::fromString(text.toString());
    return version.segmentCount() >= 3
        ? QVersionNumber(version.majorVersion(), version.minorVersion(), version.microVersion())
        : QVersionNumber();
}

/// A version is safe from a fix on in its own release line, and from the newest fix on in all
/// later ones.
static bool isBefore(const QVersionNumber &version, const QStringList &fixes)
{
    QVersionNumber fix;
    for (const QString &text : fixes) {
        fix = versionOf(text);
        const bool sameLine = version.majorVersion() == fix.majorVersion()
            && version.minorVersion() == fix.minorVersion();
        if (sameLine && version >= fix)
            return false;
    }
    return version < fix;
}

std::span<const ServerAdvisory> serverAdvisories() { return table; }

std::vector<ServerAdvisory> advisoriesFor(QStringView version)
{
    std::vector<ServerAdvisory> found;
    const QVersionNumber number = versionOf(version);
    if (number.isNull())
        return found;
    for (const ServerAdvisory &advisory : table) {
        if (number >= versionOf(QString(advisory.since))
            && isBefore(number, QString(advisory.fixes).split(u' ')))
            found.push_back(advisory);
    }
    return found;
}

bool isOlderThanRecommended(QStringView version)
{
    const QVersionNumber number = versionOf(version);
    return !number.isNull() && isBefore(number, QString(recommendedServerVersion).split(u" or "_s));
}

QString advisoryText(QStringView version)
{
    QStringList lines;
    for (const ServerAdvisory &advisory : advisoriesFor(version))
        lines.append(u"%1: %2"_s.arg(advisory.id, advisory.what));
    if (!lines.isEmpty())
        return lines.join(u'\n');
    return isOlderThanRecommended(version) ? u"older than %1"_s.arg(recommendedServerVersion)
                                           : QString();
}

} // namespace nunect::domain
