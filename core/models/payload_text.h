// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

/// A message's body as a person reads it, whatever bytes it is made of. Pure; all results are
/// bounded.
namespace nunect::models::payload {

enum class Form {
    Empty,
    Text, ///< UTF-8
    Json, ///< an object or an array
    Binary,
};

/// Something made readable, up to a limit.
struct Shown
{
    QString text;
    qsizetype shownBytes = 0; ///< of the body
    bool isWhole = true;      ///< nothing was left out
};

/// \a isCut: the bytes are the beginning of something longer, so that the last character may be
/// incomplete, and there is no JSON.
Form formOf(QByteArrayView bytes, bool isCut = false);

/// Whether the bytes are UTF-8 without NUL.
bool isText(QByteArrayView bytes, bool isCut = false);

/// As UTF-8. Control characters but for tab and line break are shown as "\x07", so that nothing
/// hides or turns round what stands beside it; bytes that are no UTF-8 as U+FFFD.
Shown text(QByteArrayView bytes, qsizetype maxBytes);

/// An object or array indented, with its members in their order and its numbers as they were
/// written; nothing if it is no JSON.
std::optional<Shown> json(QByteArrayView bytes, qsizetype maxCharacters);

/// "00000010  48 65 6c 6c 6f ...  |Hello|", 16 bytes a line.
Shown hex(QByteArrayView bytes, qsizetype maxBytes);

/// The beginning on one line, for a cell.
QString preview(QByteArrayView bytes, qsizetype maxCharacters);

} // namespace nunect::models::payload
