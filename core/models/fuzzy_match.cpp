// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/fuzzy_match.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace nunect::models {

// Farther apart than a text's length, as far as that counts, can bring them together.
static constexpr int wholeText = 5'000;
static constexpr int atBeginning = 4'000;
static constexpr int atWord = 3'000;
static constexpr int within = 2'000;
static constexpr int inOrder = 1'000;
static constexpr int longestCounted = 200;
static constexpr int wordBonus = 20;

static bool beginsWord(QStringView text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper());
}

/// Letters in order: more for those at the beginning of a word or right after one another.
static std::optional<int> scattered(QStringView word, QStringView text)
{
    int score = inOrder;
    qsizetype at = -1;
    for (const QChar letter : word) {
        const qsizetype next = text.indexOf(letter, at + 1, Qt::CaseInsensitive);
        if (next < 0)
            return {};
        if (beginsWord(text, next) || next == at + 1)
            score += wordBonus;
        at = next;
    }
    return std::min(score, within - longestCounted - 1);
}

static std::optional<int> wordScore(QStringView word, QStringView text)
{
    if (text.compare(word, Qt::CaseInsensitive) == 0)
        return wholeText;
    std::optional<int> best;
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (at == 0)
            return atBeginning;
        best = std::max(best.value_or(0), beginsWord(text, at) ? atWord : within);
    }
    return best ? best : scattered(word, text);
}

std::optional<int> fuzzyScore(QStringView typed, QStringView text)
{
    int score = 0;
    for (const QStringView word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const auto one = wordScore(word, text);
        if (!one)
            return {};
        score += *one;
    }
    return score - static_cast<int>(std::min<qsizetype>(text.size(), longestCounted));
}

} // namespace nunect::models
