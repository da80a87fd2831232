// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QString>

#include <optional>

namespace nunect::timesync {

/// Where chronyd answers questions.
struct ChronyAddress
{
    QString host;                ///< address, name or a socket's path; empty: this machine
    std::optional<quint16> port; ///< nothing: 323

    /// chronyd's own socket in the file system. It is for root and chrony's own user alone.
    bool isPath() const { return host.startsWith(u'/'); }
};

/// From "host", "host:port", "v6", "[v6]:port", a socket's path, or nothing. An error says that the
/// port is none.
Result<ChronyAddress> chronyAddressFromText(const QString &text);

} // namespace nunect::timesync
