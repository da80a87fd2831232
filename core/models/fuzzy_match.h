// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

#include <optional>

namespace nunect::models {

/// How well \a text fits what a person has typed of it; nothing if it does not. Without regard to
/// case. Each word that was typed has to fit: best as the whole text, then at its beginning, at the
/// beginning of a word, within one, and last as letters in that order ("fohr" for "foh-right").
/// Among texts that fit as well the shorter one is better. Nothing typed fits everything.
std::optional<int> fuzzyScore(QStringView typed, QStringView text);

} // namespace nunect::models
