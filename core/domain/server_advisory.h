// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <span>
#include <vector>

/// What is known against a version of nats-server. deploy/hub/advisories.sh has the same table.
namespace nunect::domain {

/// A published security advisory.
struct ServerAdvisory
{
    QLatin1StringView id;
    QLatin1StringView since; ///< first version that is affected
    QLatin1StringView fixes; ///< versions that are not any more, one a release line, oldest first
    QLatin1StringView what;
};

/// From here on nothing is known.
inline constexpr QLatin1StringView recommendedServerVersion{"2.12.12 or 2.14.3"};

/// All that are known.
std::span<const ServerAdvisory> serverAdvisories();

/// Those that \a version is open to; none for what is no version.
std::vector<ServerAdvisory> advisoriesFor(QStringView version);

/// Whether \a version is older than recommendedServerVersion.
bool isOlderThanRecommended(QStringView version);

/// In words: which advisories, one a line; or that it is old; empty where nothing is known.
QString advisoryText(QStringView version);

} // namespace nunect::domain
