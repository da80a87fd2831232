// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace nunect::nats {

/// A subject that nobody has had before: `{prefix}.{22 random letters and digits}`. Nobody guesses
/// it either: who knows an inbox can answer in another's place.
QByteArray newInboxName(const QByteArray &prefix);

} // namespace nunect::nats
