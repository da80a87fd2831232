// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/field_reader.h"
#include "core/domain/server_events.h"
#include "core/util/result.h"

#include <QByteArrayView>

namespace nunect::domain {

/// The fields of a monitoring reply, of both shapes that there are: `{server, data}`, as
/// `$SYS.REQ` answers, or the bare body of HTTP, from which \a server gets its id and name as far
/// as they are there. A refusal, `{server, error}`, is a problem.
JsonReader openMonitoringReply(JsonReader reply, JsonReader::Problem &problem, ServerRef &server);

/// Decodes the reply of the endpoint \a name as T, which has a member `ServerRef server`.
template<typename T>
Result<T> decodeMonitoringReply(QByteArrayView payload, const QString &name)
{
    JsonReader::Problem problem{name, {}};
    T reply;
    JsonReader json = JsonReader::parse(payload, problem);
    if (problem.first)
        return *problem.first;
    FieldReader reader(openMonitoringReply(std::move(json), problem, reply.server));
    if (problem.first)
        return *problem.first;
    readFields(reader, reply);
    if (problem.first)
        return *problem.first;
    return reply;
}

} // namespace nunect::domain
