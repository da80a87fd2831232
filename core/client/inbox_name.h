// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace nunect::nats {

/// A subject that nobody has had before: `_INBOX.{22 random letters and digits}`. Nobody guesses it
/// either: who knows an inbox can answer in another's place.
QByteArray newInboxName();

} // namespace nunect::nats
