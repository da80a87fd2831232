// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace nunect::nats {

/// A message as it came from the server. Cheap to copy: all its parts are views into one buffer
/// that the copies share. That buffer may be the whole frame that the message came in, up to 64
/// MiB: who keeps a message for long keeps detached() ones.
///
/// The views are valid as long as this message or a copy of it; keep what toByteArray() gives.
class Message
{
public:
    Message() = default;
    /// Of parts from anywhere, which are copied.
    Message(QByteArrayView subject, QByteArrayView replyTo, QByteArrayView headerBlock,
            QByteArrayView payload);

    QByteArrayView subject() const { return m_subject; }
    /// Empty for a message that wants no reply.
    QByteArrayView replyTo() const { return m_replyTo; }
    /// The raw block from `NATS/1.0` to the empty line; empty for a message without headers.
    QByteArrayView headerBlock() const { return m_headerBlock; }
    QByteArrayView payload() const { return m_payload; }
    /// Headers and payload together, as servers count it.
    qsizetype size() const { return m_headerBlock.size() + m_payload.size(); }

    /// First value of header \a name, trimmed; a null view if there is none. Searches the block
    /// without copying (ADR-4: names are case-sensitive, repeats keep their order).
    QByteArrayView header(QByteArrayView name) const;

    /// The status code of the header block's first line (503: nobody answers); 0 if there is none.
    int status() const;

    /// The same message in a buffer of its own, no larger than it must be.
    Message detached() const { return {m_subject, m_replyTo, m_headerBlock, m_payload}; }

private:
    friend class Parser;

    QByteArray m_buffer; ///< what the views look into; never written to
    QByteArrayView m_subject;
    QByteArrayView m_replyTo;
    QByteArrayView m_headerBlock;
    QByteArrayView m_payload;
};

} // namespace nunect::nats
