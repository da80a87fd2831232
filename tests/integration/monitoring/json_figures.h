// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/cell.h"

#include <QJsonObject>
#include <QString>

#include <functional>

/// How a figure of a server's JSON is to stand in a cell. Written apart from the product's
/// decoders, so that a fault of theirs does not hide itself.
namespace nunect::test {

using Convert = std::function<models::CellValue(const QJsonObject &)>;

/// "api.total" is `{"api": {"total": …}}`.
QJsonValue at(const QJsonObject &json, const QString &path);
/// Nanoseconds since the Unix epoch; 0 for Go's zero time and what is no time.
qint64 timeNs(const QString &text);
/// "1m2.5s", in nanoseconds.
qint64 durationNs(const QString &text);

/// 0 if it is left out.
Convert number(const QString &path);
Convert numberIfTold(const QString &path);
/// A limit: nothing if it is not above 0.
Convert limit(const QString &path);
/// Nothing if it is empty.
Convert text(const QString &path);
Convert list(const QString &path);
Convert time(const QString &path);
Convert duration(const QString &path);
Convert yesNo(const QString &path);
Convert fixed(const models::CellValue &value);
/// From \a from to \a until, both times.
Convert span(const QString &from, const QString &until);

} // namespace nunect::test
