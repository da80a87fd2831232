// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/account_info.h"

#include "core/client/jetstream/json_fields.h"

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats::jetstream {

AccountInfo readAccountInfo(JsonReader &reader)
{
    AccountInfo info;
    info.memory = readInteger(reader, u"memory"_s);
    info.storage = readInteger(reader, u"storage"_s);
    info.streams = readInteger(reader, u"streams"_s);
    info.consumers = readInteger(reader, u"consumers"_s);
    info.domain = reader.optionalText(u"domain"_s);
    if (auto limits = reader.optionalObject(u"limits"_s)) {
        info.maxMemory = readInteger(*limits, u"max_memory"_s, -1);
        info.maxStorage = readInteger(*limits, u"max_storage"_s, -1);
        info.maxStreams = readInteger(*limits, u"max_streams"_s, -1);
        info.maxConsumers = readInteger(*limits, u"max_consumers"_s, -1);
    }
    if (auto api = reader.optionalObject(u"api"_s)) {
        info.apiRequests = readInteger(*api, u"total"_s);
        info.apiErrors = readInteger(*api, u"errors"_s);
    }
    return info;
}

} // namespace nunect::nats::jetstream
