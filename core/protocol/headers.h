// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <utility>

namespace nunect::nats {

/// Names and values in the order in which they stand on the wire; names may repeat.
using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

/// The block `NATS/1.0\r\nName: value\r\n...\r\n` for \a headers; empty for an empty list.
///
/// Fails for a name that is empty or holds anything but printable ASCII without space and colon,
/// and for a value with CR or LF: these would let a value add headers of its own.
Result<QByteArray> encodeHeaders(const HeaderList &headers);

/// One header of a raw block; views into that block.
struct HeaderView
{
    QByteArrayView name;
    QByteArrayView value; ///< trimmed
};

/// First value of header \a name in a raw block, trimmed, as HeaderReader would find it; a null
/// view if there is none. Looks at no more of the other headers than it must.
QByteArrayView findHeader(QByteArrayView block, QByteArrayView name);

/// Walks over a raw block without copying. A line that is no header is passed over (ADR-4: it must
/// not cost the connection); a block that does not start with `NATS/1.0` has no headers.
class HeaderReader
{
public:
    /// \a block must outlive the reader.
    explicit HeaderReader(QByteArrayView block);

    /// The next header, or nothing at the end.
    std::optional<HeaderView> next();

    /// The code in the first line (503: nobody answers); 0 if there is none.
    int status() const { return m_status; }
    /// What follows the code in the first line; may be empty.
    QByteArrayView statusText() const { return m_statusText; }

private:
    QByteArrayView m_rest;
    int m_status = 0;
    QByteArrayView m_statusText;
};

} // namespace nunect::nats
