// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

namespace nunect::nats::jetstream {

/// Whether \a name may name a stream or consumer: it becomes one token of the API's subjects, so it
/// must not hold dots, wildcards, blanks, slashes or control characters.
bool isName(QStringView name);

/// Whether \a name may name a KV bucket: letters, digits, `_` and `-` (ADR-8).
bool isBucketName(QStringView name);

/// Whether \a key may be a key: letters, digits and `-/_=.`, no dot at its ends and no empty token
/// (ADR-8).
bool isKey(QStringView key);

} // namespace nunect::nats::jetstream
