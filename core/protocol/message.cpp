// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/message.h"

#include "core/protocol/headers.h"

namespace nunect::nats {

QByteArrayView Message::header(QByteArrayView name) const
{
    HeaderReader reader(m_headerBlock);
    while (const auto header = reader.next()) {
        if (header->name == name)
            return header->value;
    }
    return {};
}

int Message::status() const { return HeaderReader(m_headerBlock).status(); }

} // namespace nunect::nats
