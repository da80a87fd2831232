// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAnyStringView>

#include <optional>
#include <ranges>

namespace nunect {

/// Which of \a all its own toText() writes as \a text, in the same case; nothing if none.
template<std::ranges::range Values>
std::optional<std::ranges::range_value_t<Values>> enumFromText(QAnyStringView text,
                                                               const Values &all)
{
    for (const auto value : all) {
        if (text == QAnyStringView(toText(value)))
            return value;
    }
    return std::nullopt;
}

} // namespace nunect
