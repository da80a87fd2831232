// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QString>

namespace nunect::app {

/// A PIN as it may lie on a disk: salted and hashed (PBKDF2 with SHA-512), as one line
/// `pbkdf2-sha512$ROUNDS$SALT$HASH`, both in Base64.
class PinHash
{
public:
    static constexpr int leastDigits = 4;
    static constexpr int mostDigits = 12;

    /// Of a new PIN, with a new salt. Takes about a third of a second, as matches() does.
    static Result<PinHash> make(const QString &pin);
    static Result<PinHash> parse(const QByteArray &record);
    QByteArray toRecord() const;

    bool matches(const QString &pin) const;

private:
    QByteArray derive(const QString &pin) const;

    int m_rounds = 0;
    QByteArray m_salt;
    QByteArray m_hash;
};

/// From a file that nobody but its owner may read.
Result<PinHash> readPinFile(const QString &path);
/// Into a file that its owner alone may read; one that is there is replaced.
Result<void> writePinFile(const QString &path, const PinHash &pin);

/// Asks for a new PIN on the terminal, twice, without showing it, and writes it to \a path. Where
/// there is no terminal, the PIN is the first line of standard input.
Result<void> makePinFile(const QString &path);

} // namespace nunect::app
