// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

/// Who speaks for a unit that moves between servers, and by which: a record of the key-value
/// bucket `nunect_units` (core/contract/CONTRACT.md, "Epoch").
namespace nunect::handoff {

inline constexpr char unitsBucket[] = "nunect_units";

struct UnitRecord
{
    QString unit;
    QString leaf;       ///< name of the server that it is connected to
    quint64 epoch = 1;  ///< grows with each claim
    qint64 sinceNs = 0; ///< when it was claimed, wall clock
    QString client;     ///< which running session of the unit claimed it; 1 to 64 characters

    bool operator==(const UnitRecord &) const = default;
};

/// `unit.{unit}`
QString unitKey(const QString &unit);

QByteArray encode(const UnitRecord &record);
/// The error says what is wrong and with which field: "unit record: 'epoch' is missing".
Result<UnitRecord> decodeUnitRecord(QByteArrayView json);

} // namespace nunect::handoff
