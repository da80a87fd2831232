// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

/// What JetStream publishes under `$JS.EVENT.ADVISORY.` (nats-server: server/jetstream_events.go).
namespace nunect::domain {

/// One advisory, told in a sentence.
struct JetStreamAdvisory
{
    QString eventId;
    qint64 tsNs = 0;
    QString type;   ///< "stream_leader_elected", as the server words it
    QString stream; ///< empty where it is about none
    QString consumer;
    QString server; ///< name of the server it is about, as far as it says
    QString account;
    QString text;
    bool isFault = false; ///< something that wants a look

    bool operator==(const JetStreamAdvisory &) const = default;
};

/// Decodes what came on \a subject. Nothing (not an error) for a subject that is no advisory, and
/// for those that tell of each API request and of each message that a client puts off.
Result<std::optional<JetStreamAdvisory>> decodeJetStreamAdvisory(QByteArrayView subject,
                                                                 QByteArrayView payload);

} // namespace nunect::domain
