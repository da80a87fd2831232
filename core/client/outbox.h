// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace nunect::nats {

/// Operations that wait for a connection, in order, up to a limit in bytes.
class Outbox
{
public:
    explicit Outbox(qsizetype maxBytes)
        : m_maxBytes(maxBytes)
    {
    }

    /// False, and nothing kept, if there is no room.
    bool add(QByteArray operation)
    {
        if (operation.size() > m_maxBytes - m_bytes)
            return false;
        m_bytes += operation.size();
        m_operations.append(std::move(operation));
        return true;
    }

    QList<QByteArray> take()
    {
        m_bytes = 0;
        return std::exchange(m_operations, {});
    }

    bool isEmpty() const { return m_operations.isEmpty(); }
    qsizetype count() const { return m_operations.size(); }
    qsizetype bytes() const { return m_bytes; }

private:
    qsizetype m_maxBytes;
    qsizetype m_bytes = 0;
    QList<QByteArray> m_operations;
};

} // namespace nunect::nats
