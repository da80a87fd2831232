// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/chrony_address.h"

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

Result<ChronyAddress> chronyAddressFromText(const QString &text)
{
    ChronyAddress address{text, {}};
    if (address.isPath())
        return address;
    const qsizetype colon = text.lastIndexOf(u':');
    const bool isBareV6 = text.count(u':') > 1 && !text.startsWith(u'[');
    if (colon > 0 && !isBareV6 && !text.endsWith(u']')) {
        bool ok = false;
        const quint16 port = text.sliced(colon + 1).toUShort(&ok);
        if (!ok || port == 0)
            return Error{u"the port of '%1' is not a number from 1 to 65535"_s.arg(text)};
        address = {text.first(colon), port};
    }
    if (address.host.startsWith(u'[') && address.host.endsWith(u']'))
        address.host = address.host.sliced(1, address.host.size() - 2);
    return address;
}

} // namespace nunect::timesync
