// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/key_part.h"

namespace nunect::contract {

static bool staysInKey(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
        || c == '-';
}

QByteArray keyPart(QStringView text, bool wholeToken)
{
    QByteArray part;
    for (const char c : text.toUtf8()) {
        if (staysInKey(c) || (c == '.' && !wholeToken))
            part += c;
        else
            part += '=' + QByteArray(1, c).toHex().toUpper();
    }
    return part;
}

} // namespace nunect::contract
