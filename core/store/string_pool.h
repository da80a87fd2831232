// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSet>
#include <QString>

namespace nunect::store {

/// Lets equal strings share their memory: rows repeat the same few words a hundred thousand times.
class StringPool
{
public:
    /// Longer ones hardly repeat.
    static constexpr qsizetype maxLength = 128;

    /// Makes \a text the pool's copy of it.
    void share(QString &text)
    {
        if (text.isEmpty() || text.size() > maxLength)
            return;
        const auto known = m_strings.constFind(text);
        if (known != m_strings.constEnd()) {
            text = *known;
            return;
        }
        if (m_strings.size() >= m_pruneAt)
            prune();
        m_strings.insert(text);
    }

    qsizetype size() const { return m_strings.size(); }

    /// Forgets what nobody else holds any more. Happens by itself as the pool grows.
    void prune()
    {
        m_strings.removeIf([](const QString &text) { return text.isDetached(); });
        m_pruneAt = qMax(minSize, 2 * m_strings.size());
    }

private:
    static constexpr qsizetype minSize = 1024;

    QSet<QString> m_strings;
    qsizetype m_pruneAt = minSize;
};

} // namespace nunect::store
