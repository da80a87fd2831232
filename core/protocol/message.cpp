// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/message.h"

#include "core/protocol/headers.h"

namespace nunect::nats {

Message::Message(QByteArrayView subject, QByteArrayView replyTo, QByteArrayView headerBlock,
                 QByteArrayView payload)
{
    m_buffer.reserve(subject.size() + replyTo.size() + headerBlock.size() + payload.size());
    m_buffer.append(subject).append(replyTo).append(headerBlock).append(payload);
    QByteArrayView rest = m_buffer;
    const auto take = [&rest](qsizetype size) {
        const QByteArrayView part = rest.first(size);
        rest = rest.sliced(size);
        return part;
    };
    m_subject = take(subject.size());
    m_replyTo = take(replyTo.size());
    m_headerBlock = take(headerBlock.size());
    m_payload = take(payload.size());
}

QByteArrayView Message::header(QByteArrayView name) const
{
    return findHeader(m_headerBlock, name);
}

int Message::status() const
{
    return m_headerBlock.isEmpty() ? 0 : HeaderReader(m_headerBlock).status();
}

} // namespace nunect::nats
