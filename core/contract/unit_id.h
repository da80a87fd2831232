// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace nunect::contract {

/// The form of the device that a console runs on; the first part of its unit ID.
enum class FormFactor { Laptop, Kiosk, Tablet };

/// True for 1 to 64 characters of `A-Z a-z 0-9 _ -`, so that the ID is exactly one subject token.
bool isValidUnitId(QStringView id);
bool isValidUnitId(QByteArrayView id);

/// Makes a valid unit ID of any text, for example of a host name: what is not allowed becomes `-`,
/// the length is cut to 64. An empty or unusable text gives "unit".
QString toUnitId(QStringView text);

/// A console's default ID `{laptop|kiosk|tablet}-{os}-{6 hex}`. The hex digits are a hash of
/// \a machineId (QSysInfo::machineUniqueId()), so the ID is the same at each start and does not
/// reveal the machine's.
QString consoleUnitId(FormFactor form, QStringView os, const QByteArray &machineId);

} // namespace nunect::contract
