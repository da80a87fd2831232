// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <compare>

namespace nunect::nats::jetstream {

/// A nats-server's release, to tell what it can do.
struct ServerVersion
{
    int major = 0;
    int minor = 0;
    int patch = 0;

    auto operator<=>(const ServerVersion &) const = default;
    QString toString() const;
};

/// Reads "2.10.27", also with more behind it ("2.14.0-dev"); 0.0.0 for any other text.
ServerVersion parseServerVersion(QStringView text);

} // namespace nunect::nats::jetstream
