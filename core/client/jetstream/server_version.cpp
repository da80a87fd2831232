// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/server_version.h"

#include <QVersionNumber>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats::jetstream {

QString ServerVersion::toString() const { return u"%1.%2.%3"_s.arg(major).arg(minor).arg(patch); }

ServerVersion parseServerVersion(QStringView text)
{
    const QVersionNumber number = QVersionNumber::fromString(text);
    return {number.majorVersion(), number.minorVersion(), number.microVersion()};
}

} // namespace nunect::nats::jetstream
