// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <utility>

namespace nunect::nats {

/// A message as it came from the server. Cheap to copy: its parts are implicitly shared.
///
/// The header block stays as it came; header() searches it without copying (ADR-4: names are
/// case-sensitive, repeats keep their order, values are trimmed).
class Message
{
public:
    Message() = default;
    Message(QByteArray subject, QByteArray replyTo, QByteArray headerBlock, QByteArray payload)
        : m_subject(std::move(subject))
        , m_replyTo(std::move(replyTo))
        , m_headerBlock(std::move(headerBlock))
        , m_payload(std::move(payload))
    {
    }

    const QByteArray &subject() const { return m_subject; }
    const QByteArray &replyTo() const { return m_replyTo; }
    /// The raw block from `NATS/1.0` to the empty line; empty for a message without headers.
    const QByteArray &headerBlock() const { return m_headerBlock; }
    const QByteArray &payload() const { return m_payload; }

    /// First value of header \a name; a null view if there is none. Valid as long as this message.
    QByteArrayView header(QByteArrayView name) const;

    /// The status code of the header block's first line (503: nobody answers); 0 if there is none.
    int status() const;

private:
    QByteArray m_subject;
    QByteArray m_replyTo;
    QByteArray m_headerBlock;
    QByteArray m_payload;
};

} // namespace nunect::nats
