// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <algorithm>
#include <array>

namespace nunect::nats {

/// Buffers to read into, each used again once nobody looks into it any more, so that a stream of
/// messages needs no memory but theirs.
///
/// Of two sizes: whoever keeps a message keeps its buffer, which for a message that came alone
/// should be a small one.
class ReadBuffers
{
public:
    static constexpr qsizetype most = 64 * 1024;

    /// A buffer that nobody shares, of at least \a wanted bytes but never more than `most`. Valid
    /// until the next call.
    QByteArray &take(qsizetype wanted)
    {
        const bool isSmall = wanted <= small;
        for (QByteArray &buffer : isSmall ? m_small : m_large) {
            if (buffer.isNull() || buffer.isDetached()) {
                buffer.resize(isSmall ? small : most);
                return buffer;
            }
        }
        // All are held: as much as is needed, for this one may be kept as well.
        m_spare = QByteArray(std::min(wanted, most), Qt::Uninitialized);
        return m_spare;
    }

private:
    static constexpr qsizetype small = 4 * 1024;

    std::array<QByteArray, 4> m_small;
    std::array<QByteArray, 4> m_large;
    QByteArray m_spare;
};

} // namespace nunect::nats
