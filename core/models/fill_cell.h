// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/cell.h"
#include "core/models/format.h"

namespace nunect::models {

/// From where on something that fills up is to be looked at, in percent.
inline constexpr double fillCaution = 80;
inline constexpr double fillSerious = 95;

/// How much of a limit is used; nothing without a limit. \a tip: what happens when it is full.
inline Cell fillCell(const CellValue &percent, bool stale, const QString &tip = {})
{
    const auto *used = std::get_if<double>(&percent);
    if (!used)
        return Cell(format::none());
    const QString text = format::percent(*used);
    const Status::Value status = stale ? Status::Unknown
        : *used >= fillSerious         ? Status::Serious
        : *used >= fillCaution         ? Status::Caution
                                       : Status::Normal;
    return Cell(text, status, tip.isEmpty() ? text : text + QStringLiteral(". ") + tip);
}

} // namespace nunect::models
