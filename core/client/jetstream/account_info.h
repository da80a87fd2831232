// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/json_reader.h"

#include <QString>

namespace nunect::nats::jetstream {

/// What an account uses of JetStream, and may use. Limits: -1 is without limit.
struct AccountInfo
{
    qint64 memory = 0;  ///< bytes
    qint64 storage = 0; ///< bytes
    qint64 streams = 0;
    qint64 consumers = 0;
    qint64 maxMemory = -1;
    qint64 maxStorage = -1;
    qint64 maxStreams = -1;
    qint64 maxConsumers = -1;
    QString domain;
    qint64 apiRequests = 0;
    qint64 apiErrors = 0;
};

AccountInfo readAccountInfo(JsonReader &reader);

} // namespace nunect::nats::jetstream
