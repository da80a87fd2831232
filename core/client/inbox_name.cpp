// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/inbox_name.h"

#include <QRandomGenerator>

namespace nunect::nats {

QByteArray newInboxName(const QByteArray &prefix)
{
    constexpr char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    QByteArray word(22, '0');
    for (char &c : word)
        c = digits[QRandomGenerator::system()->bounded(62)];
    return prefix + '.' + word;
}

} // namespace nunect::nats
