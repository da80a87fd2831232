// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>
#include <QHashFunctions>
#include <QString>

#include <algorithm>
#include <array>
#include <memory>

namespace nunect {

/// Makes strings of words that come again and again, as they do in messages: one that it still
/// knows costs no memory, as all of its strings share theirs. It takes 96 KiB and forgets a word
/// when another one needs its place.
///
/// For one thread; the strings may go to others.
class WordCache
{
public:
    /// Longer ones hardly repeat.
    static constexpr qsizetype maxLength = 128;

    QString word(QByteArrayView utf8)
    {
        QString &known = (*m_words)[qHash(utf8) % places];
        if (known == QLatin1StringView(utf8)) // the same as UTF-8 for what is kept
            return known;
        QString made = QString::fromUtf8(utf8);
        const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
        if (utf8.size() <= maxLength && std::ranges::all_of(utf8, isAscii))
            known = made;
        return made;
    }

private:
    static constexpr std::size_t places = 4096;
    using Words = std::array<QString, places>;

    std::unique_ptr<Words> m_words = std::make_unique<Words>();
};

/// The word from \a cache, or one of its own without a cache.
inline QString toWord(QByteArrayView utf8, WordCache *cache)
{
    return cache ? cache->word(utf8) : QString::fromUtf8(utf8);
}

} // namespace nunect
