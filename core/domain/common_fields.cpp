// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/common_fields.h"

#include "core/util/timestamp.h"

namespace nunect::domain {

using namespace Qt::Literals::StringLiterals;

ServerRef readServer(JsonReader reader)
{
    ServerRef server;
    server.id = reader.text(u"id"_s);
    server.name = reader.optionalText(u"name"_s);
    server.version = reader.optionalText(u"ver"_s);
    server.host = reader.optionalText(u"host"_s);
    server.cluster = reader.optionalText(u"cluster"_s);
    server.domain = reader.optionalText(u"domain"_s);
    server.jetStream = reader.optionalBoolean(u"jetstream"_s).value_or(false);
    server.seq = static_cast<quint64>(optionalCount(reader, u"seq"_s));
    server.timeNs = optionalTime(reader, u"time"_s);
    return server;
}

qint64 optionalTime(JsonReader &reader, QStringView name)
{
    return fromRfc3339(reader.optionalText(name)).value_or(0);
}

qint64 optionalCount(JsonReader &reader, QStringView name)
{
    return reader.optionalInteger(name, 0).value_or(0);
}

} // namespace nunect::domain
