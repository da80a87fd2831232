// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

/// Subjects: tokens of printable bytes between dots. `*` stands for one token, `>` for one or more
/// at the end; both only as whole tokens.
namespace nunect::nats {

/// The longest line that a server takes by default, subject and all.
inline constexpr qsizetype maxControlLine = 4096;

/// May be published to: no empty token, no blanks or control characters, no wildcard.
bool isPublishSubject(QByteArrayView subject);

/// May be subscribed to: as above, with wildcards.
bool isSubscribeSubject(QByteArrayView subject);

/// May name a queue group: not empty, no blanks or control characters.
bool isQueueGroup(QByteArrayView name);

/// Whether a message on \a subject is what \a pattern asks for. Both must be valid.
bool subjectMatches(QByteArrayView pattern, QByteArrayView subject);

/// Whether all that \a narrow asks for is what \a wide asks for, too. Both must be valid.
bool subjectCovers(QByteArrayView wide, QByteArrayView narrow);

} // namespace nunect::nats
