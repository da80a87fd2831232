// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QStringView>

namespace nunect::contract {

/// As a part of a KV key: all but `A-Z a-z 0-9 _ -` as `=` and two hex digits. Dots stay between
/// tokens; \a wholeToken: they are a part of a name.
QByteArray keyPart(QStringView text, bool wholeToken = false);

} // namespace nunect::contract
